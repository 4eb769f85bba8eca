import { freshnessOf } from '../domain/freshness.ts';
import type { Problem } from '../domain/problem.ts';
import type { Manuscript } from './manuscript.ts';
import { problemOf } from './problemCodes.ts';
import { placeIn, type Written } from './written.ts';

type Dated = Written<{ readonly checkedOn: string; readonly reviewBy: string; readonly review?: unknown }>;

/** Days of checking and review. `today` is a day in Japan (YYYY-MM-DD), which compares as text. */
export function checkDates(manuscript: Manuscript, today: string): Problem[] {
  const shown: readonly Dated[] = [...manuscript.all('section').values(), ...manuscript.all('letter').values()];
  const others: readonly Dated[] = [
    ...manuscript.all('consultation').values(),
    ...manuscript.all('scam').values(),
    ...manuscript.all('holidays').values(),
    ...[...manuscript.all('authorities').values()].map((written) => datedBy(written, written.value.authorities)),
    ...[...manuscript.all('reportingRules').values()].map((written) => datedBy(written, written.value.rules)),
  ];
  const dated = [...shown, ...others];
  return [
    ...dated.flatMap((written) => checkReviewBy(written, { today, mayBeHidden: shown.includes(written) })),
    ...dated.flatMap((written) => checkReview(written, today)),
    ...[...dated, ...manuscript.all('desk').values()].flatMap((written) => checkCheckedOn(written, today)),
  ];
}

/** A file whose entries were each compared with a source of their own: it was checked when the last of them was. */
function datedBy(
  written: Written<{ readonly reviewBy: string }>,
  entries: readonly { readonly checkedOn: string }[],
): Dated {
  const checkedOn = entries.map((entry) => entry.checkedOn).reduce((one, other) => (one > other ? one : other), '');
  return { ...written, value: { checkedOn, reviewBy: written.value.reviewBy } };
}

/** What nobody looks at for longer has usually changed: laws come into force on the first of April, numbers at any time. */
const longestMonths = 18;

function checkReviewBy(written: Dated, { today, mayBeHidden }: { today: string; mayBeHidden: boolean }): Problem[] {
  const { checkedOn, reviewBy } = written.value;
  const place = () => placeIn(written, 'reviewBy');
  const problems: Problem[] = [];
  if (reviewBy < checkedOn) problems.push(problemOf('REVIEW_BEFORE_CHECK', place(), { checkedOn, reviewBy }));
  if (reviewBy > monthsAfter(checkedOn, longestMonths)) {
    problems.push(problemOf('REVIEW_TOO_FAR', place(), { checkedOn, reviewBy, months: longestMonths }));
  }
  if (reviewBy < today) {
    const hidden = mayBeHidden && isStale(reviewBy, today) ? { context: 'hidden' } : {};
    problems.push(problemOf('REVIEW_OVERDUE', place(), { reviewBy, ...hidden }));
  }
  return problems;
}

const isStale = (reviewBy: string, today: string): boolean =>
  freshnessOf(reviewBy, Date.parse(`${today}T12:00:00+09:00`)) === 'stale';

/** In a shorter month the last day of it: what comes after is compared as text. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-${day.slice(8)}`;
}

/** Before that nobody can have read a text of this house. */
const firstReview = '2020-01-01';

function checkReview(written: Dated, today: string): Problem[] {
  const { review, checkedOn } = written.value;
  if (typeof review !== 'object' || review === null || !('on' in review)) return [];
  const on = String(review.on);
  const place = () => placeIn(written, 'review', 'on');
  if (on > today) return [problemOf('REVIEWED_IN_FUTURE', place(), { on, today })];
  if (on < firstReview) return [problemOf('REVIEWED_LONG_AGO', place(), { on })];
  return on < checkedOn ? [problemOf('REVIEWED_BEFORE_CHECK', place(), { on, checkedOn })] : [];
}

function checkCheckedOn(written: Written<{ readonly checkedOn: string }>, today: string): Problem[] {
  const { checkedOn } = written.value;
  if (checkedOn <= today) return [];
  return [problemOf('CHECKED_IN_FUTURE', placeIn(written, 'checkedOn'), { checkedOn, today })];
}
