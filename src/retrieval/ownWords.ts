import type { Knowledge } from '../domain/knowledge.ts';
import { canBeCut } from './canBeCut.ts';
import { type Field, findablesOf } from './findable.ts';
import { isLongKana, isOwnKana, kanaFeatures, splitKana } from './ownKana.ts';
import { cutByScript, type Piece } from './scriptRuns.ts';

/** A part of a text, and whether it stands in what the editors wrote. Parts of one text joined together give it back. */
export interface JudgedPiece {
  readonly text: string;
  /** The same for the same word, however it is written; empty for what stands between words. */
  readonly key: string;
  readonly isOurs: boolean;
}

/**
 * Words of phrasings count from so many lines on: phrasings are made up as people type, and a shop or a place that is
 * somebody's name as well may stand in one or two. Titles, keywords and synonyms are chosen, and count at once.
 */
const linesForPhrasings = 3;
const chosen: ReadonlySet<Field> = new Set(['title', 'keywords', 'synonyms']);

/** The shortest words that a longer run may be made of, in letters: 田 is in half of all family names. */
const shortestPart = { kanji: 2, katakana: 3 };

const longestPart = 12;

/** Signs that stand between words and tell nothing. */
const plainSigns = /^[\s、。,.!?！？「」()（）…]+$/u;

/** What follows a person's name. */
const kanaHonorific = /^(?:さん|さま|ちゃん|くん|どの|せんせい)/u;
const kanjiHonorific = /[様氏君殿]$/u;

/** Neighbours of a piece in its text. */
interface Place {
  readonly before: Piece | undefined;
  readonly after: Piece | undefined;
}

const isWord = (piece: Piece | undefined): boolean => piece !== undefined && piece.script !== 'between';
const endsSentence = ({ before }: Place): boolean => before === undefined || /[.!?。！？\n]/u.test(before.text);
const isCapital = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text);

/** What a single kanji means depends on its neighbours: 関 in 関する is no 関さん, 年 after a number no name. */
function singleKanji(text: string, { before, after }: Place): string {
  const next = after?.script === 'hiragana' ? after.text : '';
  const isInside = isWord(before) && before?.script !== 'hiragana';
  return `${isInside ? before?.script : ''}1${text}${/^(?:[はがをにのとでもへや]|から|まで|より)/u.test(next) ? '*' : next.charAt(0)}`;
}

/** Numbers joined by a sign are an address or a date, whatever each of them says alone. */
const joins = /^[-‐-―−－/.:]$/u;
const isJoined = ({ before, after }: Place): boolean =>
  [before, after].some((piece) => piece?.script === 'between' && joins.test(piece.text));

/** Under what a word of a script other than hiragana is known. */
function featureOf({ script, text }: Piece, place: Place): string {
  const honorific = place.after?.script === 'hiragana' ? (kanaHonorific.exec(place.after.text)?.[0] ?? '') : '';
  if (honorific !== '') return `h${text}${honorific}`;
  if (script === 'kanji' && text.length === 1) return singleKanji(text, place);
  // Will, Mark and Grace are names where no sentence begins.
  if (script === 'other') return isCapital(text) && !endsSentence(place) ? `c${text}` : `o${text.toLowerCase()}`;
  return `r${text}`;
}

function placesIn(pieces: readonly Piece[]): readonly (readonly [Piece, Place])[] {
  return pieces.map((piece, at) => [piece, { before: pieces[at - 1], after: pieces[at + 1] }] as const);
}

function featuresOf(line: string): ReadonlySet<string> {
  const pieces = cutByScript(line);
  const isKanaOnly = pieces.every(({ script }) => script === 'hiragana' || script === 'between');
  const features = placesIn(pieces).flatMap(([piece, place]): string[] => {
    if (piece.script === 'between') return [];
    if (piece.script !== 'hiragana') return [featureOf(piece, place)];
    const found = kanaFeatures(piece.text, isWord(place.before));
    // In a line of kana alone a short run is a piece of a word, not a word.
    return isKanaOnly ? found.filter(isLongKana) : found;
  });
  return new Set(features);
}

/** Whether a run is made of known words alone. */
function isMadeOf(text: string, known: (part: string) => boolean, shortest: number): boolean {
  return canBeCut(text, longestPart, (from, end) => end - from >= shortest && known(text.slice(from, end)));
}

/**
 * Knows which words of a text stand in the titles, keywords, phrasings and synonyms of the knowledge. All others may be a
 * name: names cannot be found reliably, words of ours can.
 */
export class OwnWords {
  readonly #known: ReadonlySet<string>;

  constructor(knowledge: Knowledge) {
    const counts = new Map<string, number>();
    const count = (line: string, worth: number) => {
      for (const feature of featuresOf(line)) counts.set(feature, (counts.get(feature) ?? 0) + worth);
    };
    for (const { lines } of findablesOf(knowledge)) {
      for (const { field, text } of lines()) {
        if (field === 'phrasings') count(text, 1);
        else if (chosen.has(field)) count(text, linesForPhrasings);
      }
    }
    for (const word of knowledge.synonyms.flatMap(({ words }) => words)) {
      count(word, linesForPhrasings);
      for (const feature of kanaFeatures(word, false)) counts.set(feature, linesForPhrasings);
    }
    this.#known = new Set([...counts].flatMap(([feature, lines]) => (lines >= linesForPhrasings ? [feature] : [])));
  }

  /** The text in NFKC form, piece by piece. The work grows with its length alone. */
  judge(text: string): JudgedPiece[] {
    return placesIn(cutByScript(text)).flatMap(([piece, place]) => this.#judgePiece(piece, place));
  }

  #judgePiece(piece: Piece, place: Place): JudgedPiece[] {
    const { script, text } = piece;
    if (script === 'between') return [{ text, key: '', isOurs: plainSigns.test(text) }];
    if (script !== 'hiragana') return [judged(text, this.#isOurs(piece, place))];
    const follows = isWord(place.before);
    const has = (feature: string) => this.#known.has(feature);
    if (isOwnKana(text, follows, has)) return [judged(text, true)];
    return splitKana(text, has).map((part) => judged(part.text, part.isOurs));
  }

  #isOurs(piece: Piece, place: Place): boolean {
    const { script, text } = piece;
    if (script === 'number' && isJoined(place)) return false;
    const feature = featureOf(piece, place);
    if (this.#known.has(feature)) return true;
    if (!feature.startsWith('r') || (script !== 'kanji' && script !== 'katakana') || kanjiHonorific.test(text)) {
      return false;
    }
    return isMadeOf(text, (part) => this.#known.has(`r${part}`), shortestPart[script]);
  }
}

const judged = (text: string, isOurs: boolean): JudgedPiece => ({ text, key: text.toLowerCase(), isOurs });
