/**
 * The letters of return codes: capital consonants without L. No vowels, so that no words come about; no letter that is taken
 * for another one or for a digit; no digits, so that a code never looks like a number that must be hidden.
 */
export const returnCodeLetters = 'BCDFGHJKMNPQRSTVWXYZ';

const groupLength = 4;
const groups = 3;

/** How many letters a return code has. */
export const returnCodeLength = groupLength * groups;

/** Spaces, hyphens, dashes, dots and the marks that phones write in their place. */
const separators = /[\s\p{Pd}\p{Pc}\u30fc\uff70\uff0d\u30fb.,\u3001\u3002:\uff1a]+/gu;
/** Nobody types so long a code; a story need not be looked at. In UTF-16 units. */
const longestTyped = 80;

/** A code as it is shown: three groups of four letters, BCDF-GHJK-MNPQ. */
export function writeReturnCode(code: string): string {
  return Array.from({ length: groups }, (_, at) => code.slice(at * groupLength, (at + 1) * groupLength)).join('-');
}

/**
 * What somebody typed as a return code, in its one form (twelve capitals); undefined when the text is none. Any width and
 * case, with or without separators. Three groups of four letters count as a try also with letters that no code has: the
 * answer to a slip and to a code that never was is the same.
 */
export function readReturnCode(text: string): string | undefined {
  if (text.length > longestTyped) return undefined;
  const plain = text.normalize('NFKC').trim().toUpperCase();
  const code = plain.replace(separators, '');
  if (code.length !== returnCodeLength || !/^[A-Z]+$/.test(code)) return undefined;
  const isGrouped = plain.split(separators).every((group) => group.length === groupLength);
  const isOfOurs = [...code].every((letter) => returnCodeLetters.includes(letter));
  return isGrouped || isOfOurs ? code : undefined;
}
