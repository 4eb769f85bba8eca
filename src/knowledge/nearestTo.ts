/** The candidate that a misspelt word most likely means; undefined when none is close. */
export function nearestTo(word: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  // More than a quarter of the letters wrong is another word; two letters that changed places are two.
  let least = Math.max(2, Math.floor(word.length / 4)) + 1;
  for (const candidate of candidates) {
    const edits = countEdits(word, candidate);
    if (edits < least) {
      nearest = candidate;
      least = edits;
    }
  }
  return nearest;
}

/** The same as values for a sentence, which has another wording (`…_alone`) where there is nothing near to name. */
export function nearestOf(word: string, candidates: Iterable<string>): Readonly<Record<string, string>> {
  const nearest = nearestTo(word, candidates);
  return nearest === undefined ? { context: 'alone' } : { nearest };
}

/** Levenshtein distance, one row at a time: `row[j]` is the cost of turning the first letters of `from` into `j` of `to`. */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 0; i < from.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      const replaced = (row[j] ?? 0) + (from[i] === to[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
