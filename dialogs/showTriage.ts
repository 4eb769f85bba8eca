import { deskLine } from './cards/deskLines.ts';
import { type Element, sentence } from './cards/parts.ts';
import { questionButtons } from './cards/questionCard.ts';
import { openQuestionElements } from './openQuestion.ts';
import type { RouteTo } from './route.ts';
import { gentleElements, titleButtons } from './showSection.ts';
import type { Turn } from './turn.ts';

/** A question with its buttons and the ways out. */
export async function showQuestion(turn: Turn, opening: readonly Element[] = []): Promise<void> {
  const question = turn.knowledge.triage.questions.get(turn.memory.openQuestion ?? turn.knowledge.triage.first);
  if (question === undefined) return;
  const isFirst = question.id === turn.knowledge.triage.first;
  const exits = isFirst ? [turn.control('human'), turn.control('danger'), turn.control('about')] : turn.exits();
  await turn.show({
    body: [
      ...opening,
      sentence(question[turn.tongue], { weight: 'Bolder', spacing: 'Small' }),
      ...turn.rows(questionButtons(question, turn.tongue)),
    ],
    actions: turn.submits(turn.offer(exits)),
  });
}

/** Titles to choose from, when the desk is not sure what was meant. */
export async function showChoices(route: RouteTo<'choose'>, turn: Turn): Promise<void> {
  const titles = titleButtons(route.ids, turn);
  // It may not be our matter: then a desk to call is worth more than titles.
  const desks = route.isCautious ? turn.fallbackDesks().slice(0, 1) : [];
  const none = turn.button({ do: 'noneOfThese' }, 'conversation.noneOfThese');
  await turn.show({
    body: [
      ...gentleElements(turn),
      sentence(turn.say(route.isCautious ? 'conversation.perhapsNotOurs' : 'conversation.didYouMean')),
      ...turn.rows([...titles, none]),
      ...desks.map((desk) => deskLine(desk, turn.memory.language, turn.say)),
    ],
    actions: turn.submits(turn.offer([turn.control('human'), ...turn.exits()])),
  });
}

/** Nothing was found: a desk; after the second time in a row several desks and the way to a person. */
export async function showNoMatch(route: RouteTo<'noMatch'>, turn: Turn): Promise<void> {
  const desks = turn.fallbackDesks();
  const { language } = turn.memory;
  const named = route.isRepeated ? desks : desks.slice(0, 1);
  const key = route.isRepeated ? 'conversation.noMatchAgain' : 'conversation.noMatch';
  await turn.show({
    body: [
      ...gentleElements(turn),
      sentence(turn.say(key)),
      ...named.map((desk) => deskLine(desk, language, turn.say)),
      ...openQuestionElements(turn),
      ...turn.rows([turn.button({ do: 'passOn' }, 'plan.passOn')]),
    ],
    actions: turn.submits(turn.offer([turn.control('human'), ...turn.exits()])),
  });
}

/** A tap on a button of an earlier question: go on here, or go back there. */
export async function showStale(route: RouteTo<'stale'>, turn: Turn): Promise<void> {
  const isKnown = turn.knowledge.triage.questions.has(route.question);
  const question = isKnown ? route.question : turn.knowledge.triage.first;
  const buttons = [
    turn.button({ do: 'continue' }, 'conversation.staleContinue'),
    turn.button({ do: 'question', question }, 'conversation.staleRedo'),
  ];
  await turn.show({ body: [sentence(turn.say('conversation.stale')), ...turn.rows(buttons)] });
}
