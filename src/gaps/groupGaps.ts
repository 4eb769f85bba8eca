import type { KeptGap } from '../domain/gap.ts';

/** What questions are compared by: names with weights whose squares come to 1. The product of two is their likeness, 0 to 1. */
export type Traits = ReadonlyMap<string, number>;

/** Gaps that mean the same. */
export interface GapGroup {
  readonly gaps: readonly KeptGap[];
}

/** From this likeness to what a group has in common a question belongs to it. Found by measuring; see src/retrieval/README.md. */
const enough = 0.3;

/** A group as it grows: the sum of the traits of its questions. */
interface Sum {
  readonly questions: string[];
  /** The length of the sum, squared. */
  square: number;
}

/** By trait: the groups that have it, with their weights. Only groups that share a trait are ever compared. */
type Index = Map<string, Map<number, number>>;

/** The product of the traits with every group that shares one. */
function productsWith(traits: Traits, index: Index): ReadonlyMap<number, number> {
  const products = new Map<number, number>();
  for (const [name, weight] of traits) {
    for (const [group, sum] of index.get(name) ?? []) products.set(group, (products.get(group) ?? 0) + weight * sum);
  }
  return products;
}

function nearest(products: ReadonlyMap<number, number>, sums: readonly Sum[]): number | undefined {
  let best: number | undefined;
  let most = enough;
  for (const [group, product] of products) {
    const likeness = product / Math.sqrt(sums[group]?.square || 1);
    if (likeness > most || (likeness === most && (best === undefined || group < best)))
      [best, most] = [group, likeness];
  }
  return best;
}

/** Groups of questions, each once. Questions without any trait are alike only to themselves. */
function groupQuestions(questions: readonly string[], traitsOf: (text: string) => Traits): string[][] {
  const sums: Sum[] = [];
  const index: Index = new Map();
  for (const question of questions) {
    const traits = traitsOf(question);
    const products = productsWith(traits, index);
    const group = nearest(products, sums) ?? sums.push({ questions: [], square: 0 }) - 1;
    const sum = sums[group];
    sum?.questions.push(question);
    if (sum !== undefined) sum.square += 1 + 2 * (products.get(group) ?? 0);
    for (const [name, weight] of traits) {
      const groups = index.get(name) ?? new Map<number, number>();
      index.set(name, groups.set(group, (groups.get(group) ?? 0) + weight));
    }
  }
  return sums.map((sum) => sum.questions);
}

const byText = (one: string, other: string): number => Number(one > other) - Number(one < other);

/** The most frequent first, then by text: the order in which the gaps came makes no difference. */
function inOrder(byQuestion: ReadonlyMap<string, readonly KeptGap[]>): string[] {
  const countOf = (question: string) => byQuestion.get(question)?.length ?? 0;
  return [...byQuestion.keys()].sort((one, other) => countOf(other) - countOf(one) || byText(one, other));
}

function groupByLikeness(gaps: readonly KeptGap[], traitsOf: (text: string) => Traits): GapGroup[] {
  const byQuestion = Map.groupBy(gaps, ({ question }) => question);
  const groups = groupQuestions(inOrder(byQuestion), traitsOf);
  return groups.map((questions) => ({ gaps: questions.flatMap((question) => byQuestion.get(question) ?? []) }));
}

const newestDay = ({ gaps }: GapGroup): string => gaps.reduce((newest, { day }) => (day > newest ? day : newest), '');

/**
 * Groups of gaps that mean the same, the most frequent first: answers that did not help by the answer, questions that found
 * nothing by their likeness. Every gap is in one group, and the order in which they are given makes no difference to who is with
 * whom. `traitsOf`: of a text without words, none.
 */
export function groupGaps(gaps: readonly KeptGap[], traitsOf: (text: string) => Traits): GapGroup[] {
  const answered = gaps.filter(({ kind }) => kind === 'notHelpful');
  const searched = gaps.filter(({ kind }) => kind !== 'notHelpful');
  const byAnswer = [...Map.groupBy(answered, ({ section = '' }) => section)].sort(([one], [other]) =>
    byText(one, other),
  );
  return [...byAnswer.map(([, own]) => ({ gaps: own })), ...groupByLikeness(searched, traitsOf)].sort(
    (one, other) => other.gaps.length - one.gaps.length || byText(newestDay(other), newestDay(one)),
  );
}
