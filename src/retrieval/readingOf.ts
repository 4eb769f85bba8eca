import { compoundReadings, stemReadings, wordReadings } from './kanjiReadings.ts';

const isKanji = (letter: string | undefined) => letter !== undefined && /[\p{Script=Han}々]/u.test(letter);
const longestWord = Math.max(...[...wordReadings.keys()].map((word) => word.length));

function wordAt(letters: readonly string[], from: number): { word: string; reading: string } | undefined {
  for (let length = longestWord; length >= 2; length -= 1) {
    const word = letters.slice(from, from + length).join('');
    const reading = wordReadings.get(word);
    if (reading !== undefined && [...word].length === length) return { word, reading };
  }
  return undefined;
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
    at += known === undefined ? 1 : [...known.word].length;
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
