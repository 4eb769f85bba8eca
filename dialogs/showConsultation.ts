import { type Button, heading, paragraphs, sentence, smallLine } from './cards/parts.ts';
import type { RouteTo } from './route.ts';
import { titleButtons } from './showSection.ts';
import type { Turn } from './turn.ts';

/** A consultation as a whole: its question, its opening, its sections in order. */
export async function showConsultation(route: RouteTo<'consultation'>, turn: Turn): Promise<void> {
  const consultation = turn.knowledge.consultations.get(route.id);
  if (consultation === undefined) return;
  const text = consultation[turn.memory.language];
  const titles = titleButtons(consultation.sections, turn).map((button) => ({
    ...button,
    action: { ...button.action, isReading: true } as Button['action'],
  }));
  const question =
    text.question === '' ? [] : [smallLine(turn.say('card.consultationQuestion')), sentence(text.question)];
  await turn.show({
    body: [
      heading(text.title, 'Medium'),
      ...question,
      ...paragraphs(text.opening),
      sentence(turn.say('card.consultationSections'), { weight: 'Bolder' }),
      ...turn.rows(titles),
    ],
    actions: turn.submits(turn.offer(turn.exits())),
    channelData: { consultationId: consultation.id },
  });
}
