import { foldedDesks } from './cards/deskLines.ts';
import { type Button, heading, sentence, smallLine } from './cards/parts.ts';
import { openQuestionElements } from './openQuestion.ts';
import type { RouteTo } from './route.ts';
import { gentleElements, labelledRows, titleButtons } from './showSection.ts';
import type { Turn } from './turn.ts';

// A list of other consultations is read in pieces of this size: seven options are the most one can compare.
const listPage = 6;

/** A matter that this desk does not answer: where to ask. */
export async function showRelated(route: RouteTo<'related'>, turn: Turn): Promise<void> {
  const related = turn.knowledge.related.get(route.id);
  if (related === undefined) return;
  const { language } = turn.memory;
  const desks = foldedDesks(turn.desks(related.desks), language, turn.say);
  const question = openQuestionElements(turn);
  const near = labelledRows('card.near', titleButtons(route.near, turn), turn);
  await turn.show({
    body: [
      ...gentleElements(turn),
      heading(related[language].title, 'Medium'),
      smallLine(turn.say('card.asked', { asked: related[language].asked })),
      sentence(turn.say('card.relatedNotAnswered')),
      ...desks.body,
      ...near,
      ...question,
    ],
    actions: [desks.more, ...turn.submits(turn.offer([turn.control('otherConsultations'), ...turn.exits()]))],
    channelData: { sectionId: related.id },
  });
}

/** The other legal matters of the sources, a few at a time. */
export async function showRelatedList(route: RouteTo<'relatedList'>, turn: Turn): Promise<void> {
  const ids = [...turn.knowledge.related.keys()];
  const from = route.from < ids.length ? route.from : 0;
  const left = ids.length - from - listPage;
  const more: readonly Button[] =
    left > 0
      ? [
          {
            title: turn.say('card.relatedListMore', { count: Math.min(left, listPage) }),
            action: { do: 'relatedList', from: from + listPage },
          },
        ]
      : [];
  await turn.show({
    body: [
      sentence(turn.say('card.relatedList')),
      ...turn.rows([...titleButtons(ids.slice(from, from + listPage), turn), ...more]),
    ],
    actions: turn.submits(turn.offer(turn.exits())),
  });
}
