import { type FrameSign, type SignMessage, signIn, type WidgetSign } from './signs.ts';

/** The widget on the page around the chat. */
export interface Widget {
  tell(sign: FrameSign): void;
  onSign(run: (sign: WidgetSign) => void): void;
}

/** Never `*`, and nothing behind the name: a message goes to exactly this origin or to nobody. */
const originShape = /^https?:\/\/[^/?#@*\s]+$/;

/**
 * The widget that opened this page in its frame; undefined on a page of its own, and in frames that others made. The frame has
 * its origin for a name, and keeps it wherever a link within leads. Whether that site may frame us is not asked here: the browser has asked before it showed anything,
 * and a message to an origin that is not the one around us is not delivered.
 */
export function findWidget(): Widget | undefined {
  const origin = window.name;
  if (parent === window || !originShape.test(origin)) return undefined;
  return {
    tell: (sign) => parent.postMessage({ madoguchi: sign } satisfies SignMessage<FrameSign>, origin),
    onSign: (run) =>
      addEventListener('message', (event) => {
        if (event.source !== parent || event.origin !== origin) return;
        const sign = signIn(event.data);
        if (sign === 'leave' || sign === 'leaving') run(sign);
      }),
  };
}
