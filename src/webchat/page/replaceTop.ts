/**
 * Replaces the whole page with another, so that Back does not return to it. From within a frame the browser lets that happen
 * only after a press of the person; otherwise the frame alone is replaced.
 */
export function replaceTop(url: string): void {
  try {
    (top ?? window).location.replace(url);
  } catch {
    location.replace(url);
  }
}
