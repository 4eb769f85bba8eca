const longVowelMarks = /[ー〜~]/gu;
const notLetters = /[^\p{L}\p{N}]+/gu;
const marks = /\p{M}+/gu;
/** Three or more of the same letter say no more than one (ああああ); digits count (1000). */
const drawnOut = /(\D)\1{2,}/gu;

/** Anything but what folding leaves alone: hiragana, the usual kanji, small Latin letters, digits, single spaces. */
const unsettled = /[^ぁ-ゖ\u4E00-\u9FFFa-z0-9 ]/u;

function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60));
}

function fold(text: string): string {
  return toHiragana(text.normalize('NFKC').toLowerCase().normalize('NFKC'))
    .replace(marks, '')
    .replace(longVowelMarks, '')
    .replace(notLetters, ' ')
    .replace(drawnOut, '$1')
    .trim();
}

/**
 * The text as it is compared: width, case, kana, long vowel marks, punctuation and drawn-out letters make no difference.
 * Words of a text stay apart by one space each. Folding can make letters meet that fold again, so it runs until it rests.
 */
export function normalise(text: string): string {
  let current = text.toWellFormed();
  for (let round = 0; round < 8; round += 1) {
    const next = fold(current);
    if (next === current || !unsettled.test(next)) return next;
    current = next;
  }
  return current;
}

/** Normalised and without any space: for looking for one text inside another. */
export function squeeze(text: string): string {
  return normalise(normalise(text).replaceAll(' ', ''));
}

const head = 2000;
const tail = 500;

/** What is read of a long message: how it begins and how it ends. Bounds the work, whatever is sent. */
export function bound(text: string): string {
  return text.length <= head + tail ? text : `${text.slice(0, head)}\n${text.slice(-tail)}`;
}
