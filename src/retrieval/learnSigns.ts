import type { KindExamples } from '../domain/wording.ts';
import { type Leans, learnLeans, type Side, type TermKinds } from './learnLeans.ts';
import type { LinePack } from './linePack.ts';

/** What the editors' examples have taught about kinds of messages: plain values, to be kept. */
export interface LearntSigns {
  /** Of any kind, said or hinted at, against everything else. */
  readonly any: Leans;
  /** What is said outright, against hints and everything else. */
  readonly said: Leans;
  readonly kinds: readonly LearntKind[];
}

interface LearntKind {
  readonly id: string;
  /** This kind against the others; empty when there is only one. */
  readonly leans: Leans;
  /** False for a kind of which nothing is ever sure from words alone. */
  readonly isEverSure: boolean;
}

/** The messages of the kinds, and messages with the same words that are none of them. */
export interface SignExamples {
  readonly kinds: readonly KindExamples[];
  readonly lookAlikes: readonly string[];
  /** How many ordinary lines a look-alike is worth: there are many times as many of those. Found by measuring. */
  readonly lookAlikeWorth: number;
}

/** What the examples are learnt against, and with: lines by their places in a pack. */
export interface SignLesson {
  readonly terms: LinePack;
  readonly table: TermKinds;
  /** What people otherwise write to this desk, and to the wrong one. */
  readonly ordinary: readonly number[];
  read(text: string): number;
}

/** Hints teach what is not said outright. */
const hintWorth = 2;

const repeated = (lines: readonly number[], times: number) => Array.from({ length: times }, () => lines).flat();

/** A step through the lines that mixes where they came from; no list is a multiple of it. */
const stride = 7919;

/** The same lines in another order, always the same: what was learnt last would otherwise count most. */
function mixed(lines: readonly number[]): number[] {
  const keyed = lines.map((line, at) => ({ line, key: (at * stride) % lines.length }));
  return keyed.sort((one, other) => one.key - other.key).map(({ line }) => line);
}

/** Learns from examples. Nothing, when there are none of any kind or none of anything else. */
export function learnSigns(examples: SignExamples, { terms, table, ordinary, read }: SignLesson): LearntSigns {
  const kinds = examples.kinds.map(({ id, said, perhaps }) => ({
    id,
    said: said.map(read),
    perhaps: perhaps.map(read),
  }));
  const lookAlikes = examples.lookAlikes.map(read);
  const side = (lines: readonly number[]): Side => ({ terms, lines });
  const away = mixed([...repeated(lookAlikes, examples.lookAlikeWorth), ...ordinary]);
  const said = kinds.flatMap((kind) => kind.said);
  const perhaps = kinds.flatMap((kind) => kind.perhaps);
  const linesOf = (kind: (typeof kinds)[number]) => [...kind.said, ...kind.perhaps];
  return {
    any: learnLeans(side([...said, ...perhaps]), side(away), table),
    said: learnLeans(side(said), side([...away, ...repeated(perhaps, hintWorth)]), table),
    kinds: kinds.map((kind) => ({
      id: kind.id,
      leans: learnLeans(side(linesOf(kind)), side(kinds.filter((other) => other !== kind).flatMap(linesOf)), table),
      isEverSure: kind.said.length > 0,
    })),
  };
}
