/** What the chat in the frame tells the widget around it: it is there; the person wants it closed; leave the whole page. */
export type FrameSign = 'ready' | 'close' | 'leave';

/** What the widget tells the chat: the person leaves the whole page, so forget everything first; the page is being left. */
export type WidgetSign = 'leave' | 'leaving';

/** As it travels: other programs on the page send messages too, and none of them calls its message so. */
export interface SignMessage<Sign> {
  readonly madoguchi: Sign;
}

/** The sign in a message, undefined when it is of somebody else. */
export function signIn(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'madoguchi' in data ? data.madoguchi : undefined;
}
