/**
 * The rules that decide what a business owes after a breach. First the kinds of breach that are to be reported: of the APPI
 * (Enforcement Rules, Article 7, items 1 to 4) and of the My Number Act (PPC Rules No. 5 of 2015, Article 2, items 1 to 4).
 * Then what is owed and when; then what is judged first, and what takes the duty away.
 */
export const reportingRuleIds = [
  'sensitive',
  'property',
  'improper',
  'over-thousand',
  'my-number-system',
  'my-number-improper',
  'my-number-public',
  'my-number-over-hundred',
  'report',
  'notice',
  'my-number',
  'preliminary-report',
  'final-report',
  'closed-days',
  'notice-time',
  'likely',
  'headcount',
  'recovered',
  'encrypted',
  'contractor',
  'no-duty',
] as const;
export type ReportingRuleId = (typeof reportingRuleIds)[number];

/** A rule in one language. */
export interface ReportingRuleText {
  /** What it is about, in a few words. */
  readonly label: string;
  /** The rule. */
  readonly text: string;
  /** What that means in everyday words. */
  readonly meaning: string;
  /** The law, rule or guideline with its article. */
  readonly law: string;
}

/** A rule as it is shown to a business. */
export interface ReportingRule {
  readonly id: ReportingRuleId;
  /** Whether the Japanese text is the wording of the rule itself, or says in our words what it says. English is always ours. */
  readonly wording: 'quote' | 'summary';
  readonly url: string;
  /** The day (YYYY-MM-DD) on which it was last compared with its source. */
  readonly checkedOn: string;
  readonly ja: ReportingRuleText;
  readonly en: ReportingRuleText;
}
