import { type Authorities, type Authority, type AuthorityText, commissionId } from '../domain/authority.ts';
import type { DayWords } from '../domain/dayWords.ts';
import type { Holidays } from '../domain/holidays.ts';
import type { ReportingRule, ReportingRuleId } from '../domain/reportingRule.ts';
import type { Manuscript } from './manuscript.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';

/** What tells a business what it owes, when and to whom. */
interface Reporting {
  readonly holidays: Holidays;
  readonly authorities: Authorities;
  readonly reportingRules: ReadonlyMap<ReportingRuleId, ReportingRule>;
  readonly dayWords: DayWords;
}

export function assembleReporting(manuscript: Manuscript): Reporting {
  const holidays = manuscript.one('holidays')?.value;
  const authorities = manuscript.one('authorities')?.value.authorities ?? [];
  const rules = manuscript.one('reportingRules')?.value.rules ?? [];
  return {
    holidays: holidaysOf(holidays),
    authorities: authoritiesOf(authorities.map(authorityOf)),
    reportingRules: new Map(rules.map((rule) => [rule.id, ruleOf(rule)])),
    dayWords: manuscript.one('dayWords')?.value ?? noWords,
  };
}

function holidaysOf(file: FileShapes['holidays'] | undefined): Holidays {
  const { firstYear = 1, lastYear = 0, days = [] } = file ?? {};
  return { firstYear, lastYear, days: new Map(days.map(({ day, name, en }) => [day, { ja: name, en }])) };
}

type AuthorityFile = FileShapes['authorities']['authorities'][number];

function authorityOf(file: AuthorityFile): Authority {
  const { id, url, desk, checkedOn, toConfirm } = file;
  return { id, url, desk, checkedOn, isToBeChecked: toConfirm.length > 0, ja: authorityText(file), en: file.en };
}

const authorityText = ({ label, typed, who, how, note, basis }: AuthorityText): AuthorityText => ({
  label,
  typed,
  who,
  how,
  note,
  basis,
});

function authoritiesOf(all: readonly Authority[]): Authorities {
  const byId = new Map(all.map((authority) => [authority.id, authority]));
  const nothing: AuthorityText = { label: '', typed: [], who: '', how: '', note: '', basis: '' };
  const none = { id: commissionId, url: '', desk: '', checkedOn: '', isToBeChecked: true, ja: nothing, en: nothing };
  return { commission: byId.get(commissionId) ?? none, byId };
}

function ruleOf(file: FileShapes['reportingRules']['rules'][number]): ReportingRule {
  const { id, url, checkedOn, label, meaning, law, en } = file;
  const [wording, text] = 'quote' in file ? (['quote', file.quote] as const) : (['summary', file.summary] as const);
  return { id, wording, url, checkedOn, ja: { label, text, meaning, law }, en };
}

const noWords: DayWords = {
  digits: [],
  ten: [],
  numbers: [],
  namedDays: [],
  daysBack: [],
  daysAgo: [],
  weeksAgo: [],
  weekdays: [],
  months: [],
  yearMarks: [],
  monthMarks: [],
  dayMarks: [],
  ordinalMarks: [],
  between: [],
  either: [],
  eras: [],
  weeksBack: [],
  monthsBack: [],
  yearsBack: [],
  latest: [],
  future: [],
  lengths: [],
};
