import { freshnessOf } from './freshness.ts';
import type { Knowledge } from './knowledge.ts';
import type { Language } from './language.ts';
import type { Letter } from './letter.ts';
import type { SheetDesk } from './planSheet.ts';
import { viewSection } from './section.ts';
import { sheetDeskOf } from './sheetDesk.ts';

/**
 * Whether a letter may be shown: `shown`; `overdue`: shown, and says that its review is overdue; `stale`: its review has been
 * overdue for long; `unreviewed`: no lawyer has read it where that is required. The last two show only title and desks.
 */
export type LetterStanding = 'shown' | 'overdue' | 'stale' | 'unreviewed';

/** A letter as a page needs it, in both languages, with the names of what it points to. Nobody's own words are in it. */
export interface LetterSheet
  extends Pick<
    Letter,
    'id' | 'audience' | 'form' | 'blanks' | 'pieces' | 'basis' | 'checkedOn' | 'ja' | 'en' | 'isEnglishBehind'
  > {
  readonly standing: LetterStanding;
  /** Whether a lawyer has read it. */
  readonly isReviewed: boolean;
  readonly desks: Readonly<Record<Language, readonly SheetDesk[]>>;
  /** The titles of the checked answers behind it. */
  readonly sectionTitles: Readonly<Record<Language, readonly string[]>>;
}

/** By what it is decided whether letters may be shown. */
export interface LetterReading {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly requiresReview: boolean;
}

function standingOf({ review, reviewBy }: Letter, { now, requiresReview }: LetterReading): LetterStanding {
  if (requiresReview && review === 'none') return 'unreviewed';
  const freshness = freshnessOf(reviewBy, now);
  return freshness === 'fresh' ? 'shown' : freshness;
}

/** What a letter that is held back still says. */
function withheld(letter: Letter): Letter {
  const only = ({ title }: { title: string }) => ({ title, summary: '', howTo: [], mind: [] });
  return { ...letter, blanks: [], pieces: [], basis: [], ja: only(letter.ja), en: only(letter.en) };
}

type Shelves = Pick<Knowledge, 'letters' | 'sections' | 'desks'>;

function sheetOf(letter: Letter, { sections, desks }: Shelves, reading: LetterReading): LetterSheet {
  const standing = standingOf(letter, reading);
  const { id, audience, form, blanks, pieces, basis, checkedOn, ja, en, isEnglishBehind } =
    standing === 'stale' || standing === 'unreviewed' ? withheld(letter) : letter;
  const desksIn = (language: Language) =>
    letter.desks.flatMap((name) => {
      const desk = desks.get(name);
      return desk === undefined ? [] : [sheetDeskOf(desk, language)];
    });
  const titlesIn = (language: Language) =>
    letter.sections.flatMap((name) => {
      const section = sections.get(name);
      return section === undefined ? [] : [viewSection(section, language).title];
    });
  return {
    ...{ id, audience, form, blanks, pieces, basis, checkedOn, ja, en, isEnglishBehind, standing },
    isReviewed: letter.review !== 'none',
    desks: { ja: desksIn('ja'), en: desksIn('en') },
    sectionTitles: { ja: titlesIn('ja'), en: titlesIn('en') },
  };
}

/** Every letter of the knowledge as a page needs it, in the order of the knowledge. */
export function letterSheets(knowledge: Shelves, reading: LetterReading): readonly LetterSheet[] {
  return [...knowledge.letters.values()].map((letter) => sheetOf(letter, knowledge, reading));
}
