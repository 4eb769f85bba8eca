import type { ScamText } from '../src/domain/scam.ts';
import { deskLine } from './cards/deskLines.ts';
import { type Element, heading, link, sentence, smallLine } from './cards/parts.ts';
import { openQuestionElements } from './openQuestion.ts';
import type { RouteTo } from './route.ts';
import { gentleElements, titleButtons } from './showSection.ts';
import type { Turn } from './turn.ts';

// The section behind the warning, and two that the words may have been about: a false alarm costs one tap.
const mostTitles = 3;

const numbered = (texts: readonly string[]): readonly Element[] =>
  texts.map((text, index) => sentence(`${index + 1}. ${text}`, { spacing: 'Small' }));

/** A message that looks like a fraud: what not to do, how to find out, whom to call. Nothing of the message is shown or opened. */
export async function showScam(route: RouteTo<'scam'>, turn: Turn): Promise<void> {
  const kind = turn.knowledge.scam.kinds.get(route.scam);
  if (kind === undefined) return;
  const { language } = turn.memory;
  const text: ScamText = kind[turn.tongue];
  const [basis] = kind.basis;
  const source = basis === undefined ? [] : [sourceOf(basis, kind.checkedOn, turn)];
  await turn.show({
    body: [
      ...gentleElements(turn),
      sentence(text.warning, { weight: 'Bolder' }),
      ...numbered(text.steps),
      ...turn.desks(kind.desks).map((desk) => deskLine(desk, language, turn.say)),
      heading(turn.say('plan.scamChecks')),
      ...numbered(text.checks),
      ...source,
      ...turn.rows(titleButtons([...new Set([kind.section, ...route.near])].slice(0, mostTitles), turn)),
      ...openQuestionElements(turn),
    ],
    actions: turn.submits(turn.offer([turn.control('human'), ...turn.exits()])),
    channelData: { sectionId: kind.section },
  });
}

function sourceOf(
  { titleJa, titleEn, url }: { titleJa: string; titleEn: string; url: string },
  checkedOn: string,
  turn: Turn,
): Element {
  const basis = turn.memory.language === 'ja' ? titleJa : titleEn;
  const line = turn.say('card.basisLine', { basis, checkedOn });
  return url === '' ? smallLine(line) : link(line, url);
}
