/** What is read of a message; the rest is cut off. */
export const textCharactersMax = 8_000;

/**
 * The text as everything behind this door may rely on: well-formed, bounded, no control characters but the newline, no
 * marks that turn the direction of reading, at most four combining marks on a letter. Linear in its length.
 */
export function cleanText(text: string): string {
  return cut(text, textCharactersMax)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
}

/** Never between the two halves of a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(most - 1));
  return text.slice(0, isHalf ? most - 1 : most);
}
