import type { ProblemCode } from '../../src/knowledge/problemCodes.ts';
import type { Toy } from './toyKnowledge.ts';

/** A small change to the toy, the problem it makes, and where: in the line of the first `at`, or in no certain line. */
export interface ProblemCase {
  readonly code: ProblemCode;
  readonly change: (toy: Toy) => void;
  readonly file?: string;
  readonly at?: string;
}

/** Files of the toy that many cases change. */
export const first = 'consultations/umbrella-victim/first-steps.yml';
export const firstEnglish = 'consultations/umbrella-victim/first-steps.en.yml';
export const feather = 'consultations/umbrella-victim/feather-proof.yml';
export const victim = 'consultations/umbrella-victim/_consultation.yml';
export const moved = 'consultations/umbrella-victim/polite-letter.yml';
export const bureau = 'desks/umbrella-bureau.yml';

/** In `file`, `from` becomes `to`; the problem is expected in the first line that holds `at`. */
export const edit = (
  code: ProblemCode,
  file: string,
  [from, to, at]: [from: string, to: string, at: string],
): ProblemCase => ({
  code,
  file,
  at,
  change: (toy) => toy.replace(file, from, to),
});
