import { placeDialog } from './placeDialog.ts';
import type { WaterfallDialog } from './sdk.ts';
import { showDuty } from './showDuty.ts';
import { showPlan, showPlanAll, showStep } from './showPlan.ts';
import { Turn } from './turn.ts';

/** One's own plan: what to do next, one step by itself, all of it, and what a business owes. */
export function planDialog(): WaterfallDialog {
  return placeDialog('plan', async (dialog) => {
    const turn = Turn.of(dialog);
    const { route } = turn.routed;
    if (route.to === 'step') await showStep(route, turn);
    else if (route.to === 'planAll') await showPlanAll(route, turn);
    else if (route.to === 'duty') await showDuty(turn);
    else await showPlan(turn);
  });
}
