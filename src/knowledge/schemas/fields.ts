import { z } from 'zod';
import type { ProblemCode } from '../problemCodes.ts';

/** The problem that a field of the wrong form is: zod carries it to `checkShape` in the place of its own message. */
const as = (code: ProblemCode): string => code;

const kebab = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** The form of an id, which is also the form of a file name without its ending. */
export const idPattern = new RegExp(`^${kebab}$`);

export const id = z.string().regex(idPattern, as('BAD_ID'));
export const sectionId = z.string().regex(new RegExp(`^${kebab}/${kebab}$`), as('BAD_ID'));

/** Words, never empty. Limits are in UTF-16 units, which for Japanese are characters. */
export const words = (limit: number) => z.string().min(1).max(limit);
export const wordsOrNothing = (limit: number) => z.string().max(limit);

/** A day that exists in the calendar: 2027-02-30 is refused. */
export const day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, as('BAD_DATE'))
  .refine((text) => {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  }, as('BAD_DATE'));

export const timeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, as('BAD_TIME'));
export const url = z.string().regex(/^https?:\/\/[^\s<>"]+$/, as('BAD_URL'));
export const urlOrNothing = z.string().regex(/^(https?:\/\/[^\s<>"]+)?$/, as('BAD_URL'));

/** The first 12 hex digits of a SHA-256; twelve zeros until `knowledge:mark` has been run. */
export const mark = z.string().regex(/^[0-9a-f]{12}$/, as('BAD_MARK'));

/**
 * #9110, 110, or digits from 0 with hyphens between them: 11 after 020, 050, 070, 080 and 090 (0800 among them), else 10
 * (0120, 0570 and every area code), as in 電気通信番号計画 (総務省告示).
 */
export const phoneNumber = z
  .string()
  .regex(
    /^(#\d{4}|1\d{2}|(?=0[25789]-?0(?:-?\d){8}$|(?!0[25789]-?0)(?:-?\d){10}$)0\d{1,4}(-\d{1,6}){1,3})$/,
    as('BAD_PHONE_NUMBER'),
  );

/** Who of the lawyers read it and when, or that nobody has yet. */
export const review = z.union([z.literal('none'), z.strictObject({ by: z.string().min(1).max(80), on: day })], {
  error: as('BAD_REVIEW'),
});

const audiences = ['victim', 'business'] as const;
export const audience = z.enum(audiences);
export const deskAudience = z.enum([...audiences, 'both']);
export const urgency = z.enum(['now', 'thisWeek', 'later']);

export const desks = z.array(id).min(1).max(12);
/** A comma in a word is one that should stand between two. */
const keyword = words(60).regex(/^[^、，]*$/, as('JAPANESE_COMMA'));
export const keywords = z.array(keyword).min(1).max(60);

/** How somebody is told what a step is, and what to do when it did not work, in a language or style made from the original. */
const derivedStepFields = { text: words(240), otherwise: words(280).optional() };
const derivedStep = z.strictObject(derivedStepFields);
/** The same with the mark of the step it was made from, where the step stands in a file of its own. */
export const markedStep = z.strictObject({ madeFrom: mark, ...derivedStepFields });
export const derivedSteps = z.record(id, derivedStep).optional();

/** An entry whose ids must not repeat; the problem stands at the second one. */
export function refuseRepeated(entries: readonly { readonly id?: string | undefined }[], context: z.RefinementCtx) {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (entry.id === undefined) continue;
    if (seen.has(entry.id)) {
      context.addIssue({
        code: 'custom',
        message: as('DUPLICATE_ENTRY'),
        path: [index, 'id'],
        params: { entry: entry.id },
      });
    }
    seen.add(entry.id);
  }
}
