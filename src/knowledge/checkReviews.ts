import type { Problem } from '../domain/problem.ts';
import { letterIdOf } from './listMarks.ts';
import type { Manuscript } from './manuscript.ts';
import { problemOf } from './problemCodes.ts';
import { placeIn, type Written } from './written.ts';

/** Sections, consultations and letters that no lawyer has read. Asked only before a release: the desk answers without, and says so. */
export function checkReviews(manuscript: Manuscript): Problem[] {
  const reviewed: Written<{ readonly review: unknown }>[] = [
    ...manuscript.all('consultation').values(),
    ...manuscript.all('section').values(),
    ...[...manuscript.all('letter').values()].map((letter) => ({ ...letter, id: letterIdOf(letter.id) })),
  ];
  return reviewed
    .filter(({ value }) => value.review === 'none')
    .map((written) => problemOf('NOT_REVIEWED', placeIn(written, 'review'), { id: written.id }));
}
