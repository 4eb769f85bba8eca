import { cutText } from '../domain/cutText.ts';

/**
 * The text as everything behind this door may rely on: well-formed, bounded, no control characters but the newline, no
 * marks that turn the direction of reading, at most four combining marks on a letter. Linear in its length.
 */
export function cleanText(text: string): string {
  return cutText(text)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
}
