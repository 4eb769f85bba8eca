import { freshnessOf } from '../../src/domain/freshness.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Section } from '../../src/domain/section.ts';

/** Whether a section may be shown in full, as keys of sentences with their values; empty when nothing is to be said. */
export interface Standing {
  /** Why only the title and the desks may be shown. */
  readonly withheld?: 'card.withheld' | 'card.withheldOverdue';
  /** What is said with the answer. */
  readonly overdue?: { readonly key: 'card.overdue'; readonly values: { readonly day: string } };
}

interface Reading {
  readonly requiresReview: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The language of the card. */
  readonly language: Language;
}

/** How a section stands today: one that no lawyer has read where that is required, or whose review is long overdue, is held back. */
export function standingOf(section: Section, { requiresReview, now, language }: Reading): Standing {
  if (requiresReview && section.review === 'none') return { withheld: 'card.withheld' };
  const freshness = freshnessOf(section.reviewBy, now);
  if (freshness === 'stale') return { withheld: 'card.withheldOverdue' };
  if (freshness === 'fresh') return {};
  return { overdue: { key: 'card.overdue', values: { day: dayInWords(section.reviewBy, language) } } };
}

const ways = { ja: 'ja-JP', en: 'en-GB' } as const;

/** A day (YYYY-MM-DD) as people write it: 2027年3月1日, 1 March 2027. */
function dayInWords(day: string, language: Language): string {
  const style = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(ways[language], style).format(new Date(`${day}T00:00:00Z`));
}
