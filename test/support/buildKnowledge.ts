import type { Audience } from '../../src/domain/audience.ts';
import type { RelatedConsultation } from '../../src/domain/consultation.ts';
import type { DangerKind } from '../../src/domain/danger.ts';
import type { DayWords } from '../../src/domain/dayWords.ts';
import type { Knowledge } from '../../src/domain/knowledge.ts';
import type { ScamKnowledge } from '../../src/domain/scam.ts';
import type { Section } from '../../src/domain/section.ts';
import type { WordingPattern } from '../../src/domain/wording.ts';
import { buildRedactionRules } from './buildRedactionRules.ts';

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
  readonly scam?: ScamKnowledge;
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
  readonly sure?: readonly WordingPattern[];
  readonly gentle?: readonly WordingPattern[];
  readonly ordinary?: readonly WordingPattern[];
  readonly said?: readonly string[];
  readonly perhaps?: readonly string[];
}

export function buildDanger(sketch: DangerSketch): DangerKind {
  const { id, sure = [], gentle = [], ordinary = [], said = [], perhaps = [] } = sketch;
  const text = { acknowledgement: '', action: '', gentle: '' };
  return { id, desks: [], sure, gentle, ordinary, said, perhaps, ja: text, plain: text, en: text };
}

/** No holiday is known, and everything is reported to the Commission. */
function buildReporting(): Pick<Knowledge, 'holidays' | 'authorities' | 'reportingRules' | 'dayWords'> {
  const text = { label: '', typed: [], who: '', how: '', note: '', basis: '' };
  const commission = { id: 'commission', url: '', desk: '', checkedOn: '2026-11-21', isToBeChecked: false };
  const authority = { ...commission, ja: text, en: text };
  return {
    holidays: { firstYear: 2026, lastYear: 2027, days: new Map() },
    authorities: { commission: authority, byId: new Map([['commission', authority]]) },
    reportingRules: new Map(),
    dayWords: buildDayWords({}),
  };
}

/** Words for days of just what a test is about. */
export function buildDayWords(words: Partial<DayWords>): DayWords {
  return {
    ...{ digits: [], ten: [], numbers: [], namedDays: [], daysBack: [], daysAgo: [], weeksAgo: [] },
    ...{ weekdays: [], months: [], yearMarks: [], monthMarks: [], dayMarks: [], ordinalMarks: [], between: [] },
    ...{ either: [], eras: [], weeksBack: [], monthsBack: [], yearsBack: [], latest: [], future: [], lengths: [] },
    ...words,
  };
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
    personalData: buildRedactionRules(),
    scam: sketch.scam ?? { kinds: new Map(), concepts: [], lookAlikes: [] },
    synonyms: (sketch.synonyms ?? []).map((words) => ({ words })),
    offSubject: sketch.offSubject ?? [],
    controls: new Map(),
    plans: { parts: new Map(), steps: new Map() },
    letters: new Map(),
    ...buildReporting(),
    feedback: [],
    triage: {
      first: '',
      kinds: '',
      causes: '',
      duties: '',
      corrections: [],
      questions: new Map(),
      desks: { unknown: [], victim: [], business: [], always: [] },
    },
  };
}
