import { replaceTop } from './replaceTop.ts';
import { onTripleShift } from './tripleShift.ts';
import type { Widget } from './widget/findWidget.ts';

/** The widget answers at once; only where it does not is anything else tried. Nothing is seen meanwhile. */
const answerTime = 500;

export interface QuickExitParts {
  readonly forget: () => void;
  /** Absent on a page of its own. */
  readonly widget: Widget | undefined;
}

/**
 * Replaces the whole page, so that Back does not return to it. In a frame that is best done by the page around it, which needs
 * nobody's leave.
 */
function replacePage(url: string, widget: Widget | undefined): void {
  if (widget === undefined) {
    replaceTop(url);
    return;
  }
  const alone = setTimeout(() => replaceTop(url), answerTime);
  widget.onSign((sign) => sign === 'leaving' && clearTimeout(alone));
  widget.tell('leave');
}

/**
 * Leaves at once: first nothing is seen any more, then the server is told, then the storages are emptied, and the page is
 * replaced.
 */
function leave(url: string, { forget, widget }: QuickExitParts): void {
  document.documentElement.hidden = true;
  try {
    forget();
  } finally {
    replacePage(url, widget);
  }
}

/** Makes the quick exit work. Without this it is an ordinary link to the same place. */
export function setUpQuickExit(link: HTMLAnchorElement, parts: QuickExitParts): void {
  const leaveNow = () => leave(link.href, parts);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leaveNow();
  });
  onTripleShift(leaveNow);
  parts.widget?.onSign((sign) => sign === 'leave' && leaveNow());
}
