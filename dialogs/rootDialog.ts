import { dialogFor } from './dialogFor.ts';
import { feedbackDialog } from './feedbackDialog.ts';
import { helpDialog } from './helpDialog.ts';
import { keepDialog } from './keepDialog.ts';
import { planDialog } from './planDialog.ts';
import { relatedDialog } from './relatedDialog.ts';
import { ComponentDialog, Dialog, type DialogContext, type DialogTurnResult } from './sdk.ts';
import { sectionDialog } from './sectionDialog.ts';
import { triageDialog } from './triageDialog.ts';
import { Turn } from './turn.ts';

export const rootDialogId = 'root';

/** The whole conversation: first contact, and at any step danger, a person, help, back and start over. */
export class RootDialog extends ComponentDialog {
  constructor() {
    super(rootDialogId);
    this.addDialog(triageDialog());
    this.addDialog(sectionDialog());
    this.addDialog(planDialog());
    this.addDialog(keepDialog());
    this.addDialog(feedbackDialog());
    this.addDialog(relatedDialog());
    this.addDialog(helpDialog());
  }

  protected override onBeginDialog(inner: DialogContext, options?: object): Promise<DialogTurnResult> {
    return inner.beginDialog(dialogFor(Turn.of(inner).routed.route), options ?? { isGreeting: false });
  }

  protected override onContinueDialog(inner: DialogContext): Promise<DialogTurnResult> {
    const { route } = Turn.of(inner).routed;
    return route.to === 'nothing' ? Promise.resolve(Dialog.EndOfTurn) : inner.continueDialog();
  }
}
