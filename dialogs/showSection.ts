import type { Consultation } from '../src/domain/consultation.ts';
import { tongueOf } from '../src/domain/language.ts';
import { viewSection } from '../src/domain/section.ts';
import { deskLine } from './cards/deskLines.ts';
import { fallbackNote } from './cards/fallbackNote.ts';
import { type Button, type Element, sentence } from './cards/parts.ts';
import { sectionCard } from './cards/sectionCard.ts';
import { standingOf } from './cards/standing.ts';
import { openQuestionElements } from './openQuestion.ts';
import type { SectionRoute } from './route.ts';
import { feedbackButtons } from './showFeedback.ts';
import type { Turn } from './turn.ts';

// Bounds of the second bubble: more than three suggestions are a menu again.
const mostSuggestions = 3;
const mostNear = 2;

/** The line of warmth above an answer when a life might be at risk, with the desk to call. */
export function gentleElements(turn: Turn): readonly Element[] {
  const { gentle, scamHint } = turn.routed.route;
  const kind = gentle === undefined ? undefined : turn.knowledge.danger.get(gentle);
  if (kind === undefined) return scamElements(scamHint, turn);
  const { language } = turn.memory;
  const desk = turn.desks(kind.desks)[0];
  const line = sentence(kind[turn.tongue].gentle);
  return desk === undefined ? [line] : [line, deskLine(desk, language, turn.say)];
}

/** One line about a message that may be a fraud. */
function scamElements(scam: string | undefined, turn: Turn): readonly Element[] {
  const kind = scam === undefined ? undefined : turn.knowledge.scam.kinds.get(scam);
  if (kind === undefined) return [];
  return [sentence(kind[turn.tongue].gentle)];
}

/** The title of a section or a related consultation in the language of the turn; undefined when there is none. */
function titleOf(id: string, turn: Turn): string | undefined {
  const { language } = turn.memory;
  const related = turn.knowledge.related.get(id);
  if (related !== undefined) return related[language].title;
  const section = turn.knowledge.sections.get(id);
  return section === undefined ? undefined : viewSection(section, language, turn.memory.style).title;
}

/** Buttons for ids that exist, each with its title. */
export function titleButtons(ids: readonly string[], turn: Turn): readonly Button[] {
  return ids.flatMap((id) => {
    const title = titleOf(id, turn);
    if (title === undefined) return [];
    const isRelated = turn.knowledge.related.has(id);
    return [{ title, action: isRelated ? { do: 'related', related: id } : { do: 'section', section: id } } as Button];
  });
}

/** The card of a section by itself. */
export async function showCard(route: SectionRoute, turn: Turn): Promise<void> {
  const section = turn.knowledge.sections.get(route.id);
  if (section === undefined) return;
  const { language } = turn.memory;
  const view = viewSection(section, language, route.style ?? turn.memory.style);
  const note = fallbackNote(view, language);
  const isOpen = route.isOpen === true;
  const { requiresReview } = turn.ports;
  const standing = standingOf(section, { requiresReview, now: turn.ports.now(), language: view.language });
  const more = { do: 'details', section: section.id, ...(route.isReading ? { isReading: true } : {}) } as const;
  if (!isOpen && standing.withheld === undefined) turn.offer([turn.button(more, 'card.more')]);
  const buttons = [
    turn.button({ do: 'consultation', consultation: section.consultation }, 'card.whole'),
    turn.control('human'),
    turn.control('startOver'),
  ];
  const card = sectionCard({
    section,
    view,
    desks: turn.desks(section.desks),
    turn: turn.memory.turn,
    isOpen,
    standing,
    buttons: turn.offer(buttons),
    moreButtons: [turn.control('back'), turn.control('stop'), turn.control('about')],
    say: (key, values) => turn.ports.say(tongueOf(view), key, values),
    ...(note === undefined ? {} : { fallbackNote: turn.say(note) }),
  });
  await turn.show({
    body: [...gentleElements(turn), ...card.body],
    actions: card.actions,
    language: view.language,
    channelData: { sectionId: section.id },
  });
}

/** Buttons below a label; nothing at all when there are none. */
export function labelledRows(key: string, buttons: readonly Button[], turn: Turn): readonly Element[] {
  return buttons.length === 0 ? [] : [sentence(turn.say(key)), ...turn.rows(buttons)];
}

function suggestions(route: SectionRoute, turn: Turn): readonly Element[] {
  const section = turn.knowledge.sections.get(route.id);
  const near = route.near.filter((id) => id !== route.id).slice(0, mostNear);
  const shown = [route.id, nextSection(route, turn), ...near];
  const related = (section?.related ?? []).filter((id) => !shown.includes(id));
  const nearButtons = titleButtons(near, turn);
  const relatedButtons = titleButtons(related, turn).slice(0, mostSuggestions - nearButtons.length);
  return [
    ...labelledRows('card.near', nearButtons, turn),
    ...labelledRows('card.related', relatedButtons, turn),
    ...turn.rows([turn.control('otherConsultations')]),
  ];
}

function consultationOf(route: SectionRoute, turn: Turn): Consultation | undefined {
  const section = turn.knowledge.sections.get(route.id);
  return section === undefined ? undefined : turn.knowledge.consultations.get(section.consultation);
}

/** The section after this one while a consultation is read as a whole. */
function nextSection(route: SectionRoute, turn: Turn): string | undefined {
  const sections = route.isReading ? (consultationOf(route, turn)?.sections ?? []) : [];
  return sections[sections.indexOf(route.id) + 1];
}

/** While a consultation is read as a whole: the next section, or the closing after the last one. */
function readingOn(route: SectionRoute, turn: Turn): readonly Element[] {
  const consultation = consultationOf(route, turn);
  if (consultation === undefined) return [];
  const next = nextSection(route, turn);
  if (next === undefined) return [sentence(consultation[turn.memory.language].closing)];
  const title = turn.say('conversation.readingOn', { title: titleOf(next, turn) ?? next });
  return turn.rows([{ title, action: { do: 'section', section: next, isReading: true } }]);
}

/** One answer: its card, and a second short bubble with what comes next. */
export async function showSection(route: SectionRoute, turn: Turn): Promise<void> {
  // Typed numbers answer the open question first, so its buttons are counted before all others.
  const question = openQuestionElements(turn);
  await showCard(route, turn);
  const next = route.isReading ? readingOn(route, turn) : [];
  const feedback = turn.rows(feedbackButtons(route.id, turn));
  await turn.show({ body: [...next, ...feedback, ...suggestions(route, turn), ...question] });
}
