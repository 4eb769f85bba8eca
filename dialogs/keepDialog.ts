import { placeDialog } from './placeDialog.ts';
import type { Route } from './route.ts';
import type { WaterfallDialog } from './sdk.ts';
import { showAskCode, showAskErase, showAskStartOver, showCode, showErased, showSave, showSaved } from './showKeep.ts';
import { Turn } from './turn.ts';

const shows: Partial<Record<Route['to'], (turn: Turn) => Promise<void>>> = {
  code: showCode,
  saved: showSaved,
  askErase: showAskErase,
  erased: showErased,
  askStartOver: showAskStartOver,
};

/** What is kept, and what is not: saving a plan, coming back to it, erasing, beginning anew. */
export function keepDialog(): WaterfallDialog {
  return placeDialog('keep', async (dialog) => {
    const turn = Turn.of(dialog);
    const { route } = turn.routed;
    if (route.to === 'askCode') await showAskCode(route, turn);
    else await (shows[route.to] ?? showSave)(turn);
  });
}
