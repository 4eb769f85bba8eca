import { deskLine, foldedDesks } from './cards/deskLines.ts';
import { heading, paragraphs, sentence } from './cards/parts.ts';
import { openQuestionElements } from './openQuestion.ts';
import type { RouteTo } from './route.ts';
import { gentleElements } from './showSection.ts';
import type { Turn } from './turn.ts';

/** A life may be at risk: an acknowledgement, one thing to do, the desks; no menu. */
export async function showDanger(route: RouteTo<'danger'>, turn: Turn): Promise<void> {
  const kind = turn.knowledge.danger.get(route.danger);
  if (kind === undefined) return;
  const { language } = turn.memory;
  const goOn = turn.button({ do: 'notDanger' }, 'conversation.notDanger');
  await turn.show({
    body: [
      sentence(kind[language].acknowledgement),
      sentence(kind[language].action, { weight: 'Bolder', spacing: 'Small' }),
      ...turn.desks(kind.desks).map((desk) => deskLine(desk, language, turn.say)),
    ],
    actions: turn.submits(turn.offer([goOn])),
  });
}

/** The desks that answer by telephone, for somebody who wants a person. */
export async function showDesks(turn: Turn): Promise<void> {
  const desks = foldedDesks(turn.fallbackDesks(), turn.memory.language, turn.say);
  const question = openQuestionElements(turn);
  await turn.show({
    body: [sentence(turn.say('conversation.human')), ...desks.body, ...question],
    actions: [desks.more, ...turn.submits(turn.offer(turn.exits()))],
  });
}

/** What this desk is and what it keeps. */
export async function showAbout(turn: Turn): Promise<void> {
  await turn.show({
    body: [
      heading(turn.say('conversation.aboutTitle')),
      ...paragraphs(turn.say('conversation.about')),
      ...openQuestionElements(turn),
    ],
    actions: turn.submits(turn.offer(turn.exits())),
  });
}

/** One sentence (the note of the route) and the open question. */
export async function showNote(turn: Turn): Promise<void> {
  await turn.show({
    body: openQuestionElements(turn),
    actions: turn.submits(turn.offer(turn.exits())),
  });
}

/** The end, for now. */
export async function showStop(turn: Turn): Promise<void> {
  await turn.show({
    body: [...gentleElements(turn), sentence(turn.say('conversation.stopped'))],
    actions: turn.submits(turn.offer([turn.control('startOver'), turn.control('back')])),
  });
}
