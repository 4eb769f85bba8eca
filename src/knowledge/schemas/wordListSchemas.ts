import { z } from 'zod';
import { sectionId, words } from './fields.ts';

/** synonyms.yml: words that mean the same to people. */
export const synonymsSchema = z.strictObject({ groups: z.array(z.array(words(60)).min(2)) });

/** off-subject.yml: lines that are no matter of this desk. */
export const offSubjectSchema = z.strictObject({ lines: z.array(words(200)).min(1) });

/** ids.yml: every section id that was ever published. */
export const idsSchema = z.strictObject({ ids: z.array(sectionId) });

/** banned-words.yml: what is never said to a person, and why. */
export const bannedWordsSchema = z.strictObject({
  words: z.array(
    z.strictObject({
      forms: z.array(words(80)).min(1),
      allowedIn: z.array(words(80)).optional(),
      instead: words(120),
      reason: words(300),
    }),
  ),
});

/**
 * forbidden-numbers.yml: telephone numbers that look right and are not; names that hold a number; numbers that may stand in
 * the words of danger.yml besides those of its desks.
 */
export const forbiddenNumbersSchema = z.strictObject({
  numbers: z.array(z.strictObject({ number: words(30), reason: words(300) })),
  names: z.array(words(80)),
  inDanger: z.array(words(30)),
});
