import { edit, type ProblemCase } from './problemCase.ts';

const holidays = 'holidays.yml';
const rules = 'reporting-rules.yml';

/** Faults in what tells a business when and where to report. */
export const reportingCases: readonly ProblemCase[] = [
  edit('HOLIDAYS_INCOMPLETE', holidays, ['lastYear: 2027', 'lastYear: 2028', 'lastYear:']),
  edit('HOLIDAYS_INCOMPLETE', holidays, ['  - {day: 2026-03-21, name: 傘の日, en: Umbrella Day}\n', '', 'lastYear:']),
  edit('HOLIDAYS_INCOMPLETE', holidays, ['firstYear: 2026', 'firstYear: 2029', 'lastYear:']),
  edit('HOLIDAY_OUTSIDE_YEARS', holidays, ['day: 2026-01-07', 'day: 2025-01-07', 'day: 2025-01-07']),
  edit('HOLIDAY_OUTSIDE_YEARS', holidays, ['lastYear: 2027', 'lastYear: 2026', 'day: 2027-01-07']),
  edit('HOLIDAYS_RUN_OUT', holidays, ['lastYear: 2027', 'lastYear: 2026', 'lastYear:']),
  edit('DUPLICATE_ENTRY', holidays, [
    'day: 2026-03-21',
    'day: 2026-03-07',
    'day: 2026-03-07, name: 傘の日, en: Umbrella Day}\n  - {day: 2026-04',
  ]),
  edit('REVIEW_OVERDUE', holidays, [
    'checkedOn: 2026-11-21\nreviewBy: 2027-03-01',
    'checkedOn: 2026-01-01\nreviewBy: 2026-11-21',
    'reviewBy:',
  ]),
  edit('REVIEW_BEFORE_CHECK', 'authorities.yml', ['reviewBy: 2027-11-21', 'reviewBy: 2026-11-20', 'reviewBy:']),
  edit('COMMISSION_MISSING', 'authorities.yml', ['id: commission', 'id: magistrate', 'authorities:']),
  edit('UNKNOWN_DESK', 'authorities.yml', ['desk: hermit-hotline', 'desk: hermit-hotlin', 'desk:']),
  edit('UNKNOWN_AUTHORITY', 'triage.yml', [
    '        typed: [渡した, 店です]\n',
    '        typed: [渡した, 店です]\n        authority: paper-umbrela\n',
    'authority: paper-umbrela',
  ]),
  {
    code: 'REPORTING_RULE_MISSING',
    file: rules,
    at: 'rules:',
    change: (toy) => toy.write(rules, toy.read(rules).replace(/ {2}- id: improper\n(?: {4}.*\n)+/, '')),
  },
  edit('MISSING_FIELD', rules, ['    quote: ', '    # quote: ', 'id: sensitive']),
  edit('NOT_ONE_OF', rules, ['id: sensitive', 'id: wet', 'id: wet']),
  edit('LIST_TOO_SHORT', 'day-words.yml', ['[土曜, saturday]]', ']', 'weekdays:']),
];
