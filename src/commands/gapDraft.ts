import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dayInJapan } from '../domain/dayInJapan.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { ShownQuestion } from '../gaps/shownQuestions.ts';
import type { ProblemSentences } from '../knowledge/problemSentences.ts';
import { scaffoldSection } from '../knowledge/scaffoldSection.ts';
import type { SayGap } from './gapReport.ts';
import type { SurveyedGroup } from './gapSurvey.ts';
import { reportScaffold, type ScaffoldReport } from './scaffoldReport.ts';

/** More do not test more: they are alike. */
const questionsMax = 10;
/** Of questions with words left out, which an editor has to complete. */
const incompleteMax = 3;
/** What a section is called until the editor has found a name for it. */
const provisional = 'new-section';

/** What a draft is made of. `id`: of the section to be; found where it is not given. */
export interface GapDraft {
  readonly dir: string;
  readonly group: SurveyedGroup;
  readonly knowledge: Knowledge;
  readonly id: string | undefined;
  readonly now: number;
}

/** The consultation of the nearest section; else the first one that speaks to who asked most. */
function consultationFor({ group, knowledge }: GapDraft): string | undefined {
  const near = [...group.summary.sections, ...group.nearest].map(({ value }) => knowledge.sections.get(value));
  const found = near.find((section) => section !== undefined)?.consultation;
  const audience = group.summary.audiences.find(({ value }) => value !== 'unknown')?.value ?? 'victim';
  return found ?? [...knowledge.consultations.values()].find((each) => each.audience === audience)?.id;
}

/** A name that no file has yet. */
function freeId(draft: GapDraft): string {
  const consultation = consultationFor(draft) ?? '';
  const isTaken = (id: string) => existsSync(join(draft.dir, `consultations/${id}.yml`));
  let id = `${consultation}/${provisional}`;
  for (let number = 2; isTaken(id); number += 1) id = `${consultation}/${provisional}-${number}`;
  return id;
}

/** What people asked, where it may be shown as it is; else what is left of it, to be completed. */
function testQuestions({ questions }: SurveyedGroup): readonly ShownQuestion[] {
  const whole = questions.filter(({ isWhole }) => isWhole);
  return whole.length > 0 ? whole.slice(0, questionsMax) : questions.slice(0, incompleteMax);
}

/** Scaffolds a section whose test questions are what people asked, as far as it may be shown. */
export function draftSection(draft: GapDraft, say: SayGap, { say: sayProblem }: ProblemSentences): ScaffoldReport {
  const { dir, group, now } = draft;
  const id = draft.id ?? freeId(draft);
  const questions = testQuestions(group);
  const scaffold = scaffoldSection(dir, { id, today: dayInJapan(now), questions });
  const { code, lines } = reportScaffold(scaffold, { dir, id, say: sayProblem });
  if (code !== 0) return { code, lines };
  const [first] = questions;
  const added = first === undefined ? 'draftWithoutQuestions' : first.isWhole ? 'draftQuestions' : 'draftIncomplete';
  const tests = [
    say(added, { count: questions.length }),
    ...questions.map(({ text }) => say('draftQuestion', { text })),
  ];
  const name = draft.id === undefined ? [say('draftName', { id })] : [];
  return { code, lines: [...lines, ...tests, ...name, '', say('next', { id })] };
}
