import { dialogFor } from './dialogFor.ts';
import { helpDialog } from './helpDialog.ts';
import type { PlaceOptions } from './placeDialog.ts';
import { relatedDialog } from './relatedDialog.ts';
import { ComponentDialog, Dialog, type DialogContext, type DialogTurnResult } from './sdk.ts';
import { sectionDialog } from './sectionDialog.ts';
import { triageDialog } from './triageDialog.ts';
import { Turn } from './turn.ts';

export const rootDialogId = 'root';

/** What may come at any step and is never an answer to the present one: it leaves the dialog that is active. */
const interruptions: ReadonlySet<string> = new Set(['danger', 'desks', 'about', 'stop']);

/** The whole conversation: first contact, and at any step danger, a person, help, back and start over. */
export class RootDialog extends ComponentDialog {
  constructor() {
    super(rootDialogId);
    this.addDialog(triageDialog());
    this.addDialog(sectionDialog());
    this.addDialog(relatedDialog());
    this.addDialog(helpDialog());
  }

  protected override onBeginDialog(inner: DialogContext, options?: object): Promise<DialogTurnResult> {
    return inner.beginDialog(dialogFor(Turn.of(inner).routed.route), options ?? { isGreeting: false });
  }

  protected override async onContinueDialog(inner: DialogContext): Promise<DialogTurnResult> {
    const { route } = Turn.of(inner).routed;
    if (route.to === 'nothing') return Dialog.EndOfTurn;
    if (interruptions.has(route.to)) {
      await inner.cancelAllDialogs();
      return inner.beginDialog(dialogFor(route), { isGreeting: false } satisfies PlaceOptions);
    }
    const result = await inner.continueDialog();
    return result;
  }
}
