import { type Leans, pairsWeight } from './scope.ts';

/** A line to learn from: its terms by their numbers with their weights, and the numbers of its pairs of concepts. */
export interface LessonLine {
  readonly numbers: Uint32Array;
  readonly weights: Float64Array;
  readonly pairs: readonly number[];
}

/** Lines on both sides of the border of the subject. */
export interface Sides {
  readonly inside: readonly LessonLine[];
  readonly outside: readonly LessonLine[];
}

/** What there is of terms: how many, and which (by number) are left of a text that somebody writes without any kanji. */
export interface TermKinds {
  readonly size: number;
  isHeard(number: number): boolean;
}

/** A line as learnt from: its weights are scaled to length 1. */
interface Example {
  readonly numbers: Uint32Array;
  readonly weights: Float64Array;
  readonly isInside: boolean;
}

const rounds = 12;
/** Pulls what is learnt of a term back to nothing, so that one line does not decide for ever. */
const forgetting = 0.006;

function exampleOf({ numbers, weights, pairs }: LessonLine, isInside: boolean): Example {
  const length = Math.hypot(...weights) || 1;
  const scaled = new Float64Array(weights.length + pairs.length);
  for (const [at, weight] of weights.entries()) scaled[at] = weight / length;
  scaled.fill(pairsWeight / Math.sqrt(pairs.length), weights.length);
  if (pairs.length === 0) return { numbers, weights: scaled, isInside };
  const withPairs = new Uint32Array(scaled.length);
  withPairs.set(numbers);
  withPairs.set(pairs, numbers.length);
  return { numbers: withPairs, weights: scaled, isInside };
}

function inKana({ numbers, weights, pairs }: LessonLine, kinds: TermKinds): LessonLine {
  const isLeft = (_: unknown, at: number) => kinds.isHeard(numbers[at] ?? 0);
  return { numbers: numbers.filter(isLeft), weights: weights.filter(isLeft), pairs };
}

/** Every line as it is written and as somebody without kanji would write it, so that both are judged alike. */
function bothWays(
  lines: readonly LessonLine[],
  { isInside, kinds }: { isInside: boolean; kinds: TermKinds },
): Example[] {
  return lines.flatMap((line) => [exampleOf(line, isInside), exampleOf(inKana(line, kinds), isInside)]);
}

/** Both sides in turn, evenly, whatever their numbers: the smaller one comes round again. */
function interleave(inside: readonly Example[], outside: readonly Example[]): Example[] {
  const longer = inside.length > outside.length ? inside : outside;
  const shorter = longer === inside ? outside : inside;
  return longer.flatMap((example, at) => [example, shorter[at % shorter.length] ?? example]);
}

const likelihood = (logit: number) => 1 / (1 + Math.exp(-logit));

function learnFrom({ numbers, weights, isInside }: Example, leans: Leans, step: number): void {
  let sum = 0;
  for (let at = 0; at < numbers.length; at += 1) sum += (weights[at] ?? 0) * (leans[numbers[at] ?? 0] ?? 0);
  const fault = (isInside ? 1 : 0) - likelihood(sum);
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    const lean = leans[number] ?? 0;
    leans[number] = lean + step * (fault * (weights[at] ?? 0) - forgetting * lean);
  }
}

/**
 * Learns the border of the subject from lines of both sides: logistic regression, always in the same order, so that the same
 * knowledge gives the same border. Both sides weigh the same, so it does not move when one of them grows. There is no constant.
 */
export function learnLeans(sides: Sides, kinds: TermKinds): Leans {
  const inside = bothWays(sides.inside, { isInside: true, kinds });
  const outside = bothWays(sides.outside, { isInside: false, kinds });
  if (inside.length === 0 || outside.length === 0) return new Float64Array(0);
  const leans = new Float64Array(kinds.size);
  const examples = interleave(inside, outside);
  for (let round = 0; round < rounds; round += 1) {
    const step = 1 / (1 + round / 4);
    for (const example of examples) learnFrom(example, leans, step);
  }
  return leans;
}
