import { canBeCut } from './canBeCut.ts';

/** Whether something is known under this feature. */
type Has = (feature: string) => boolean;

/**
 * Hiragana has no borders between words, and in ones and twos its letters spell any name (た, なか). So short runs are known only
 * where they stand as a whole, and a longer one is ours when runs of three letters or more make it up.
 */
const shortest = 3;
/** What is taken out of a run of which the rest is unknown. */
const shortestInside = 4;
const longest = 16;

/** Under what a run is known. `follows`: a word of another script stands before it. */
export function kanaFeatures(run: string, follows: boolean): string[] {
  return [run.length < shortest ? `${follows ? 't' : 'a'}${run}` : `k${run}`];
}

export const isLongKana = (feature: string): boolean => feature.startsWith('k');

const isKnown = (run: string, follows: boolean, has: Has): boolean =>
  kanaFeatures(run, follows).some((feature) => has(feature));

/** Whether a run is ours: as a whole, or made of known ones; after a word a short one may begin it. */
export function isOwnKana(run: string, follows: boolean, has: Has): boolean {
  if (isKnown(run, follows, has)) return true;
  return canBeCut(run, longest, (from, end) => {
    const mayBePart = end - from >= shortest || (from === 0 && follows);
    return mayBePart && isKnown(run.slice(from, end), true, has);
  });
}

/** The known parts of a run that is not ours as a whole, the longest first found; all between them is unknown. */
export function splitKana(run: string, has: Has): { readonly text: string; readonly isOurs: boolean }[] {
  const parts: { text: string; isOurs: boolean }[] = [];
  let unknown = '';
  for (let at = 0; at < run.length; ) {
    const part = longestKnownAt(run, at, has);
    if (part === '') {
      unknown += run.charAt(at);
      at += 1;
      continue;
    }
    if (unknown !== '') parts.push({ text: unknown, isOurs: false });
    parts.push({ text: part, isOurs: true });
    unknown = '';
    at += part.length;
  }
  return unknown === '' ? parts : [...parts, { text: unknown, isOurs: false }];
}

function longestKnownAt(run: string, from: number, has: Has): string {
  for (let size = Math.min(longest, run.length - from); size >= shortestInside; size -= 1) {
    const part = run.slice(from, from + size);
    if (isKnown(part, true, has)) return part;
  }
  return '';
}
