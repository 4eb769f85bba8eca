import type { Triage, TriageOption, TriageTarget } from '../domain/triage.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';

type TriageFile = FileShapes['triage'];
type OptionFile = TriageFile['questions'][number]['options'][number];

/** `resolve` turns the id of a section that has moved into today's. */
export function assembleTriage(file: TriageFile, resolve: (id: string) => string): Triage {
  const optionOf = (option: OptionFile): TriageOption => ({
    id: option.id,
    ja: { label: option.label, typed: option.typed },
    en: option.en,
    ...(option.audience === undefined ? {} : { audience: option.audience }),
    target: targetOf(option, resolve),
  });
  const questions = file.questions.map(({ id, ask, en, options }) => ({
    id,
    ja: ask,
    en,
    options: options.map(optionOf),
  }));
  return {
    first: file.first,
    desks: file.desks,
    questions: new Map(questions.map((question) => [question.id, question])),
  };
}

function targetOf({ next, section, consultation }: OptionFile, resolve: (id: string) => string): TriageTarget {
  if (section !== undefined) return { kind: 'section', id: resolve(section) };
  if (consultation !== undefined) return { kind: 'consultation', id: consultation };
  return { kind: 'question', id: next ?? '' };
}
