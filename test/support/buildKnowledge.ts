import type { Audience } from '../../src/domain/audience.ts';
import type { RelatedConsultation } from '../../src/domain/consultation.ts';
import type { DangerKind, DangerPattern } from '../../src/domain/danger.ts';
import type { Knowledge } from '../../src/domain/knowledge.ts';
import type { Section } from '../../src/domain/section.ts';

export interface SectionSketch {
  readonly id: string;
  readonly audience?: Audience;
  readonly title: string;
  readonly keywords?: readonly string[];
  readonly phrasings?: readonly string[];
  readonly englishPhrasings?: readonly string[];
}

export interface KnowledgeSketch {
  readonly sections?: readonly SectionSketch[];
  readonly related?: readonly SectionSketch[];
  readonly danger?: readonly DangerKind[];
  readonly synonyms?: readonly (readonly string[])[];
  readonly offSubject?: readonly string[];
  readonly dangerLookAlikes?: readonly string[];
}

function buildSection(sketch: SectionSketch): Section {
  const { id, audience = 'victim', title } = sketch;
  return {
    id,
    consultation: id.split('/')[0] ?? '',
    audience,
    steps: [],
    ja: { title, summary: '', steps: [], body: '' },
    basis: [],
    desks: [],
    related: [],
    keywords: sketch.keywords ?? [],
    phrasings: sketch.phrasings ?? [],
    englishKeywords: [],
    englishPhrasings: sketch.englishPhrasings ?? [],
    checkedOn: '2026-11-21',
    reviewBy: '2027-11-21',
    review: 'none',
    toConfirm: [],
  };
}

function buildRelated({ id, title, keywords, phrasings }: SectionSketch): RelatedConsultation {
  return {
    id,
    desks: [],
    keywords: keywords ?? [],
    phrasings: phrasings ?? [],
    englishKeywords: [],
    englishPhrasings: [],
    ja: { title, asked: '' },
    en: { title: '', asked: '' },
  };
}

export interface DangerSketch {
  readonly id: string;
  readonly sure?: readonly DangerPattern[];
  readonly gentle?: readonly DangerPattern[];
  readonly ordinary?: readonly DangerPattern[];
  readonly said?: readonly string[];
  readonly perhaps?: readonly string[];
}

export function buildDanger(sketch: DangerSketch): DangerKind {
  const { id, sure = [], gentle = [], ordinary = [], said = [], perhaps = [] } = sketch;
  const text = { acknowledgement: '', action: '', gentle: '' };
  return { id, desks: [], sure, gentle, ordinary, said, perhaps, ja: text, en: text };
}

/** A knowledge value of just what a test is about. */
export function buildKnowledge(sketch: KnowledgeSketch): Knowledge {
  return {
    version: 'built',
    consultations: new Map(),
    sections: new Map((sketch.sections ?? []).map((section) => [section.id, buildSection(section)])),
    moved: new Map(),
    related: new Map((sketch.related ?? []).map((related) => [related.id, buildRelated(related)])),
    desks: new Map(),
    danger: new Map((sketch.danger ?? []).map((kind) => [kind.id, kind])),
    dangerLookAlikes: sketch.dangerLookAlikes ?? [],
    synonyms: (sketch.synonyms ?? []).map((words) => ({ words })),
    offSubject: sketch.offSubject ?? [],
    controls: new Map(),
    triage: { first: '', questions: new Map(), desks: { unknown: [], victim: [], business: [] } },
  };
}
