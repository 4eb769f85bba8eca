import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../domain/clock.ts';
import { appendToList, replaceScalar } from './editYaml.ts';
import { letterIdOf, listMarks, type Mark, planStepIdOf, stepIdOf } from './listMarks.ts';
import { surveyFolder } from './loadKnowledge.ts';
import type { Manuscript } from './manuscript.ts';
import { unmarked } from './markOf.ts';
import { writeAtomically } from './writeAtomically.ts';

export interface MarkOptions {
  readonly clock: Clock;
  /** Sections, consultations, shared steps (`steps/…`), steps of plans (`plans/steps/…`) or letters (`letters/…`) whose texts somebody has compared; empty for those that never had a mark. */
  readonly ids: readonly string[];
  /** Mark every text, also those that are behind. */
  readonly isAll: boolean;
}

/** What was marked. With any `unknown` or `broken` nothing was written. */
export interface Marking {
  /** Ids asked for that do not exist. */
  readonly unknown: readonly string[];
  /** Files of the ids asked for that have errors in their form. */
  readonly broken: readonly string[];
  readonly written: readonly string[];
  /** Section ids that are new in ids.yml. */
  readonly recorded: readonly string[];
  /** Texts that stay behind because nobody asked for them. */
  readonly behind: readonly { readonly file: string; readonly id: string }[];
}

export function markKnowledge(dir: string, options: MarkOptions): Marking {
  const { manuscript, problems } = surveyFolder(dir, { clock: options.clock });
  const { unknown, broken } = refusedIds(manuscript, options.ids);
  if (unknown.length + broken.length > 0) return { unknown, broken, written: [], recorded: [], behind: [] };
  const outdated = listMarks(manuscript).filter(({ current, wanted }) => current !== wanted);
  const isAsked = ({ id, current }: Mark) =>
    options.isAll || options.ids.includes(id) || (options.ids.length === 0 && current === unmarked);
  const written = outdated.filter((mark) => isAsked(mark) && writeMark(dir, mark));
  const faulty = new Set(problems.flatMap(({ severity, file, code }) => isOwnFault(severity, code, file)));
  return {
    unknown,
    broken,
    written: [...new Set(written.map(({ file }) => file))],
    recorded: recordIds(dir, { manuscript, isReady: (file) => !faulty.has(file) }),
    behind: outdated.filter((mark) => !isAsked(mark)).map(({ file, id }) => ({ file, id })),
  };
}

/** Of the ids asked for, those for which there is no file, and those whose file has errors in its form. */
function refusedIds(manuscript: Manuscript, ids: readonly string[]): { unknown: string[]; broken: string[] } {
  const names = {
    section: String,
    consultation: String,
    step: stepIdOf,
    planStep: planStepIdOf,
    letter: letterIdOf,
  } as const;
  const kinds = Object.keys(names) as (keyof typeof names)[];
  const present = new Set(kinds.flatMap((kind) => manuscript.ids(kind).map(names[kind])));
  const valid = new Set(kinds.flatMap((kind) => [...manuscript.all(kind).keys()].map(names[kind])));
  return {
    unknown: ids.filter((id) => !present.has(id)),
    broken: ids.filter((id) => present.has(id) && !valid.has(id)),
  };
}

/** A section with errors of its own is not recorded yet: what was never published may still be thrown away. */
function isOwnFault(severity: string, code: string, file: string | undefined): string[] {
  return severity === 'error' && code !== 'ID_NOT_RECORDED' && file !== undefined ? [file] : [];
}

function writeMark(dir: string, { file, keys, wanted }: Mark): boolean {
  return change(dir, file, (text) => replaceScalar(text, keys, wanted));
}

function recordIds(dir: string, plan: { manuscript: Manuscript; isReady: (file: string) => boolean }): string[] {
  const recorded = new Set(plan.manuscript.one('ids')?.value.ids ?? []);
  const sections = [...plan.manuscript.all('section').values()];
  const fresh = sections.filter(({ id, file }) => !recorded.has(id) && plan.isReady(file)).map(({ id }) => id);
  fresh.sort();
  const isWritten = fresh.length > 0 && change(dir, 'ids.yml', (text) => appendToList(text, 'ids', fresh));
  return isWritten ? fresh : [];
}

function change(dir: string, file: string, edit: (text: string) => string | undefined): boolean {
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  const changed = edit(text);
  if (changed !== undefined && changed !== text) writeAtomically(path, changed);
  return changed !== undefined;
}
