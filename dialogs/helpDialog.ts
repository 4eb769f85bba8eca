import { placeDialog } from './placeDialog.ts';
import type { WaterfallDialog } from './sdk.ts';
import { showAbout, showDanger, showDesks, showNote, showStop } from './showHelp.ts';
import { Turn } from './turn.ts';

/** What comes before and beside the matter: danger, a person, what this chat is, the end. */
export function helpDialog(): WaterfallDialog {
  return placeDialog('help', async (dialog) => {
    const turn = Turn.of(dialog);
    const { route } = turn.routed;
    if (route.to === 'danger') await showDanger(route, turn);
    else if (route.to === 'desks') await showDesks(turn);
    else if (route.to === 'about') await showAbout(turn);
    else if (route.to === 'stop') await showStop(turn);
    else await showNote(turn);
  });
}
