import type { Audience } from './audience.ts';
import type { DeskId } from './desk.ts';
import type { Language, Style } from './language.ts';

/** `consultation/section`, both in kebab-case. An id is for ever: a section that moves leaves `movedTo` behind. */
export type SectionId = string;

/** How soon a step is to be done: 今すぐ, 今週, そのあと. */
export const urgencies = ['now', 'thisWeek', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** One thing to do, without its words. */
export interface Step {
  readonly id: string;
  readonly urgency: Urgency;
  readonly desk?: DeskId;
  /** The desk of the step to take when this one did not work. */
  readonly otherwiseDesk?: DeskId;
}

/** The words of a step in one language and style. */
export interface StepText {
  readonly text: string;
  /** What to do when it did not work. */
  readonly otherwise?: string;
}

/** The words of a section in one language and style. `steps` are in the order of `Section.steps`. */
export interface SectionText {
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly StepText[];
  /** Paragraphs, separated by an empty line. */
  readonly body: string;
}

/** The law or guideline a section rests on. */
export interface Basis {
  readonly titleJa: string;
  readonly titleEn: string;
  readonly url: string;
}

/** A text that was made from the Japanese original. */
export interface DerivedText {
  readonly text: SectionText;
  /** True when the Japanese has changed since: the text must then not be shown. */
  readonly isBehind: boolean;
}

/** `none` until a lawyer has read the section; then who, and on which day (YYYY-MM-DD). */
export type Review = 'none' | { readonly by: string; readonly on: string };

/** One checked answer, shown word for word. */
export interface Section {
  readonly id: SectionId;
  readonly consultation: string;
  readonly audience: Audience;
  readonly steps: readonly Step[];
  readonly ja: SectionText;
  readonly en?: DerivedText;
  readonly plain?: DerivedText;
  readonly basis: readonly Basis[];
  readonly desks: readonly DeskId[];
  readonly related: readonly SectionId[];
  /** Words and questions by which people find the section, each in the language it is written in. */
  readonly keywords: readonly string[];
  readonly phrasings: readonly string[];
  readonly englishKeywords: readonly string[];
  readonly englishPhrasings: readonly string[];
  /** The day (YYYY-MM-DD) on which the sentences were compared with the facts. */
  readonly checkedOn: string;
  readonly reviewBy: string;
  readonly review: Review;
  /** What a lawyer must still confirm. */
  readonly toConfirm: readonly string[];
}

/** A section in the words that one reader gets. */
export interface SectionView extends SectionText {
  /** The language and style of the words; differs from what was asked for when that text is missing or behind. */
  readonly language: Language;
  readonly style: Style;
  /** Why the words are not in the language asked for: there are none yet, or they are being mended. */
  readonly fallback?: 'missing' | 'behind';
}

/**
 * The words of a section for a reader: the ones asked for where they exist and are up to date, the Japanese original
 * otherwise. Whole, never mixed.
 */
export function viewSection(section: Section, language: Language, style: Style = 'standard'): SectionView {
  const original: SectionView = { ...section.ja, language: 'ja', style: 'standard' };
  if (language === 'ja' && style === 'standard') return original;
  const derived = language === 'en' ? section.en : section.plain;
  if (derived === undefined) return { ...original, fallback: 'missing' };
  if (derived.isBehind) return { ...original, fallback: 'behind' };
  return { ...derived.text, language, style: language === 'en' ? 'standard' : style };
}
