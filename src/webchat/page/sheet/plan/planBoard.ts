import type { PlanSheet, SheetStep } from '../../../../domain/planSheet.ts';
import type { SheetFrame } from '../sheetFrame.ts';
import { drawPlan, drawProgress } from './drawPlan.ts';
import { drawStep, stepElementId } from './drawStep.ts';
import type { Marking } from './planSource.ts';

const stepsOf = ({ groups }: PlanSheet): readonly SheetStep[] => groups.flatMap(({ steps }) => steps);

/** Everything but what a mark changes. */
function skeletonOf(sheet: PlanSheet, { language, style }: SheetFrame): string {
  const groups = sheet.groups.map((group) => ({ ...group, steps: group.steps.map((step) => ({ ...step, mark: '' })) }));
  return JSON.stringify([language, style, { ...sheet, done: 0, groups }]);
}

/**
 * The plan on the page. When only marks have changed, only their steps are drawn anew: what is being pressed or read elsewhere
 * stays where it is.
 */
export class PlanBoard {
  readonly #frame: SheetFrame;
  readonly #onMark: (marking: Marking) => void;
  #shown: { readonly sheet: PlanSheet; readonly skeleton: string } | undefined;

  constructor(frame: SheetFrame, onMark: (marking: Marking) => void) {
    this.#frame = frame;
    this.#onMark = onMark;
  }

  show(sheet: PlanSheet): void {
    const skeleton = skeletonOf(sheet, this.#frame);
    if (this.#shown?.skeleton === skeleton) this.#redraw(this.#shown.sheet, sheet);
    else this.#frame.show(...drawPlan(sheet, this.#drawing));
    this.#shown = { sheet, skeleton };
  }

  /** Something else is on the page now. */
  clear(): void {
    this.#shown = undefined;
  }

  get #drawing() {
    return { frame: this.#frame, onMark: this.#onMark };
  }

  #redraw(before: PlanSheet, after: PlanSheet): void {
    const marks = new Map(stepsOf(before).map(({ id, mark }) => [id, mark]));
    for (const step of stepsOf(after)) {
      if (marks.get(step.id) === step.mark) continue;
      this.#frame.replace(stepElementId(step.id), drawStep(step, this.#drawing));
    }
    if (before.done !== after.done) this.#frame.replace('progress', drawProgress(after, this.#frame));
  }
}
