import { functionSounds, functionWords } from './functionWords.ts';
import { normalise } from './normalise.ts';
import { isKanji, readingOf, soundOf } from './readingOf.ts';

/** How much a term says, by what it is. Found by measuring; see README. */
const weights = {
  kanjiPair: 1,
  okurigana: 0.6,
  afterKana: 0.25,
  kanji: 0.4,
  japaneseWord: 1.5,
  sounds: 0.6,
  functionSounds: 0.03,
  word: 2,
  wordPair: 0.2,
  number: 0.8,
};

type Terms = Map<string, number>;

function put(terms: Terms, term: string, weight: number): void {
  const known = terms.get(term);
  if (known === undefined || known < weight) terms.set(term, weight);
}

function addPairs(terms: Terms, run: string): void {
  const letters = [...run];
  letters.forEach((letter, at) => {
    const isOne = isKanji(letter);
    if (isOne) put(terms, `k${letter}`, weights.kanji);
    const next = letters[at + 1];
    if (next === undefined) return;
    const isNext = isKanji(next);
    if (isOne && isNext) put(terms, `p${letter}${next}`, weights.kanjiPair);
    else if (isOne) put(terms, `p${letter}${next}`, weights.okurigana);
    else if (isNext) put(terms, `p${letter}${next}`, weights.afterKana);
  });
}

function addSounds(terms: Terms, run: string): void {
  const letters = [...soundOf(readingOf(run))];
  if (letters.length === 2) put(terms, `r${letters.join('')}`, weights.sounds);
  for (let at = 0; at + 3 <= letters.length; at += 1) {
    const sounds = letters.slice(at, at + 3).join('');
    put(terms, `r${sounds}`, functionSounds.has(sounds) ? weights.functionSounds : weights.sounds);
  }
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
/** Stretches of hiragana are cut wrongly more often than not; words with kanji or katakana are not. */
const isWord = (segment: string) => /[\p{Script=Han}\p{Script=Katakana}]/u.test(segment);
/** A word of one or two of the usual kanji is its own normal form, and most words are. */
const isSettled = (segment: string) => /^[\u4E00-\u9FFF]{1,2}$/.test(segment);

function addJapaneseWords(terms: Terms, text: string): void {
  // Cutting costs most of all here, and a text in Latin letters has no word to find.
  if (!isWord(text.normalize('NFKC'))) return;
  for (const { segment } of segmenter.segment(text.toWellFormed().normalize('NFKC'))) {
    if (isWord(segment)) put(terms, `x${isSettled(segment) ? segment : normalise(segment)}`, weights.japaneseWord);
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

function addWords(terms: Terms, words: readonly string[]): void {
  const stems = words.filter((word) => !functionWords.has(word)).map(stemOf);
  stems.forEach((stem, at) => {
    put(terms, `w${stem}`, /^\d/.test(stem) ? weights.number : weights.word);
    const next = stems[at + 1];
    if (next !== undefined) put(terms, `b${stem} ${next}`, weights.wordPair);
  });
}

/**
 * What a text is compared by, with weights: words, pairs of letters around kanji, threes of sounds (which bring kana, kanji and
 * wrong conversions together), and stems of Latin words. Each term once.
 */
export function termsOf(text: string): ReadonlyMap<string, number> {
  const terms: Terms = new Map();
  const normalised = normalise(text);
  for (const run of normalised.match(/[^\sa-z0-9]+/g) ?? []) {
    addPairs(terms, run);
    addSounds(terms, run);
  }
  addJapaneseWords(terms, text);
  addWords(terms, normalised.match(/[a-z0-9]+/g) ?? []);
  return terms;
}
