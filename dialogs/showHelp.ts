import { deskLine } from './cards/deskLines.ts';
import { type Button, heading, link, paragraphs, sentence, smallLine } from './cards/parts.ts';
import { openingDesks } from './openingDesks.ts';
import { openQuestionElements } from './openQuestion.ts';
import type { RouteTo } from './route.ts';
import { gentleElements, showCard } from './showSection.ts';
import type { Turn } from './turn.ts';

/** A life may be at risk: an acknowledgement, one thing to do, the desks; no menu. */
export async function showDanger(route: RouteTo<'danger'>, turn: Turn): Promise<void> {
  const kind = turn.knowledge.danger.get(route.danger);
  if (kind === undefined) return;
  const { language } = turn.memory;
  const goOn = turn.button({ do: 'notDanger' }, 'conversation.notDanger');
  await turn.show({
    body: [
      sentence(kind[turn.tongue].acknowledgement),
      sentence(kind[turn.tongue].action, { weight: 'Bolder', spacing: 'Small' }),
      ...turn.desks(kind.desks).map((desk) => deskLine(desk, language, turn.say)),
      sentence(turn.say('conversation.mayStay'), { spacing: 'Small' }),
    ],
    actions: turn.submits(turn.offer([turn.control('human'), goOn])),
  });
  // Steps that keep safe come before any other; where life is at stake no more words than these.
  if (kind.section !== undefined) await showCard({ to: 'section', id: kind.section, isReading: false, near: [] }, turn);
}

/** The desks that answer by telephone, for somebody who wants a person: those that can be called at this hour first. */
export async function showDesks(turn: Turn): Promise<void> {
  const desks = openingDesks(turn);
  const question = openQuestionElements(turn);
  await turn.show({
    body: [sentence(turn.say('conversation.human')), ...desks.body, ...question],
    actions: [desks.more, ...turn.submits(turn.offer(turn.exits()))],
  });
}

/** What this desk is, who runs it, what it keeps and for how long, what it cannot do, how to complain. */
export async function showAbout(turn: Turn): Promise<void> {
  const { keeper, retention } = turn.ports;
  const runs =
    keeper === undefined
      ? [sentence(turn.say('conversation.aboutLocal'))]
      : [
          sentence(turn.say('conversation.aboutKeeper', { name: keeper.name, contact: keeper.contact })),
          link(turn.say('conversation.aboutPrivacyNotice'), keeper.privacyNoticeUrl),
        ];
  const { conversationHours: hours, planDays, gapDays } = retention;
  await turn.show({
    body: [
      heading(turn.say('conversation.aboutTitle')),
      ...paragraphs(turn.say('conversation.about')),
      ...runs,
      ...paragraphs(turn.say('conversation.aboutKept', { hours, planDays, gapDays })),
      ...paragraphs(turn.say('conversation.aboutLimits')),
      ...paragraphs(turn.say('conversation.aboutComplaint')),
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

/** The page with letters to fill in; what is written there is never sent to us. */
export async function showLetters(turn: Turn): Promise<void> {
  await turn.show({
    body: [
      heading(turn.say('plan.lettersTitle')),
      sentence(turn.say('plan.lettersWhat')),
      link(turn.say('plan.openLetters'), turn.ports.pages.letters),
      smallLine(turn.say('plan.lettersPrivate')),
      ...openQuestionElements(turn),
    ],
    actions: turn.submits(turn.offer([turn.control('plan'), turn.control('human'), ...turn.exits()])),
  });
}

/** The ways in which this desk can speak, each in its own words. */
export async function showLanguages(turn: Turn): Promise<void> {
  const speak = (language: 'ja' | 'en', style: 'standard' | 'plain'): Button => ({
    title: turn.ports.say(language, `plan.speak.${language}.${style}`),
    action: { do: 'speak', language, style },
  });
  await turn.show({
    body: [
      sentence(turn.say('plan.languages')),
      ...turn.rows([speak('ja', 'standard'), speak('ja', 'plain'), speak('en', 'standard')]),
    ],
    actions: turn.submits(turn.offer(turn.exits())),
  });
}
