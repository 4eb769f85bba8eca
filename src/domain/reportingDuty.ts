import type { BreachDuty, BreachFacts, BreachQuestion, YesNo } from './plan.ts';
import type { ReportingRuleId } from './reportingRule.ts';

/** What the answers decide. `unclear`: nothing makes it due so far, and something that is not known yet could. */
export type Verdict = 'due' | 'notDue' | 'unclear';

/** A verdict and why. */
export interface Ruling {
  readonly verdict: Verdict;
  /** The kinds of breach that apply; where it is unclear those that may apply; none where it is not due. */
  readonly reasons: readonly ReportingRuleId[];
}

/** What a business owes after a breach. */
export interface ReportingDuty {
  /** The report to the Commission or to the authority in its place. */
  readonly report: Ruling;
  /** Telling the people concerned. */
  readonly notice: Ruling;
  /** The same report under each Act by itself. `myNumber` is absent where nobody said that My Numbers may be among the data. */
  readonly byAct: { readonly general: Ruling; readonly myNumber?: Ruling };
  /** Whether an improper purpose is involved or feared; with `unknown` the shorter period is the safe one. */
  readonly improper: YesNo;
  /** True where only the My Number Act may call for a report: it then goes to the Commission, whatever the trade. */
  readonly isOnlyMyNumber: boolean;
  /** Answers that are missing or unknown and keep an Act unclear. */
  readonly open: readonly BreachQuestion[];
  /** What is to be said beside the verdict: what takes a duty away, and how to judge what is not known. */
  readonly besides: readonly ReportingRuleId[];
}

type Kinds = readonly (readonly [BreachQuestion, ReportingRuleId])[];

const generalKinds: Kinds = [
  ['sensitive', 'sensitive'],
  ['property', 'property'],
  ['improper', 'improper'],
  ['overThousand', 'over-thousand'],
];

/** No kind for sensitive data or risk to money: the My Number Act has neither. */
const myNumberKinds: Kinds = [
  ['myNumberSystem', 'my-number-system'],
  ['improper', 'my-number-improper'],
  ['myNumberPublic', 'my-number-public'],
  ['myNumberOverHundred', 'my-number-over-hundred'],
];

/**
 * What a business owes after its answers. Pure; says nothing about whether the answers are right.
 *
 * The rule: one kind of breach that applies is enough, from one person on, but for the kinds that count people. A breach
 * that is only feared counts like one that happened (Enforcement Rules of the APPI, Article 7: "occurred, or is feared to
 * have occurred"), so `yes` means "it is so, or facts make it likely". `unknown` is less than that: no fact points either
 * way yet (Guidelines 3-5-3-1). It makes nothing due by itself and never lets anything be called not due; a question that
 * was not answered is the same. Only where nobody said anything about My Numbers is their Act left out altogether; where it
 * is unknown whether there were any, that Act is at most unclear.
 *
 * The two Acts are judged apart, and both reports may be due: My Numbers under Article 29-4 of the My Number Act, all other
 * data under Article 26 of the APPI. The notice to the people follows the report under both (APPI, Article 26(2); My Number
 * Act, Article 29-4).
 */
export function reportingDuty({ answers }: Pick<BreachFacts, 'answers'>): ReportingDuty {
  const general = rulingOf(generalKinds, answers);
  const myNumber = myNumberRuling(answers);
  const report = together(general, myNumber);
  const open = openQuestions(general, myNumber, answers);
  return {
    report,
    notice: report,
    byAct: { general, ...(myNumber === undefined ? {} : { myNumber }) },
    improper: answers.improper ?? 'unknown',
    isOnlyMyNumber: general.verdict === 'notDue' && report.verdict !== 'notDue',
    open,
    besides: besidesOf(report.verdict, open),
  };
}

/**
 * The duties for which a plan has parts. What is unclear counts as owed: until it is clear the days run and the report is
 * prepared.
 */
export function breachDutiesOf({ byAct: { general, myNumber } }: Pick<ReportingDuty, 'byAct'>): readonly BreachDuty[] {
  const duties: BreachDuty[] = [];
  if (general.verdict !== 'notDue') duties.push('report');
  if (myNumber !== undefined && myNumber.verdict !== 'notDue') duties.push('myNumber');
  return duties.length > 0 ? duties : ['none'];
}

type Answers = BreachFacts['answers'];

const answerTo = (question: BreachQuestion, answers: Answers): YesNo => answers[question] ?? 'unknown';

function rulingOf(kinds: Kinds, answers: Answers): Ruling {
  const rulesWith = (answer: YesNo) =>
    kinds.filter(([question]) => answerTo(question, answers) === answer).map(([, rule]) => rule);
  const applying = rulesWith('yes');
  if (applying.length > 0) return { verdict: 'due', reasons: applying };
  const possible = rulesWith('unknown');
  return { verdict: possible.length > 0 ? 'unclear' : 'notDue', reasons: possible };
}

function myNumberRuling(answers: Answers): Ruling | undefined {
  if (answers.myNumber === undefined || answers.myNumber === 'no') return undefined;
  const ruling = rulingOf(myNumberKinds, answers);
  return answers.myNumber === 'unknown' && ruling.verdict === 'due' ? { ...ruling, verdict: 'unclear' } : ruling;
}

/** The graver of the two, with the reasons that have the same weight. */
function together(general: Ruling, myNumber: Ruling | undefined): Ruling {
  const rulings = myNumber === undefined ? [general] : [general, myNumber];
  const verdict = gravest.find((each) => rulings.some((ruling) => ruling.verdict === each)) ?? 'notDue';
  return { verdict, reasons: rulings.filter((ruling) => ruling.verdict === verdict).flatMap(({ reasons }) => reasons) };
}

const gravest: readonly Verdict[] = ['due', 'unclear', 'notDue'];

/** What keeps an Act unclear. */
function openQuestions(general: Ruling, myNumber: Ruling | undefined, answers: Answers): readonly BreachQuestion[] {
  const unclear: readonly BreachQuestion[] = [
    ...(general.verdict === 'unclear' ? questionsOf(generalKinds) : []),
    ...(myNumber?.verdict === 'unclear' ? (['myNumber', ...questionsOf(myNumberKinds)] as const) : []),
  ];
  return [...new Set(unclear)].filter((question) => answerTo(question, answers) === 'unknown');
}

const questionsOf = (kinds: Kinds): readonly BreachQuestion[] => kinds.map(([question]) => question);

function besidesOf(verdict: Verdict, open: readonly BreachQuestion[]): readonly ReportingRuleId[] {
  if (verdict === 'notDue') return ['no-duty'];
  const isCountOpen = open.includes('overThousand') || open.includes('myNumberOverHundred');
  return [
    ...(verdict === 'unclear' ? (['likely'] as const) : []),
    ...(isCountOpen ? (['headcount'] as const) : []),
    'recovered',
    'encrypted',
    'contractor',
  ];
}
