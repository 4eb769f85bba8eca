import { functionSounds, functionWords } from './functionWords.ts';
import { normalise } from './normalise.ts';
import { isKanji, readingOf, soundOf } from './readingOf.ts';

/** How much a term says, by what it is. Found by measuring; see README. */
const weights = {
  kanjiPair: 1,
  okurigana: 0.6,
  afterKana: 0.25,
  kanji: 0.4,
  japaneseWord: 1,
  sounds: 0.6,
  functionSounds: 0.03,
  word: 2,
  wordPair: 0.2,
  number: 0.8,
};

/** Takes a term with its weight; the same term may come again. */
type Visit = (term: string, weight: number) => void;

function visitPairs(run: string, visit: Visit): void {
  const letters = [...run];
  letters.forEach((letter, at) => {
    const isOne = isKanji(letter);
    if (isOne) visit(`k${letter}`, weights.kanji);
    const next = letters[at + 1];
    if (next === undefined) return;
    const isNext = isKanji(next);
    if (isOne && isNext) visit(`p${letter}${next}`, weights.kanjiPair);
    else if (isOne) visit(`p${letter}${next}`, weights.okurigana);
    else if (isNext) visit(`p${letter}${next}`, weights.afterKana);
  });
}

/** Of what has a sound: anything beyond the basic plane has none that we know. */
function visitSounds(run: string, visit: Visit): void {
  const sound = soundOf(readingOf(run));
  if (sound.length === 2) visit(`r${sound}`, weights.sounds);
  for (let at = 0; at + 3 <= sound.length; at += 1) {
    const sounds = sound.slice(at, at + 3);
    visit(`r${sounds}`, functionSounds.has(sounds) ? weights.functionSounds : weights.sounds);
  }
}

/** Runs of kanji and of katakana. What a dictionary would cut out of them finds no more and takes twice the time. */
const runs = /[\u4E00-\u9FFF々]+|[ァ-ヶー]+/gu;
/** A run of one or two of the usual kanji is its own normal form, and most are. */
const isSettled = (run: string) => /^[\u4E00-\u9FFF]{1,2}$/u.test(run);

function visitJapaneseWords(text: string, visit: Visit): void {
  for (const [run] of text.normalize('NFKC').matchAll(runs)) {
    visit(`x${isSettled(run) ? run : normalise(run)}`, weights.japaneseWord);
  }
}

/** The stem of an English word: enough to bring leaked, leaks and leaking together. */
function stemOf(word: string): string {
  if (word.length <= 3) return word;
  const stem = word
    .replace(/'s$/, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ations?|ating|ated|ates)$/, 'ate')
    .replace(/(?<=[a-z]{3})(?:ings?|ers?|ed|es|s|ly|ment|ments)$/, '')
    .replace(/(?<=[a-z]{2})e$/, '');
  return stem.replace(/([bdgklmnprt])\1$/, '$1');
}

function visitWords(words: readonly string[], visit: Visit): void {
  const stems = words.filter((word) => !functionWords.has(word)).map(stemOf);
  stems.forEach((stem, at) => {
    visit(`w${stem}`, /^\d/.test(stem) ? weights.number : weights.word);
    const next = stems[at + 1];
    if (next !== undefined) visit(`b${stem} ${next}`, weights.wordPair);
  });
}

/**
 * What a text is compared by, with weights: words, pairs of letters around kanji, threes of sounds (which bring kana, kanji and
 * wrong conversions together), and stems of Latin words. What occurs twice comes twice.
 */
export function visitTerms(text: string, visit: Visit): void {
  const normalised = normalise(text);
  for (const run of normalised.match(/[^\sa-z0-9]+/g) ?? []) {
    visitPairs(run, visit);
    visitSounds(run, visit);
  }
  visitJapaneseWords(text, visit);
  visitWords(normalised.match(/[a-z0-9]+/g) ?? [], visit);
}

/** The same as a table: each term once, with its greatest weight. */
export function termsOf(text: string): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  visitTerms(text, (term, weight) => {
    const known = terms.get(term);
    if (known === undefined || known < weight) terms.set(term, weight);
  });
  return terms;
}
