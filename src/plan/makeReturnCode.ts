import { randomInt } from 'node:crypto';
import { returnCodeLength, returnCodeLetters } from '../domain/returnCode.ts';

/** A fresh code of twelve letters, about 52 bits. */
export function makeReturnCode(): string {
  return Array.from({ length: returnCodeLength }, () =>
    returnCodeLetters.charAt(randomInt(returnCodeLetters.length)),
  ).join('');
}
