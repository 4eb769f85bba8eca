import type { DangerSign } from './danger.ts';
import type { ScamSign } from './scam.ts';

/** Something found for a question. */
export interface Match {
  /** A section id, or `related/<name>`. */
  readonly id: string;
  /** 0 is perfect, 1 is nothing in common. */
  readonly distance: number;
}

/**
 * What the desk makes of a question. `answer`: sure of `best`; `near` are up to two next best. `ask`: one of up to three
 * candidates, the person decides. `refuse`: it does not look like a matter of this desk; `candidates` (possibly none, up to
 * three) are offered with that word of caution, so that a wrong refusal costs nothing.
 */
export type Finding =
  | { readonly outcome: 'answer'; readonly best: Match; readonly near: readonly Match[] }
  | { readonly outcome: 'ask'; readonly candidates: readonly Match[] }
  | { readonly outcome: 'refuse'; readonly candidates: readonly Match[] };

/**
 * A message as the desk understands it: danger first, then the matter. A sure danger leaves no `scam`; beside a gentle one,
 * which is said first, there may be one.
 */
export interface Reading {
  readonly danger?: DangerSign;
  readonly scam?: ScamSign;
  readonly finding: Finding;
}

/**
 * The same finding under other ids. `rename` gives the id that something has now, or undefined when it is gone: then it is
 * left out, and the next best takes its place.
 */
export function renameFinding(finding: Finding, rename: (id: string) => string | undefined): Finding {
  const kept = (matches: readonly Match[]): Match[] =>
    matches.flatMap((match) => {
      const id = rename(match.id);
      return id === undefined ? [] : [{ ...match, id }];
    });
  if (finding.outcome !== 'answer') return { ...finding, candidates: kept(finding.candidates) };
  const [best, ...near] = kept([finding.best, ...finding.near]);
  return best === undefined ? { outcome: 'refuse', candidates: [] } : { outcome: 'answer', best, near };
}
