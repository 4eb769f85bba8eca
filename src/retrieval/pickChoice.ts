import Fuse from 'fuse.js';
import { squeeze } from './normalise.ts';
import { readingOf, soundOf } from './readingOf.ts';

/** Something that can be chosen by typing, with the words that choose it. */
export interface PickableChoice {
  readonly id: string;
  readonly words: readonly string[];
}

/** A typed answer is short; anything longer says more than a choice. In letters. */
const longestAnswer = 24;
/** The shortest beginning of a label that stands for it, and the shortest word that may hold a slip. */
const shortestBeginning = 2;
const shortestSlip = 4;
/** A beginning is at least half of what it stands for: 電話 alone is not 電話で相談したい. */
const longestRest = 2;
/** One slip in four letters (Fuse counts errors for each letter typed). */
const slipThreshold = 0.26;
/** Another choice nearly as near makes a slip a guess. */
const slipMargin = 0.1;

const politeness =
  /(?:でお願いします|をお願いします|お願いします|おねがいします|をお願い|お願い|にします|にする|がいいです|がいい|です|だよ|ください|下さい|で)$/u;
const negation = /ない|ません|なく|ず$|not|dont|never/u;
const kanjiNumbers = '一二三四五六七八九十';
const numberForm =
  /^(?:no|number|option|番号)?(?:(\d{1,2})|([一二三四五六七八九十]))(?:番目|番|ばん|つ目|つめ|個目|目)?$/u;

const soundLike = (squeezed: string) => soundOf(readingOf(squeezed));

function withoutPoliteness(squeezed: string): string {
  const rest = squeezed.replace(politeness, '');
  return rest === '' ? squeezed : rest;
}

function byNumber(answer: string, choices: readonly PickableChoice[]): string | undefined {
  const [, digits, kanji] = numberForm.exec(answer) ?? [];
  if (digits === undefined && kanji === undefined) return undefined;
  const number = digits === undefined ? kanjiNumbers.indexOf(kanji ?? '') + 1 : Number(digits);
  return choices[number - 1]?.id;
}

interface Word {
  readonly id: string;
  readonly text: string;
  readonly sound: string;
}

function wordsOf(choices: readonly PickableChoice[]): Word[] {
  return choices.flatMap(({ id, words }) =>
    words
      .map(squeeze)
      .filter((text) => text !== '')
      .map((text) => ({ id, text, sound: soundLike(text) })),
  );
}

/** The id that all of the words belong to; undefined for none and for several. */
function onlyIdOf(words: readonly Word[]): string | undefined {
  const ids = new Set(words.map(({ id }) => id));
  return ids.size === 1 ? words[0]?.id : undefined;
}

function byBeginning(answer: string, words: readonly Word[]): string | undefined {
  if ([...answer].length < shortestBeginning || /^\p{Script=Hiragana}{1,2}$/u.test(answer)) return undefined;
  return onlyIdOf(words.filter(({ text }) => text.startsWith(answer) && text.length <= answer.length * longestRest));
}

function bySound(answer: string, words: readonly Word[]): string | undefined {
  const sound = soundLike(answer);
  return sound.length < shortestBeginning ? undefined : onlyIdOf(words.filter((word) => word.sound === sound));
}

function bySlip(answer: string, words: readonly Word[]): string | undefined {
  const length = answer.length;
  if (length < shortestSlip || negation.test(answer)) return undefined;
  const alike = words.filter(({ text }) => Math.abs(text.length - length) <= 1);
  const fuse = new Fuse(alike, {
    keys: ['text'],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: slipThreshold,
  });
  const found = fuse.search(answer).map(({ item, score = 1 }) => ({ id: item.id, score }));
  const [best] = found;
  const rival = found.find(({ id }) => id !== best?.id);
  return best !== undefined && (rival === undefined || rival.score - best.score > slipMargin) ? best.id : undefined;
}

/**
 * The id of the choice that a short text means: its words, its number in the list, the beginning of a label, the same in kana,
 * or a slip of the keyboard (`forgives`: whether to look for one). Undefined when it could be two of them, and for any text that
 * says more than a choice.
 */
export function pickChoice(text: string, choices: readonly PickableChoice[], forgives = true): string | undefined {
  if (text.length > longestAnswer * 8) return undefined;
  const answer = squeeze(text);
  const words = wordsOf(choices);
  const exact = words.find((word) => word.text === answer);
  if (exact !== undefined) return exact.id;
  if (answer === '' || answer.length > longestAnswer) return undefined;
  const bare = withoutPoliteness(answer);
  const number = byNumber(bare, choices);
  if (number !== undefined || numberForm.test(bare)) return number;
  const isQuestion = /[?？]\s*$/u.test(text);
  return (
    words.find((word) => word.text === bare)?.id ??
    (isQuestion ? undefined : (bySound(bare, words) ?? byBeginning(bare, words))) ??
    (isQuestion || !forgives ? undefined : bySlip(bare, words))
  );
}
