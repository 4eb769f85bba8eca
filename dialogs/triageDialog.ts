import type { Element } from './cards/parts.ts';
import { sentence } from './cards/parts.ts';
import { placeDialog } from './placeDialog.ts';
import type { WaterfallDialog } from './sdk.ts';
import { showChoices, showNoMatch, showQuestion, showStale } from './showTriage.ts';
import { Turn } from './turn.ts';

/** Who is asking, what happened, which data: the questions, and what happens when an answer to them is unclear. */
export function triageDialog(): WaterfallDialog {
  return placeDialog('triage', async (dialog, options) => {
    const turn = Turn.of(dialog);
    const { route } = turn.routed;
    const greeting: readonly Element[] = options.isGreeting
      ? turn
          .say('conversation.greeting')
          .split('\n')
          .map((line) => sentence(line, { spacing: 'Small' }))
      : [];
    if (route.to === 'choose') await showChoices(route, turn);
    else if (route.to === 'noMatch') await showNoMatch(route, turn);
    else if (route.to === 'stale') await showStale(route, turn);
    else await showQuestion(turn, greeting);
  });
}
