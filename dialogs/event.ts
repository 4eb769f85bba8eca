import type { ControlId } from '../src/domain/control.ts';
import type { Knowledge } from '../src/domain/knowledge.ts';
import { languageOf, languageOfText } from '../src/domain/language.ts';
import type { Finding, Match } from '../src/domain/match.ts';
import { type Action, actionKey, readAction } from './action.ts';
import type { Memory } from './memory.ts';
import type { Choice, ConversationPorts } from './ports.ts';

/** What a message asks of the conversation. */
export type TurnEvent =
  | { readonly kind: 'danger'; readonly danger: string; readonly pending: readonly string[] }
  | { readonly kind: 'control'; readonly control: ControlId; readonly gentle?: string }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'staleOption'; readonly question: string }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly gentle?: string }
  | { readonly kind: 'repeatedTap' }
  | { readonly kind: 'empty' };

/** The part of a message that the conversation looks at. */
export interface Message {
  readonly text: string;
  readonly value: unknown;
  readonly locale: unknown;
}

const idsOf = (matches: readonly Match[]): readonly string[] => matches.map((match) => match.id);

/** What a message was likely about; nothing for one that did not look like a matter of this desk. */
function candidatesOf(finding: Finding): readonly string[] {
  if (finding.outcome === 'refuse') return [];
  return finding.outcome === 'answer' ? idsOf([finding.best, ...finding.near]) : idsOf(finding.candidates);
}

/** The words that choose an action: those of its button in both languages. */
function wordsFor(action: Action, knowledge: Knowledge, say: ConversationPorts['say']): readonly string[] {
  switch (action.do) {
    case 'option': {
      const options = knowledge.triage.questions.get(action.question)?.options ?? [];
      const option = options.find((each) => each.id === action.option);
      if (option === undefined) return [];
      return [option.ja.label, ...option.ja.typed, option.en.label, ...option.en.typed];
    }
    case 'section': {
      const section = knowledge.sections.get(action.section);
      if (section === undefined) return [];
      const titles = [section.ja.title, section.en?.text.title ?? section.ja.title];
      const [ja, en] = titles;
      const readingOn = [
        say('ja', 'conversation.readingOn', { title: ja }),
        say('en', 'conversation.readingOn', { title: en }),
      ];
      return action.isReading === true ? [...titles, ...readingOn] : titles;
    }
    case 'relatedList':
      return [say('ja', 'card.relatedListMoreShort'), say('en', 'card.relatedListMoreShort')];
    case 'related': {
      const related = knowledge.related.get(action.related);
      return related === undefined ? [] : [related.ja.title, related.en.title];
    }
    default:
      return [];
  }
}

/** Buttons without a thing behind them are answered by their label, which is a sentence of the locale. */
const spokenActions: ReadonlyArray<readonly [Action['do'], readonly string[]]> = [
  ['noneOfThese', ['conversation.noneOfThese']],
  ['notDanger', ['conversation.notDanger']],
  ['continue', ['conversation.staleContinue']],
  ['question', ['conversation.staleRedo']],
  ['consultation', ['card.whole']],
  ['details', ['card.more']],
];

function choicesFor(memory: Memory, knowledge: Knowledge, ports: ConversationPorts): readonly Choice[] {
  return memory.choices.map((action, index) => {
    const keys = spokenActions.find(([kind]) => kind === action.do)?.[1] ?? [];
    const spoken = keys.flatMap((key) => [ports.say('ja', key), ports.say('en', key)]);
    return { id: String(index), words: [...wordsFor(action, knowledge, ports.say), ...spoken] };
  });
}

function controlChoices(knowledge: Knowledge): readonly Choice[] {
  return [...knowledge.controls.values()].map((control) => ({
    id: control.id,
    words: [control.ja.label, ...control.ja.typed, control.en.label, ...control.en.typed],
  }));
}

// A number answers the buttons on the screen; a control is only ever called by its words.
const isNumber = (text: string): boolean => /^[\p{N}\s番.]+$/u.test(text);

// A trembling finger taps twice within a second or two; after ten somebody wants to see it again.
const sameTapMs = 10_000;

function isRepeated(tap: { action: Action; turn: number }, memory: Memory, nowMs: number): boolean {
  const last = memory.lastTap;
  if (last === undefined || nowMs - last.atMs >= sameTapMs) return false;
  return last.turn === tap.turn && last.key === actionKey(tap.action);
}

/** The question that still takes an answer: the open one, else the one answered last, for whoever wants another option. */
function answerableQuestion(memory: Memory): string | undefined {
  return memory.openQuestion ?? memory.trail.findLast((place) => place.at === 'question')?.id;
}

function readTap(tap: { action: Action; turn: number }, memory: Memory, nowMs: number): TurnEvent {
  const { action } = tap;
  if (isRepeated(tap, memory, nowMs)) return { kind: 'repeatedTap' };
  if (action.do === 'control') return { kind: 'control', control: action.control };
  const isOld = action.do === 'option' && action.question !== answerableQuestion(memory);
  return isOld ? { kind: 'staleOption', question: action.question } : { kind: 'action', action };
}

function readText(text: string, turn: { memory: Memory; knowledge: Knowledge; ports: ConversationPorts }): TurnEvent {
  const { memory, knowledge, ports } = turn;
  const reading = ports.read(text, { knowledge, audience: memory.audience, language: memory.language });
  if (reading.danger?.isSure === true) {
    return { kind: 'danger', danger: reading.danger.kind, pending: candidatesOf(reading.finding) };
  }
  const gentle = reading.danger === undefined ? {} : { gentle: reading.danger.kind };
  const control = isNumber(text) ? undefined : ports.pick(text, controlChoices(knowledge));
  if (control !== undefined) return { kind: 'control', control: control as ControlId, ...gentle };
  const chosen = ports.pick(text, choicesFor(memory, knowledge, ports));
  const action = chosen === undefined ? undefined : memory.choices[Number(chosen)];
  if (action !== undefined) {
    return action.do === 'control' ? { kind: 'control', control: action.control } : { kind: 'action', action };
  }
  return { kind: 'finding', finding: reading.finding, ...gentle };
}

/**
 * What a message asks for. The order is the one that keeps people safe: danger, then a person or another control word,
 * then the answer to the open question, then a search. A tap is always what its button said.
 */
export function readEvent(
  message: Message,
  turn: { memory: Memory; knowledge: Knowledge; ports: ConversationPorts },
): TurnEvent {
  const tap = readAction(message.value);
  if (tap !== undefined) return readTap(tap, turn.memory, turn.ports.now());
  const text = message.text.trim();
  return text === '' ? { kind: 'empty' } : readText(text, turn);
}

/**
 * The languages after a message: that of the words where they are clearly of one language; else the one the person has
 * just switched the client to; else the one spoken so far.
 */
export function languagesFor(
  message: Message,
  memory: Pick<Memory, 'language' | 'clientLanguage'>,
): Pick<Memory, 'language' | 'clientLanguage'> {
  const clientLanguage = typeof message.locale === 'string' ? languageOf(message.locale) : memory.clientLanguage;
  const ofText = readAction(message.value) === undefined ? languageOfText(message.text) : undefined;
  const switched = clientLanguage === memory.clientLanguage ? memory.language : clientLanguage;
  return { language: ofText ?? switched, clientLanguage };
}
