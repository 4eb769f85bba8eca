import type { Authorities, Authority } from '../domain/authority.ts';
import type { BreachQuestion } from '../domain/plan.ts';
import type { Told, Triage, TriageOption, TriageTarget } from '../domain/triage.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';

type TriageFile = FileShapes['triage'];
type OptionFile = Extract<TriageFile['questions'][number], { options: unknown }>['options'][number];

/** `resolve` turns the id of a section that has moved into today's. */
export function assembleTriage(
  file: TriageFile,
  { resolve, authorities }: { resolve: (id: string) => string; authorities: Authorities },
): Triage {
  const optionOf = (option: OptionFile): TriageOption => ({
    id: option.id,
    ja: { label: option.label, typed: option.typed },
    plain: { label: option.plain ?? option.label },
    en: option.en,
    ...(option.audience === undefined ? {} : { audience: option.audience }),
    told: toldBy(option),
    target: targetOf(option, resolve),
  });
  const questions = file.questions.map((question) => ({
    id: question.id,
    ja: question.ask,
    plain: question.plain ?? question.ask,
    en: question.en,
    options: 'options' in question ? question.options.map(optionOf) : [...authorities.byId.values()].map(sectorOf),
  }));
  return {
    first: file.first,
    kinds: file.kinds,
    causes: file.causes,
    duties: file.duties,
    corrections: file.corrections,
    desks: file.desks,
    questions: new Map(questions.map((question) => [question.id, question])),
  };
}

/** An authority as an answer to the question for the trade. */
function sectorOf({ id, ja, en }: Authority): TriageOption {
  const words = ({ label, typed }: Authority['ja']) => ({ label, typed });
  return {
    id,
    ja: words(ja),
    plain: { label: ja.label },
    en: words(en),
    told: { authority: id },
    target: { kind: 'duty' },
  };
}

function toldBy({ relation, dataKinds, happening, cause, fact, knownDaysAgo, authority }: OptionFile): Told {
  const [question, answer] = Object.entries(fact ?? {})[0] ?? [];
  const told = { relation, dataKinds, happening, cause, knownDaysAgo, authority };
  const given = Object.entries(told).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(given) as Told),
    ...(answer === undefined ? {} : { fact: { question: question as BreachQuestion, answer } }),
  };
}

function targetOf(
  { next, section, consultation, plan, duty }: OptionFile,
  resolve: (id: string) => string,
): TriageTarget {
  if (section !== undefined) return { kind: 'section', id: resolve(section) };
  if (consultation !== undefined) return { kind: 'consultation', id: consultation };
  if (duty === true) return { kind: 'duty' };
  if (plan === true) return next === undefined ? { kind: 'plan' } : { kind: 'plan', next };
  return { kind: 'question', id: next ?? '' };
}
