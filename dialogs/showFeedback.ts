import { labelOfPart } from '../src/domain/planWords.ts';
import { type Button, sentence } from './cards/parts.ts';
import { openQuestionElements } from './openQuestion.ts';
import type { RouteTo } from './route.ts';
import type { Turn } from './turn.ts';

/** The two buttons under an answer. */
export function feedbackButtons(section: string, turn: Turn): readonly Button[] {
  return [
    turn.button({ do: 'feedback', section, isHelpful: true }, 'plan.helpful'),
    turn.button({ do: 'feedback', section, isHelpful: false }, 'plan.notHelpful'),
  ];
}

/** An answer did not help: why, if the person wants to say, and a person to talk to. */
export async function showReasons(route: RouteTo<'reasons'>, turn: Turn): Promise<void> {
  const reasons = turn.knowledge.feedback.map((reason): Button => {
    const title = labelOfPart(reason.label, turn.memory);
    return { title, action: { do: 'reason', section: route.section, reason: reason.id } };
  });
  const passOn = turn.button({ do: 'passOn' }, 'plan.passOn');
  await turn.show({
    body: [sentence(turn.say('plan.whyNot')), ...turn.rows([...reasons, passOn]), ...openQuestionElements(turn)],
    actions: turn.submits(turn.offer([turn.control('human'), ...turn.exits()])),
  });
}

/** Thanks in a sentence, and the question that still waits. */
export async function showThanks(route: RouteTo<'thanks'>, turn: Turn): Promise<void> {
  await turn.show({
    body: [sentence(turn.say(route.key, { days: turn.ports.retention.gapDays })), ...openQuestionElements(turn)],
    actions: turn.submits(turn.offer([turn.control('human'), ...turn.exits()])),
  });
}
