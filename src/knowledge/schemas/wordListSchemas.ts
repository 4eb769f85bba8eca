import { z } from 'zod';
import { articleLabelPattern } from '../articleLabel.ts';
import type { ProblemCode } from '../problemCodes.ts';
import { sectionId, urlOrNothing, words } from './fields.ts';

/** synonyms.yml: words that mean the same to people. */
export const synonymsSchema = z.strictObject({ groups: z.array(z.array(words(60)).min(2)) });

/** danger-look-alikes.yml: messages with the words of danger and no danger in them. */
export const dangerLookAlikesSchema = z.strictObject({ lines: z.array(words(400)).min(1) });

/** off-subject.yml: lines that are no matter of this desk. */
export const offSubjectSchema = z.strictObject({ lines: z.array(words(200)).min(1) });

/** test-questions.yml: what must lead to a section, in words that no section was written with. */
export const testQuestionsSchema = z.strictObject({
  questions: z.array(z.strictObject({ ask: words(400), expect: sectionId })),
});

/** ids.yml: every section id that was ever published. */
export const idsSchema = z.strictObject({ ids: z.array(sectionId) });

const unwanted = z.strictObject({
  forms: z.array(words(80)).min(1),
  allowedIn: z.array(words(80)).optional(),
  instead: words(120),
  reason: words(300),
});

/** banned-words.yml: what is never said to a person, and why. */
export const bannedWordsSchema = z.strictObject({ words: z.array(unwanted) });

/** double-negatives.yml: wordings in which one negation takes back another. */
export const doubleNegativesSchema = z.strictObject({ words: z.array(unwanted) });

const article = z.string().regex(articleLabelPattern, 'BAD_VALUE' satisfies ProblemCode);

/**
 * articles.yml: the laws that may be cited, and which of their articles. `short` are names that mean the law only right
 * before a number (法26条).
 */
export const articlesSchema = z.strictObject({
  laws: z.array(
    z.strictObject({
      names: z.array(words(120)).min(1),
      short: z.array(words(40)).optional(),
      en: z.array(words(200)).min(1),
      articles: z.array(article).min(1).max(400),
      url: urlOrNothing,
      source: z.array(words(300)).max(12),
      toConfirm: z.array(words(300)).max(12),
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
