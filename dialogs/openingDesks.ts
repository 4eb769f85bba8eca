import { dayInJapan } from '../src/domain/dayInJapan.ts';
import { dayInWords } from '../src/domain/dayInWords.ts';
import { type DeskOpening, type OpenDesk, openDesks } from '../src/domain/deskOpening.ts';
import { cannotTell } from '../src/domain/holidays.ts';
import { deskLine, foldedDesks } from './cards/deskLines.ts';
import { type Element, sentence, smallLine } from './cards/parts.ts';
import type { Turn } from './turn.ts';

// More than three numbers at once are a list that nobody calls.
const mostDesks = 3;

/** When a desk can be reached, seen from now. */
function openingLine(opening: DeskOpening, turn: Turn): string {
  switch (opening.kind) {
    case 'always':
      return turn.say('plan.openAlways');
    case 'open':
      return turn.say('plan.openNow', { time: opening.until.time });
    case 'unknown':
      return turn.say(opening.urgentAlways ? 'plan.urgentAlways' : 'plan.closedUnknown');
    case 'closed': {
      const { next, urgentAlways } = opening;
      if (urgentAlways) return turn.say('plan.urgentAlways');
      if (next === cannotTell) return turn.say('plan.closedUnknown');
      const today = dayInJapan(turn.ports.now());
      return turn.say('plan.closedUntil', { day: dayInWords(next.day, turn.memory.language, today), time: next.time });
    }
  }
}

const isOpen = ({ opening }: OpenDesk): boolean => opening.kind === 'always' || opening.kind === 'open';

/** The desks that are fitting and of those the ones that answer now first; behind くわしく everything about them. */
export function openingDesks(turn: Turn): { body: readonly Element[]; more: Element } {
  const { knowledge, memory } = turn;
  const ids = [...knowledge.triage.desks[memory.audience], ...knowledge.triage.desks.always];
  const desks = openDesks(turn.desks([...new Set(ids)]), turn.ports.now(), knowledge.holidays);
  const open = desks.filter(isOpen);
  // Closed ones in the order of the editors: the most fitting one says when it opens next.
  const others = turn.desks(ids).flatMap((desk) => desks.find((each) => each.desk === desk && !isOpen(each)) ?? []);
  const shown = [...open, ...others].slice(0, mostDesks);
  const key = open.length >= mostDesks ? 'plan.humanNow' : 'plan.humanClosed';
  const folded = foldedDesks(
    shown.map(({ desk }) => desk),
    memory.language,
    turn.say,
  );
  const lines = shown.flatMap(({ desk, opening }) => [
    deskLine(desk, memory.language, turn.say),
    smallLine(openingLine(opening, turn)),
  ]);
  return { body: [sentence(turn.say(key)), ...lines, ...folded.body.slice(-1)], more: folded.more };
}
