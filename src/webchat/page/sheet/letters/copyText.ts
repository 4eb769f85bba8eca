import { make } from '../make.ts';

/**
 * Puts a text where it can be pasted from; false when the browser lets nobody do so. Without the newer way, which some places
 * do not have or forbid, the older one is tried.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromArea(text);
  }
}

function copyFromArea(text: string): boolean {
  const focused = document.activeElement;
  const area = make('textarea', { value: text, readOnly: true, className: 'unseen' });
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
