import { placeDialog } from './placeDialog.ts';
import type { Route } from './route.ts';
import type { WaterfallDialog } from './sdk.ts';
import { showAbout, showDanger, showDesks, showLanguages, showLetters, showNote, showStop } from './showHelp.ts';
import { showScam } from './showScam.ts';
import { Turn } from './turn.ts';

const shows: Partial<Record<Route['to'], (turn: Turn) => Promise<void>>> = {
  desks: showDesks,
  about: showAbout,
  letters: showLetters,
  languages: showLanguages,
  stop: showStop,
};

/** What comes before and beside the matter: danger, a fraud, a person, letters, what this chat is, the end. */
export function helpDialog(): WaterfallDialog {
  return placeDialog('help', async (dialog) => {
    const turn = Turn.of(dialog);
    const { route } = turn.routed;
    if (route.to === 'danger') await showDanger(route, turn);
    else if (route.to === 'scam') await showScam(route, turn);
    else await (shows[route.to] ?? showNote)(turn);
  });
}
