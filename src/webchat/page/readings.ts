/** A piece of a text: plain, or a word in kanji with its reading in hiragana. */
export interface ReadingPiece {
  readonly text: string;
  /** Absent where the text stands for itself. */
  readonly reading?: string;
}

// Kanji (with their repeat sign, the sign of a closing and the small ke of counting), then hiragana in brackets of either width.
const withReading = /([\p{Script=Han}\u3005\u3006\u30f5\u30f6]+)[(\uff08]([\p{Script=Hiragana}\u30fc]+)[)\uff09]/gu;

/** No kanji is read with more than five hiragana: more than that in brackets is an explanation, not a reading. */
const longestReading = 5;

/** Takes a text apart at its readings: 漏(も)れた is 漏 with も, and れた. */
export function splitReadings(text: string): readonly ReadingPiece[] {
  const pieces: ReadingPiece[] = [];
  let end = 0;
  for (const { 0: whole, 1: word = '', 2: reading = '', index } of text.matchAll(withReading)) {
    if (reading.length > longestReading * word.length) continue;
    if (index > end) pieces.push({ text: text.slice(end, index) });
    pieces.push({ text: word, reading });
    end = index + whole.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** The text without its readings: whoever reads aloud, or copies, wants each word once. */
export function withoutReadings(text: string): string {
  return splitReadings(text)
    .map((piece) => piece.text)
    .join('');
}
