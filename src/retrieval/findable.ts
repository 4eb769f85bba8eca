import type { KnownAudience } from '../domain/audience.ts';
import type { RelatedConsultation } from '../domain/consultation.ts';
import type { Knowledge, SynonymGroup } from '../domain/knowledge.ts';
import type { Section } from '../domain/section.ts';
import { squeeze } from './normalise.ts';

/** Where a text of a findable stands. */
export type Field = 'title' | 'keywords' | 'phrasings' | 'synonyms' | 'summary' | 'steps';

/** One text by which something is found. Bodies are not among them: what they add, they take away again. */
interface FieldLine {
  readonly field: Field;
  readonly text: string;
}

/** Something that can be an answer, with the texts it is found by: collected when they are asked for, which is seldom. */
export interface Findable {
  readonly id: string;
  readonly audience: KnownAudience;
  /** True for what this desk does not answer itself. */
  readonly isRelated: boolean;
  lines(): readonly FieldLine[];
}

type Texts = Readonly<Record<Exclude<Field, 'synonyms'>, readonly string[]>>;

function textsOfSection(section: Section): Texts {
  const texts = [section.ja, ...(section.en === undefined ? [] : [section.en.text])];
  return {
    title: texts.map((text) => text.title),
    keywords: [...section.keywords, ...section.englishKeywords],
    phrasings: [...section.phrasings, ...section.englishPhrasings],
    summary: texts.map((text) => text.summary),
    steps: texts.flatMap((text) => text.steps.map((step) => step.text)),
  };
}

function textsOfRelated(related: RelatedConsultation): Texts {
  return {
    title: [related.ja.title, related.en.title],
    keywords: [...related.keywords, ...related.englishKeywords],
    phrasings: [...related.phrasings, ...related.englishPhrasings],
    summary: [related.ja.asked, related.en.asked],
    steps: [],
  };
}

/** Groups of synonyms with each word as it is looked for. */
interface SqueezedGroup {
  readonly words: readonly { readonly word: string; readonly squeezed: string }[];
}

/** Shorter words count only as a keyword of their own: 客 is in 顧客, and ID in half of all English words. In letters. */
const shortestInside = 3;

/**
 * The other words of every group of which the title or a keyword holds one. Synonyms are put into the sections, never into the
 * question: a question with more words in it finds everything.
 */
function synonymsFor({ title, keywords }: Texts, groups: readonly SqueezedGroup[]): string[] {
  const own = new Set(keywords.map(squeeze));
  const whole = [...title.map(squeeze), ...own].join(' ');
  const holds = (word: string) => own.has(word) || (word.length >= shortestInside && whole.includes(word));
  return groups.flatMap(({ words }) =>
    words.some(({ squeezed }) => holds(squeezed))
      ? words.filter(({ squeezed }) => !whole.includes(squeezed)).map(({ word }) => word)
      : [],
  );
}

function linesOf(texts: Texts, groups: readonly SqueezedGroup[]): FieldLine[] {
  const all = { ...texts, synonyms: synonymsFor(texts, groups) };
  return Object.entries(all).flatMap(([field, lines]) =>
    lines.filter((text) => text !== '').map((text) => ({ field: field as Field, text })),
  );
}

function squeezeGroup({ words }: SynonymGroup): SqueezedGroup {
  return { words: words.map((word) => ({ word, squeezed: squeeze(word) })).filter(({ squeezed }) => squeezed !== '') };
}

/** Everything in the knowledge that can be an answer: sections and related consultations. */
export function findablesOf({ sections, related, synonyms }: Knowledge): Findable[] {
  let squeezed: SqueezedGroup[] | undefined;
  const groups = () => {
    squeezed ??= synonyms.map(squeezeGroup);
    return squeezed;
  };
  return [
    ...[...sections.values()].map((section) => ({
      id: section.id,
      audience: section.audience,
      isRelated: false,
      lines: () => linesOf(textsOfSection(section), groups()),
    })),
    ...[...related].map(([id, consultation]) => ({
      id,
      audience: 'unknown' as const,
      isRelated: true,
      lines: () => linesOf(textsOfRelated(consultation), groups()),
    })),
  ];
}
