import type { Problem } from '../domain/problem.ts';
import type { Manuscript } from './manuscript.ts';
import { problemOf } from './problemCodes.ts';
import { placeIn, type Written } from './written.ts';

/** Dates of review. `today` is a day in Japan (YYYY-MM-DD), which compares as text. */
export function checkDates(manuscript: Manuscript, today: string): Problem[] {
  const dated: Written<{ readonly checkedOn: string; readonly reviewBy: string }>[] = [
    ...manuscript.all('consultation').values(),
    ...manuscript.all('section').values(),
  ];
  return dated.flatMap((written) => {
    const { checkedOn, reviewBy } = written.value;
    const place = () => placeIn(written, 'reviewBy');
    if (reviewBy < checkedOn) return [problemOf('REVIEW_BEFORE_CHECK', place(), { checkedOn, reviewBy })];
    return reviewBy < today ? [problemOf('REVIEW_OVERDUE', place(), { reviewBy })] : [];
  });
}
