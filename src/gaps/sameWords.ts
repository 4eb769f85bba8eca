/** From this share of common letter pairs on, one person is taken to ask the same thing once more. */
const enough = 0.25;

function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...text.normalize('NFKC').toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  return new Set(letters.map((letter, at) => letter + (letters[at + 1] ?? '')));
}

/** Whether two texts of one person ask the same in much the same words (Dice's coefficient over pairs of letters). */
export function areSameWords(one: string, other: string): boolean {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const size = pairs.size + others.size;
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  return size === 0 || (2 * common) / size >= enough;
}
