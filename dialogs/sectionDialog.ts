import { placeDialog } from './placeDialog.ts';
import type { WaterfallDialog } from './sdk.ts';
import { showConsultation } from './showConsultation.ts';
import { showSection } from './showSection.ts';
import { Turn } from './turn.ts';

/** Shows one section with what comes next, or a consultation as a whole. */
export function sectionDialog(): WaterfallDialog {
  return placeDialog('section', async (dialog) => {
    const turn = Turn.of(dialog);
    const { route } = turn.routed;
    if (route.to === 'section') await showSection(route, turn);
    else if (route.to === 'consultation') await showConsultation(route, turn);
  });
}
