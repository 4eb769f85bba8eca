/** Characters that mean something in a pattern. */
const special = /[.*+?^${}()|[\]\\/]/g;

const isAscii = (word: string): boolean => /^[\x20-\x7e]+$/.test(word);

/**
 * The source of a pattern (flag u) that finds any of these words, the longest where several begin at one place; nothing
 * where there are none. Words that begin or end with a small letter of ASCII are found as whole words only; others anywhere,
 * since Japanese has no spaces.
 */
export function wordSource(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  return `(?:${longestFirst.map(sourceOf).join('|')})`;
}

function sourceOf(word: string): string {
  const source = word.replace(special, '\\$&');
  if (!isAscii(word)) return source;
  const begin = /^[a-z]/.test(word) ? '(?<![a-z])' : '';
  return `${begin}${source}${/[a-z]$/.test(word) ? '(?![a-z])' : ''}`;
}
