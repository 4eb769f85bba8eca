import { createHash } from 'node:crypto';
import type { FileShapes } from './schemas/fileSchemas.ts';

/** What a text carries that nobody has compared with the original yet. */
export const unmarked = '000000000000';

/** The mark of the Japanese words of a section. It changes when a word changes, not when a desk or an order does. */
export function markOfSection(section: FileShapes['section']): string {
  const steps = section.steps.flatMap((step) =>
    'use' in step ? [] : [[step.id, step.text, step.otherwise?.text ?? null] as const],
  );
  steps.sort(([one], [other]) => (one < other ? -1 : 1));
  return hash([section.title, section.summary, steps, section.body]);
}

/** The mark of the Japanese words of a shared step. */
export function markOfStep({ text, otherwise }: FileShapes['step']): string {
  return hash([text, otherwise?.text ?? null]);
}

/** The mark of the Japanese words of a step of a plan. */
export function markOfPlanStep({ done, why, how }: FileShapes['planStep']): string {
  return hash([done, why, how]);
}

/** The mark of the Japanese words of a letter: those of the letter itself, of its blanks and of what is said about it. */
export function markOfLetter({ title, summary, howTo, mind, blanks, body }: FileShapes['letter']): string {
  const asked = blanks.map(({ id, label, hint }) => [id, label, hint ?? null]);
  const pieces = body.map(({ text, when, unless }) => [text, when ?? null, unless ?? null]);
  return hash([title, summary, howTo, mind, asked, pieces]);
}

/** The mark of the Japanese words of a consultation. */
export function markOfConsultation(consultation: FileShapes['consultation']): string {
  const { title, question, opening, closing } = consultation;
  return hash([title, question, opening, closing]);
}

/** The first 12 hex digits of the SHA-256 of the words as JSON: lists only, so that the order of keys plays no part. */
function hash(words: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12);
}
