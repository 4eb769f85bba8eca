import { placeDialog } from './placeDialog.ts';
import type { WaterfallDialog } from './sdk.ts';
import { showReasons, showThanks } from './showFeedback.ts';
import { Turn } from './turn.ts';

/** Whether an answer helped: thanks, or why it did not. */
export function feedbackDialog(): WaterfallDialog {
  return placeDialog('feedback', async (dialog) => {
    const turn = Turn.of(dialog);
    const { route } = turn.routed;
    if (route.to === 'reasons') await showReasons(route, turn);
    else if (route.to === 'thanks') await showThanks(route, turn);
  });
}
