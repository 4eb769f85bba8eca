/** One sentence of a text, without the spaces around it. */
export interface Sentence {
  readonly text: string;
  /** Where it begins in the text. */
  readonly offset: number;
}

const ends: ReadonlySet<string> = new Set(['。', '！', '？', '!', '?']);
const opening: ReadonlySet<string> = new Set(['「', '『', '（', '(']);
const closing: ReadonlySet<string> = new Set(['」', '』', '）', ')']);

/**
 * The sentences of a Japanese text. A sentence ends at 。！？ and at the end of a line; what stands in brackets or quotes
 * belongs to the sentence around it, whatever ends inside.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let begin = 0;
  let depth = 0;
  const finish = (end: number) => {
    const raw = text.slice(begin, end);
    const trimmed = raw.trim();
    if (trimmed !== '') sentences.push({ text: trimmed, offset: begin + raw.indexOf(trimmed) });
    begin = end;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (opening.has(character)) depth++;
    else if (closing.has(character)) depth = Math.max(0, depth - 1);
    const isLineEnd = character === '\n';
    // A bracket that nobody closed ends with its line.
    if (isLineEnd) depth = 0;
    if (isLineEnd || (depth === 0 && ends.has(character))) finish(at + 1);
  }
  finish(text.length);
  return sentences;
}

/** A reading in brackets right after a kanji: 漏(も)れた. Brackets with anything but kana in them are words of their own. */
const reading = /(?<=[\p{Script=Han}々〆ヶ])[(（][\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+[)）]/gu;

/** How long people find a sentence: its characters, marks and glosses included; in plain Japanese readings are not words. */
export function lengthOf(sentence: string, isPlain: boolean): number {
  return [...(isPlain ? sentence.replace(reading, '') : sentence)].length;
}
