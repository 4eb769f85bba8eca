/** My Number and card numbers: twelve to nineteen digits in one, or in groups as they are printed. No telephone number, no day. */
const longNumber = /(?<!\d)(?:\d{12,19}|\d{4}([ -])\d{4}\1\d{4}(?:\1\d{1,7})?|\d{4}[ -]\d{6}[ -]\d{4,5})(?!\d)/;

/** Whether a text seems to hold a number that no letter needs. It may be wrong, and only ever leads to a kind word. */
export function holdsLongNumber(text: string): boolean {
  return longNumber.test(text.normalize('NFKC').replaceAll(/\p{Pd}/gu, '-'));
}
