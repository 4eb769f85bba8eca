import { compoundReadings, stemReadings, wordReadings } from './kanjiReadings.ts';

/** The blocks of kana and of the usual kanji need no look into the tables of Unicode. */
export function isKanji(letter: string | undefined): boolean {
  if (letter === undefined) return false;
  const unit = letter.charCodeAt(0);
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  if (unit < 0x2e80 || (unit >= 0x3041 && unit <= 0x30ff)) return false;
  return /[\p{Script=Han}々]/u.test(letter);
}

interface KnownWord {
  readonly letters: readonly string[];
  readonly reading: string;
}

/** Words with a reading of their own, longest first, under the kanji with which they begin. */
const wordsByKanji = new Map<string, readonly KnownWord[]>();
for (const [word, reading] of wordReadings) {
  const letters = [...word];
  const known = { letters, reading };
  const others = wordsByKanji.get(letters[0] ?? '') ?? [];
  const inOrder = [...others, known].sort((one, other) => other.letters.length - one.letters.length);
  wordsByKanji.set(letters[0] ?? '', inOrder);
}

function wordAt(letters: readonly string[], from: number): KnownWord | undefined {
  const words = wordsByKanji.get(letters[from] ?? '');
  return words?.find((word) => word.letters.every((letter, at) => letters[from + at] === letter));
}

/** Two or more kanji in a row are a compound; one alone is a stem (漏れる, 夫). */
function readingAt(letters: readonly string[], at: number): string {
  const letter = letters[at] ?? '';
  const isCompound = isKanji(letters[at - 1]) || isKanji(letters[at + 1]);
  const [first, second] = isCompound ? [compoundReadings, stemReadings] : [stemReadings, compoundReadings];
  return first.get(letter) ?? second.get(letter) ?? letter;
}

const hardened: Readonly<Record<string, string>> = { は: 'ぱ', ひ: 'ぴ', ふ: 'ぷ', へ: 'ぺ', ほ: 'ぽ' };
const harden = (reading: string) => (hardened[reading.charAt(0)] ?? reading.charAt(0)) + reading.slice(1);

/** How sounds meet inside a compound: はつ + ひょう is はっぴょう, しん + はい is しんぱい, がく + こう is がっこう. */
function join(left: string, right: string): string {
  if (/つ$/u.test(left) && /^[か-そた-とは-ほ]/u.test(right)) return `${left.slice(0, -1)}っ${harden(right)}`;
  if (/く$/u.test(left) && /^[か-こ]/u.test(right)) return `${left.slice(0, -1)}っ${right}`;
  return /ん$/u.test(left) ? left + harden(right) : left + right;
}

/** A normalised text in hiragana as far as the readings are known. Kanji without one stay. Linear in its length. */
export function readingOf(normalised: string): string {
  const letters = [...normalised];
  const parts: string[] = [];
  for (let at = 0; at < letters.length; ) {
    const letter = letters[at] ?? '';
    if (!isKanji(letter)) {
      parts.push(letter);
      at += 1;
      continue;
    }
    const known = wordAt(letters, at);
    const reading = known?.reading ?? readingAt(letters, at);
    const last = parts.at(-1);
    if (last !== undefined && isKanji(letters[at - 1])) parts[parts.length - 1] = join(last, reading);
    else parts.push(reading);
    at += known === undefined ? 1 : known.letters.length;
  }
  return parts.join('');
}

const soundRows: readonly (readonly [RegExp, string])[] = [
  [/([おこごそぞとどのほぼぽもよょろ])[うお]/gu, '$1'],
  [/([うくぐすずつづぬふぶぷむゆゅる])う/gu, '$1'],
  [/([えけげせぜてでねへべぺめれ])い/gu, '$1'],
  [/っ/gu, ''],
  [/を/gu, 'お'],
  [/ぢ/gu, 'じ'],
  [/づ/gu, 'ず'],
];

/** A reading without what slips most often: the length of vowels and doubled consonants (ろうえい, ろえい: ろえ). */
export function soundOf(reading: string): string {
  let sound = reading;
  for (const [pattern, replacement] of soundRows) sound = sound.replace(pattern, replacement);
  return sound;
}
