import type { Article } from './articleLabel.ts';

// The longest law of all has 1,050 articles; a range over more than this is a slip of the pen.
const longestRange = 60;

/** The articles between two, without them: 第32条〜第40条 speaks of 33 to 39 as well. */
export function articlesBetween(from: Article, to: Article): Article[] {
  const [first, last] = [Number(from.article), Number(to.article)];
  // Between 第29条の2 and 第29条の4 nobody can tell what stands.
  if (!Number.isInteger(first) || !Number.isInteger(last) || last - first > longestRange) return [];
  const count = Math.max(0, last - first - 1);
  return Array.from({ length: count }, (_, index) => ({
    article: String(first + 1 + index),
    isSupplementary: from.isSupplementary,
  }));
}
