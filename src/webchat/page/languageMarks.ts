import type { PageLanguage } from './pageSettings.ts';

/** The parts of a card that are read one by one. */
const parts = '.ac-textBlock, .ac-richTextBlock, .ac-pushButton';

const japaneseLetters = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu;
const latinLetters = /[A-Za-z]/g;

// A Japanese letter says as much as about three Latin ones; names of one language stand in sentences of the other.
const latinForOne = 3;

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/** The language most of a text is in; undefined when it has no letters. */
function mainLanguage(text: string): PageLanguage | undefined {
  const japanese = count(text, japaneseLetters) * latinForOne;
  const latin = count(text, latinLetters);
  if (japanese === 0 && latin === 0) return undefined;
  return japanese >= latin ? 'ja' : 'en';
}

function mark(element: Element): void {
  const language = mainLanguage(element.textContent ?? '');
  if (language !== undefined && element.getAttribute('lang') !== language) element.setAttribute('lang', language);
}

/**
 * Says of a card, and of each of its parts, in which language it is, so that it is read aloud in the right voice: what was said
 * before the language was changed stays on the screen in the language it was said in.
 */
export function markLanguages(root: Element): void {
  mark(root);
  for (const part of root.querySelectorAll(parts)) mark(part);
}
