import type { Language, Style } from '../../../../domain/language.ts';
import type { PlanMark } from '../../../../domain/plan.ts';
import type { PlanSheet, SheetGroup, SheetStep } from '../../../../domain/planSheet.ts';

export interface PlanView {
  readonly language: Language;
  readonly style: Style;
}

export type Marking = { readonly step: string; readonly mark: PlanMark | 'open' };

/**
 * What came of asking for a plan. `over`: the conversation is no more. `unknown`: there is no such plan. `wait`: ask again after
 * so many seconds.
 */
export type PlanReply =
  | { readonly outcome: 'found'; readonly sheet: PlanSheet }
  | { readonly outcome: 'unknown' | 'over' }
  | { readonly outcome: 'wait'; readonly seconds: number };

/** Where the plan on this page comes from. Both reject when the server cannot be reached or has trouble of its own. */
export interface PlanSource {
  read(view: PlanView): Promise<PlanReply>;
  /** Marks a step and gives the plan after it. */
  mark(marking: Marking, view: PlanView): Promise<PlanReply>;
}

/** Turns an answer of the server into what it means; throws for an answer that is nobody's fault here. */
export async function replyOf(response: Response): Promise<PlanReply> {
  if (response.ok) return { outcome: 'found', sheet: (await response.json()) as PlanSheet };
  if (response.status === 401) return { outcome: 'over' };
  if (response.status === 404) return { outcome: 'unknown' };
  if (response.status === 429) return { outcome: 'wait', seconds: Number(response.headers.get('retry-after') ?? 1) };
  throw new Error(String(response.status));
}

/** The sheet as it will be once these marks have arrived. */
export function withMarks(sheet: PlanSheet, marks: ReadonlyMap<string, Marking['mark']>): PlanSheet {
  const isDone = ({ mark }: SheetStep) => mark === 'done';
  const marked = (step: SheetStep): SheetStep => {
    const { mark = 'open', ...unmarked } = step;
    const next = marks.get(step.id) ?? mark;
    return next === 'open' ? unmarked : { ...unmarked, mark: next };
  };
  const groups = sheet.groups.map((group) => ({ ...group, steps: group.steps.map(marked) }));
  const count = (all: readonly SheetGroup[]) => all.flatMap(({ steps }) => steps).filter(isDone).length;
  return { ...sheet, groups, done: sheet.done + count(groups) - count(sheet.groups) };
}

/** The mark of a step as it stands on a sheet. */
export function markOn(sheet: PlanSheet, step: string): PlanMark | 'open' {
  const steps = sheet.groups.flatMap((group) => group.steps);
  return steps.find(({ id }) => id === step)?.mark ?? 'open';
}
