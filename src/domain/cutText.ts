/** What is read of one message, in UTF-16 units; the rest is cut off. */
export const textCharactersMax = 4_000;

/** At most `most` UTF-16 units of the text, never half a character. */
export function cutText(text: string, most: number = textCharactersMax): string {
  if (text.length <= most) return text;
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(most - 1));
  return text.slice(0, isHalf ? most - 1 : most);
}
