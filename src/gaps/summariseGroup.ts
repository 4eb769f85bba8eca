import type { KeptGap } from '../domain/gap.ts';

/** Values with how often they occur, the most frequent first. */
export type Tally<Value extends string> = readonly { readonly value: Value; readonly count: number }[];

/** What a group has in common, in numbers. */
export interface GroupSummary {
  readonly count: number;
  readonly kinds: Tally<KeptGap['kind']>;
  readonly audiences: Tally<KeptGap['audience']>;
  readonly languages: Tally<KeptGap['language']>;
  /** Of the gaps that name one. */
  readonly sections: Tally<string>;
  readonly reasons: Tally<string>;
  readonly knowledgeVersions: Tally<string>;
  /** How many asked for a person within ten minutes. */
  readonly humanAsked: number;
  /** Days in Japan (YYYY-MM-DD). */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Equally frequent ones stand in the order of their letters, so that nothing depends on the order of the gaps. */
export function tallyOf<Value extends string>(values: readonly (Value | undefined)[]): Tally<Value> {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || Number(one.value > other.value) - Number(one.value < other.value));
}

/** The numbers of one group, which is never empty. */
export function summariseGroup(gaps: readonly KeptGap[]): GroupSummary {
  const days = gaps.map(({ day }) => day).sort();
  return {
    count: gaps.length,
    kinds: tallyOf(gaps.map(({ kind }) => kind)),
    audiences: tallyOf(gaps.map(({ audience }) => audience)),
    languages: tallyOf(gaps.map(({ language }) => language)),
    sections: tallyOf(gaps.map(({ section }) => section)),
    reasons: tallyOf(gaps.map(({ reason }) => reason)),
    knowledgeVersions: tallyOf(gaps.map(({ knowledgeVersion }) => knowledgeVersion)),
    humanAsked: gaps.filter(({ humanAsked }) => humanAsked).length,
    firstDay: days[0] ?? '',
    lastDay: days.at(-1) ?? '',
  };
}
