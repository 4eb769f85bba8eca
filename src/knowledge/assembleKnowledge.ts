import type { Consultation, ConsultationText, RelatedConsultation } from '../domain/consultation.ts';
import type { Control } from '../domain/control.ts';
import type { DangerKind } from '../domain/danger.ts';
import type { Desk } from '../domain/desk.ts';
import type { FeedbackReason } from '../domain/feedback.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Section } from '../domain/section.ts';
import type { Triage } from '../domain/triage.ts';
import { assembleDesk } from './assembleDesk.ts';
import { assembleLetters } from './assembleLetters.ts';
import { assemblePlans } from './assemblePlans.ts';
import { assembleRedaction } from './assembleRedaction.ts';
import { assembleReporting } from './assembleReporting.ts';
import { assembleScam } from './assembleScam.ts';
import { assembleSection } from './assembleSection.ts';
import { assembleTriage } from './assembleTriage.ts';
import { targetOf } from './checkIds.ts';
import type { Manuscript } from './manuscript.ts';
import type { FileKind, FileShapes } from './schemas/fileSchemas.ts';
import { patternOf } from './wordingPatternOf.ts';

/** The knowledge as the house uses it. To be called only when no error was found in the manuscript. */
export function assembleKnowledge(manuscript: Manuscript, version: string): Knowledge {
  const movedFiles = manuscript.all('moved');
  const resolve = (id: string) => targetOf(id, (from) => movedFiles.get(from)?.value.movedTo) ?? id;
  const reporting = assembleReporting(manuscript);
  return {
    version,
    consultations: mapOf(manuscript, 'consultation', (file, id) => consultationOf(manuscript, file, id)),
    sections: sectionsOf(manuscript, resolve),
    moved: new Map([...movedFiles.keys()].map((id) => [id, resolve(id)])),
    related: new Map(
      [...manuscript.all('related')].map(([name, { value }]) => [
        `related/${name}`,
        relatedOf(value, `related/${name}`),
      ]),
    ),
    desks: mapOf<'desk', Desk>(manuscript, 'desk', assembleDesk),
    danger: new Map((manuscript.one('danger')?.value.kinds ?? []).map((kind) => [kind.id, dangerKindOf(kind)])),
    dangerLookAlikes: manuscript.one('dangerLookAlikes')?.value.lines ?? [],
    personalData: assembleRedaction(manuscript),
    scam: assembleScam(manuscript.one('scam')?.value, resolve),
    synonyms: (manuscript.one('synonyms')?.value.groups ?? []).map((words) => ({ words })),
    offSubject: manuscript.one('offSubject')?.value.lines ?? [],
    controls: new Map((manuscript.one('controls')?.value.controls ?? []).map((file) => [file.id, controlOf(file)])),
    triage: triageOf(manuscript, { resolve, authorities: reporting.authorities }),
    feedback: (manuscript.one('feedback')?.value.reasons ?? []).map(reasonOf),
    plans: assemblePlans(manuscript, resolve),
    letters: assembleLetters(manuscript, resolve),
    ...reporting,
  };
}

function mapOf<Kind extends FileKind, Value>(
  manuscript: Manuscript,
  kind: Kind,
  make: (file: FileShapes[Kind], id: string) => Value,
): Map<string, Value> {
  return new Map([...manuscript.all(kind)].map(([id, { value }]) => [id, make(value, id)]));
}

function triageOf(manuscript: Manuscript, parts: Parameters<typeof assembleTriage>[1]): Triage {
  const file = manuscript.one('triage')?.value;
  const none: Triage = {
    first: '',
    kinds: '',
    causes: '',
    duties: '',
    corrections: [],
    questions: new Map(),
    desks: { unknown: [], victim: [], business: [], always: [] },
  };
  return file === undefined ? none : assembleTriage(file, parts);
}

/** In the order of the consultations and of their lists. */
function sectionsOf(manuscript: Manuscript, resolve: (id: string) => string): Map<string, Section> {
  const sections = new Map<string, Section>();
  for (const [folder, { value }] of manuscript.all('consultation')) {
    for (const name of value.sections) {
      const id = `${folder}/${name}`;
      const section = assembleSection(manuscript, { id, audience: value.audience, resolve });
      if (section !== undefined) sections.set(id, section);
    }
  }
  return sections;
}

function consultationOf(manuscript: Manuscript, file: FileShapes['consultation'], id: string): Consultation {
  // Without English the original stands in: whole, never mixed.
  const english = manuscript.all('consultationEnglish').get(id)?.value ?? file;
  const sections = file.sections.map((name) => `${id}/${name}`);
  return { id, audience: file.audience, sections, ja: consultationText(file), en: consultationText(english) };
}

const consultationText = ({ title, question, opening, closing }: ConsultationText): ConsultationText => ({
  title,
  question,
  opening,
  closing,
});

function relatedOf(file: FileShapes['related'], id: string): RelatedConsultation {
  return {
    id,
    desks: file.desks,
    keywords: file.keywords,
    phrasings: file.phrasings,
    englishKeywords: file.en.keywords,
    englishPhrasings: file.en.phrasings,
    ja: { title: file.title, asked: file.asked },
    en: { title: file.en.title, asked: file.en.asked },
  };
}

type DangerFile = FileShapes['danger']['kinds'][number];
type DangerWords = Pick<DangerFile, 'acknowledgement' | 'action' | 'gentleLine'>;

function dangerKindOf(file: DangerFile): DangerKind {
  const words = ({ acknowledgement, action, gentleLine }: DangerWords) => ({
    acknowledgement,
    action,
    gentle: gentleLine,
  });
  return {
    id: file.id,
    ...(file.section === undefined ? {} : { section: file.section }),
    desks: file.desks,
    sure: file.sure.map(patternOf),
    gentle: file.gentle.map(patternOf),
    ordinary: file.ordinary.map(patternOf),
    said: file.said ?? [],
    perhaps: file.perhaps ?? [],
    ja: words(file),
    plain: words(file.plain ?? file),
    en: words(file.en),
  };
}

const reasonOf = ({ id, label, plain, en }: FileShapes['feedback']['reasons'][number]): FeedbackReason => ({
  id,
  label: { ja: label, plain, en },
});

const controlOf = ({ id, label, plain, typed, en }: FileShapes['controls']['controls'][number]): Control => ({
  id,
  ja: { label, typed },
  plain: { label: plain ?? label },
  en,
});
