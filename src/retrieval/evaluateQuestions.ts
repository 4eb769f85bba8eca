import type { KnownAudience } from '../domain/audience.ts';
import type { Language } from '../domain/language.ts';
import type { Reading } from '../domain/match.ts';
import { isCrisis, type LabelledQuestion } from './labelledQuestion.ts';

/** What a person would see for a question: `crisis` is the emergency answer instead of anything else. */
type SeenOutcome = 'answer' | 'ask' | 'refuse' | 'crisis';

/** A question whose expected section was not the first thing seen, or that should not have been answered. */
interface Miss {
  readonly q: string;
  readonly expect: readonly string[];
  readonly got: readonly string[];
  readonly outcome: SeenOutcome;
}

/** How many questions of a kind, and the shares (0 to 1) found first and among the first three. */
interface KindFigures {
  readonly questions: number;
  readonly top1: number;
  readonly top3: number;
}

/** Figures over a set of labelled questions; README says what each means. Shares are 0 to 1; of nothing they are 1. */
export interface Evaluation {
  readonly questions: number;
  readonly top1: number;
  readonly top3: number;
  readonly knownQuestions: number;
  readonly knownTop1: number;
  readonly knownTop3: number;
  readonly asked: number;
  readonly crisis: {
    readonly recall: number;
    readonly sure: number;
    readonly falseAlarms: number;
    readonly gentle: number;
  };
  readonly outOfScope: { readonly refused: number; readonly wronglyRefused: number };
  readonly latencyMs: { readonly p50: number; readonly p99: number };
  readonly byKind: Readonly<Record<string, KindFigures>>;
  readonly misses: readonly Miss[];
}

/** What is measured, with what it needs from outside: a clock in milliseconds and the ids that exist. */
export interface Measured {
  read(text: string, context: { audience: KnownAudience; language: Language }): Reading;
  readonly knownIds: ReadonlySet<string>;
  readonly isAudienceTold: boolean;
  clockMs(): number;
}

interface Seen {
  readonly question: LabelledQuestion;
  readonly outcome: SeenOutcome;
  readonly ids: readonly string[];
  readonly isGentle: boolean;
  readonly tookMs: number;
}

function idsIn({ finding }: Reading): string[] {
  const matches = finding.outcome === 'answer' ? [finding.best, ...finding.near] : finding.candidates;
  return matches.slice(0, 3).map((match) => match.id);
}

/** Below the desks of some dangers stands the section that keeps the person safe: then both are seen. */
function seenOf(reading: Reading, question: LabelledQuestion): Pick<Seen, 'outcome' | 'ids'> {
  const { danger, finding } = reading;
  if (danger?.isSure !== true) return { outcome: finding.outcome, ids: idsIn(reading) };
  const { section } = danger;
  return section === undefined || isCrisis(question)
    ? { outcome: 'crisis', ids: [] }
    : { outcome: 'answer', ids: [section] };
}

function see(question: LabelledQuestion, measured: Measured): Seen {
  const language = question.kind === 'english' ? 'en' : 'ja';
  const audience = measured.isAudienceTold ? question.audience : 'unknown';
  const start = measured.clockMs();
  const reading = measured.read(question.q, { audience, language });
  const tookMs = measured.clockMs() - start;
  const isSure = reading.danger?.isSure === true;
  return {
    question,
    ...seenOf(reading, question),
    isGentle: reading.danger !== undefined && !isSure,
    tookMs,
  };
}

const expectsSection = ({ question }: Seen) => question.expect.length > 0 && !isCrisis(question);
const expectsNothing = ({ question }: Seen) => question.expect.length === 0;

function isFirst({ outcome, ids, question }: Seen): boolean {
  return outcome === 'answer' && question.expect.includes(ids[0] ?? '');
}

function isAmongThree({ outcome, ids, question }: Seen): boolean {
  return (outcome === 'answer' || outcome === 'ask') && ids.some((id) => question.expect.includes(id));
}

function share(of: readonly Seen[], holds: (seen: Seen) => boolean): number {
  return of.length === 0 ? 1 : of.filter(holds).length / of.length;
}

function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function figuresByKind(all: readonly Seen[]): Record<string, KindFigures> {
  const kinds = [...new Set(all.map(({ question }) => question.kind))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const own = all.filter(({ question }) => question.kind === kind);
      return [kind, { questions: own.length, top1: share(own, isRight), top3: share(own, isRightAmongThree) }];
    }),
  );
}

/** Right at first sight, whatever was expected: the section, the emergency answer, or nothing. */
function isRight(seen: Seen): boolean {
  if (isCrisis(seen.question)) return seen.outcome === 'crisis';
  return expectsNothing(seen) ? seen.outcome === 'refuse' : isFirst(seen);
}

function isRightAmongThree(seen: Seen): boolean {
  if (isCrisis(seen.question)) return seen.outcome === 'crisis' || seen.isGentle;
  return expectsNothing(seen) ? seen.outcome === 'refuse' : isAmongThree(seen);
}

function toMiss({ question, ids, outcome }: Seen): Miss {
  return { q: question.q, expect: question.expect, got: ids, outcome };
}

/** Puts every question to the reader and counts what a person would have seen. */
export function evaluateQuestions(questions: readonly LabelledQuestion[], measured: Measured): Evaluation {
  const all = questions.map((question) => see(question, measured));
  const wanted = all.filter(expectsSection);
  const known = wanted.filter(({ question }) => question.expect.some((id) => measured.knownIds.has(id)));
  const crises = all.filter(({ question }) => isCrisis(question));
  const others = all.filter(({ question }) => !isCrisis(question));
  const took = all.map(({ tookMs }) => tookMs).sort((one, other) => one - other);
  return {
    questions: all.length,
    top1: share(wanted, isFirst),
    top3: share(wanted, isAmongThree),
    knownQuestions: known.length,
    knownTop1: share(known, isFirst),
    knownTop3: share(known, isAmongThree),
    asked: share(wanted, ({ outcome }) => outcome === 'ask'),
    crisis: {
      recall: share(crises, ({ outcome, isGentle }) => outcome === 'crisis' || isGentle),
      sure: share(crises, ({ outcome }) => outcome === 'crisis'),
      falseAlarms: others.filter(({ outcome }) => outcome === 'crisis').length,
      gentle: others.filter(({ isGentle }) => isGentle).length,
    },
    outOfScope: {
      refused: share(all.filter(expectsNothing), ({ outcome }) => outcome === 'refuse'),
      wronglyRefused: wanted.length === 0 ? 0 : share(wanted, ({ outcome }) => outcome === 'refuse'),
    },
    latencyMs: { p50: percentile(took, 0.5), p99: percentile(took, 0.99) },
    byKind: figuresByKind(all),
    misses: all.filter((seen) => !isRight(seen)).map(toMiss),
  };
}
