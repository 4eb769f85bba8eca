import { commissionId } from '../domain/authority.ts';
import type { Problem } from '../domain/problem.ts';
import { reportingRuleIds } from '../domain/reportingRule.ts';
import type { Manuscript } from './manuscript.ts';
import { nearestOf } from './nearestTo.ts';
import { problemOf } from './problemCodes.ts';
import { placeIn } from './written.ts';

/** So many national holidays the law names (Act on National Holidays, Article 2). A year with fewer was not entered whole. */
const holidaysInYear = 16;
/** From this day of its last year on, the table of holidays ends within six months. */
const halfYear = '07-01';

/**
 * What must not be missing where deadlines are counted: whole years of holidays, the Commission, every rule that is quoted.
 * `today` is a day in Japan (YYYY-MM-DD).
 */
export function checkReporting(manuscript: Manuscript, today: string): Problem[] {
  return [
    ...checkYears(manuscript),
    ...checkEndOfTable(manuscript, today),
    ...checkRules(manuscript),
    ...checkAuthorities(manuscript),
  ];
}

function checkYears(manuscript: Manuscript): Problem[] {
  const written = manuscript.one('holidays');
  if (written === undefined) return [];
  const { firstYear, lastYear, days } = written.value;
  const yearOf = (day: string) => Number(day.slice(0, 4));
  const outside = days.flatMap(({ day }, index) =>
    yearOf(day) >= firstYear && yearOf(day) <= lastYear
      ? []
      : [problemOf('HOLIDAY_OUTSIDE_YEARS', placeIn(written, 'days', index, 'day'), { day, firstYear, lastYear })],
  );
  const years = Array.from({ length: Math.max(1, lastYear - firstYear + 1) }, (_, index) => firstYear + index);
  const incomplete = years.flatMap((year) => {
    const count = days.filter(({ day }) => yearOf(day) === year).length;
    if (year <= lastYear && count >= holidaysInYear) return [];
    return [problemOf('HOLIDAYS_INCOMPLETE', placeIn(written, 'lastYear'), { year, count, least: holidaysInYear })];
  });
  return [...outside, ...incomplete];
}

function checkEndOfTable(manuscript: Manuscript, today: string): Problem[] {
  const written = manuscript.one('holidays');
  if (written === undefined || today < `${written.value.lastYear}-${halfYear}`) return [];
  return [problemOf('HOLIDAYS_RUN_OUT', placeIn(written, 'lastYear'), { lastYear: written.value.lastYear })];
}

function checkRules(manuscript: Manuscript): Problem[] {
  const written = manuscript.one('reportingRules');
  if (written === undefined) return [];
  const present = new Set<string>(written.value.rules.map(({ id }) => id));
  return reportingRuleIds
    .filter((id) => !present.has(id))
    .map((rule) => problemOf('REPORTING_RULE_MISSING', placeIn(written, 'rules'), { rule }));
}

/** The Commission is there, and the first questions name no authority that is not. */
function checkAuthorities(manuscript: Manuscript): Problem[] {
  const written = manuscript.one('authorities');
  if (written === undefined) return [];
  const ids = written.value.authorities.map(({ id }) => id);
  const missing = ids.includes(commissionId)
    ? []
    : [problemOf('COMMISSION_MISSING', placeIn(written, 'authorities'), { id: commissionId })];
  const triage = manuscript.one('triage');
  const unknown = (triage?.value.questions ?? []).flatMap((asked, question) =>
    ('options' in asked ? asked.options : []).flatMap(({ authority }, option) => {
      if (triage === undefined || authority === undefined || ids.includes(authority)) return [];
      const place = placeIn(triage, 'questions', question, 'options', option, 'authority');
      return [problemOf('UNKNOWN_AUTHORITY', place, { id: authority, ...nearestOf(authority, ids) })];
    }),
  );
  return [...missing, ...unknown];
}
