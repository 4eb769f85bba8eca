import { placeDialog } from './placeDialog.ts';
import type { WaterfallDialog } from './sdk.ts';
import { showRelated, showRelatedList } from './showRelated.ts';
import { Turn } from './turn.ts';

/** Other legal matters: this desk does not answer them, but says who does. */
export function relatedDialog(): WaterfallDialog {
  return placeDialog('related', async (dialog) => {
    const turn = Turn.of(dialog);
    const { route } = turn.routed;
    if (route.to === 'related') await showRelated(route, turn);
    else if (route.to === 'relatedList') await showRelatedList(route, turn);
  });
}
