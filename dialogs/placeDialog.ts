import { dialogFor } from './dialogFor.ts';
import { Dialog, type DialogContext, WaterfallDialog, type WaterfallStepContext } from './sdk.ts';
import { Turn } from './turn.ts';

/** What a dialog of this house is begun with. */
export interface PlaceOptions {
  /** True for the very first bubble of a conversation. */
  readonly isGreeting: boolean;
}

/**
 * A waterfall of two steps, the shape of every dialog here: show something and wait; then go where the answer leads. Where
 * that is was decided by `routes.ts` before the waterfall is continued, so that all dialogs decide alike.
 */
export function placeDialog(
  id: string,
  show: (dialog: DialogContext, options: PlaceOptions) => Promise<void>,
): WaterfallDialog {
  const showPlace = async (step: WaterfallStepContext) => {
    await show(step, step.options as PlaceOptions);
    return Dialog.EndOfTurn;
  };
  const takeAnswer = async (step: WaterfallStepContext) =>
    step.replaceDialog(dialogFor(Turn.of(step).routed.route), { isGreeting: false } satisfies PlaceOptions);
  return new WaterfallDialog(id, [showPlace, takeAnswer]);
}
