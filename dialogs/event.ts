import type { ControlId } from '../src/domain/control.ts';
import type { Knowledge } from '../src/domain/knowledge.ts';
import { languageOf, languageOfText } from '../src/domain/language.ts';
import type { Finding, Match } from '../src/domain/match.ts';
import type { OpenedPlan } from '../src/domain/planKeeping.ts';
import { readDay } from '../src/domain/readDay.ts';
import type { RedactionKind } from '../src/domain/redaction/redactionKind.ts';
import type { RedactedText } from '../src/domain/redaction/redactor.ts';
import { readReturnCode } from '../src/domain/returnCode.ts';
import { type Action, actionKey, readAction } from './action.ts';
import { wordsOfAction } from './choiceWords.ts';
import { readCorrection } from './correction.ts';
import type { Memory } from './memory.ts';
import type { Choice, ConversationPorts } from './ports.ts';

/** What a message asks of the conversation. `gentle`: the kind of danger that the words only touch. */
export type TurnEvent =
  | { readonly kind: 'danger'; readonly danger: string; readonly pending: readonly string[] }
  | { readonly kind: 'control'; readonly control: ControlId; readonly gentle?: string }
  | { readonly kind: 'action'; readonly action: Action; readonly gentle?: string }
  | { readonly kind: 'correction'; readonly action: Extract<Action, { do: 'option' }>; readonly gentle?: string }
  | { readonly kind: 'staleOption'; readonly question: string }
  | { readonly kind: 'code'; readonly typed: string }
  | { readonly kind: 'opened'; readonly opened: OpenedPlan }
  | { readonly kind: 'codeBack'; readonly isRight: boolean }
  | { readonly kind: 'knownDay'; readonly day: string }
  | { readonly kind: 'scam'; readonly scam: string; readonly near: readonly string[]; readonly gentle?: string }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly gentle?: string; readonly scam?: string }
  | { readonly kind: 'repeatedTap' }
  | { readonly kind: 'empty' };

/** The part of a message that the conversation looks at. */
export interface Message {
  readonly text: RedactedText;
  /** What was taken out of the text. */
  readonly hidden: readonly RedactionKind[];
  readonly value: unknown;
  readonly locale: unknown;
}

interface TurnStart {
  readonly memory: Memory;
  readonly knowledge: Knowledge;
  readonly ports: ConversationPorts;
}

const idsOf = (matches: readonly Match[]): readonly string[] => matches.map((match) => match.id);

/** What a message was likely about; nothing for one that did not look like a matter of this desk. */
function candidatesOf(finding: Finding): readonly string[] {
  if (finding.outcome === 'refuse') return [];
  return finding.outcome === 'answer' ? idsOf([finding.best, ...finding.near]) : idsOf(finding.candidates);
}

function choicesFor({ memory, knowledge, ports }: TurnStart): readonly Choice[] {
  return memory.choices.map((action, index) => ({
    id: String(index),
    words: wordsOfAction(action, knowledge, ports.say),
  }));
}

function controlChoices(knowledge: Knowledge): readonly Choice[] {
  return [...knowledge.controls.values()].map((control) => ({
    id: control.id,
    words: [control.ja.label, control.plain.label, ...control.ja.typed, control.en.label, ...control.en.typed],
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

/** The questions that still take an answer: the open one, and the one answered last, for whoever wants another option. */
function isAnswerable(question: string, memory: Memory): boolean {
  const last = memory.trail.findLast((place) => place.at === 'question');
  return question === memory.openQuestion || question === last?.id;
}

function readTap(tap: { action: Action; turn: number }, memory: Memory, nowMs: number): TurnEvent {
  const { action } = tap;
  if (isRepeated(tap, memory, nowMs)) return { kind: 'repeatedTap' };
  if (action.do === 'control') return { kind: 'control', control: action.control };
  const isOld = action.do === 'option' && !isAnswerable(action.question, memory);
  return isOld ? { kind: 'staleOption', question: action.question } : { kind: 'action', action };
}

/** The day that was typed while the question for it is open. */
function readKnownDay(text: string, { memory, knowledge }: TurnStart): string | undefined {
  const open = knowledge.triage.questions.get(memory.openQuestion ?? '');
  const asksForDay = open?.options.some(({ told }) => told.knownDaysAgo !== undefined) === true;
  return asksForDay ? readDay(text, memory.today, knowledge.dayWords) : undefined;
}

/** What a short text chooses: a control, a button on the screen, a day, or another answer than the one given before. */
function readChoice(text: string, start: TurnStart): TurnEvent | undefined {
  const { memory, knowledge, ports } = start;
  const control = isNumber(text) ? undefined : ports.pick(text, controlChoices(knowledge));
  if (control !== undefined) return { kind: 'control', control: control as ControlId };
  const day = readKnownDay(text, start);
  if (day !== undefined) return { kind: 'knownDay', day };
  const chosen = ports.pick(text, choicesFor(start));
  const action = chosen === undefined ? undefined : memory.choices[Number(chosen)];
  if (action?.do === 'control') return { kind: 'control', control: action.control };
  if (action !== undefined) return { kind: 'action', action };
  const corrected = readCorrection(text, { memory, knowledge, pick: ports.pick });
  return corrected === undefined ? undefined : { kind: 'correction', action: corrected };
}

// A message that somebody received is more than a few words; the question whether one is genuine may be short.
const shortestPasted = 14;
const realityCheck = 'is-it-real';

const isPasted = (text: string, kind: string): boolean => kind === realityCheck || text.trim().length >= shortestPasted;

function readText(text: RedactedText, start: TurnStart): TurnEvent {
  const { memory, knowledge, ports } = start;
  const reading = ports.read(text, { knowledge, audience: memory.audience, language: memory.language });
  if (reading.danger?.isSure === true) {
    return { kind: 'danger', danger: reading.danger.kind, pending: candidatesOf(reading.finding) };
  }
  if (readReturnCode(text) !== undefined) return { kind: 'code', typed: text };
  const gentle = reading.danger === undefined ? {} : { gentle: reading.danger.kind };
  const choice = readChoice(text, start);
  if (choice !== undefined) return { ...choice, ...gentle };
  const { scam } = reading;
  if (scam?.isSure === true && isPasted(text, scam.kind)) {
    return { kind: 'scam', scam: scam.kind, near: candidatesOf(reading.finding), ...gentle };
  }
  return { kind: 'finding', finding: reading.finding, ...gentle, ...(scam === undefined ? {} : { scam: scam.kind }) };
}

/**
 * What a message asks for. The order is the one that keeps people safe: danger, then a person or another control word,
 * then the answer to the open question, then a message that looks like a fraud, then a search. A tap is always what its
 * button said.
 */
export function readEvent(message: Message, start: TurnStart): TurnEvent {
  const tap = readAction(message.value);
  if (tap !== undefined) return readTap(tap, start.memory, start.ports.now());
  return message.text.trim() === '' ? { kind: 'empty' } : readText(message.text, start);
}

/**
 * The languages after a message: that of the words where they are clearly of one language; else the one the person has
 * just switched the client to; else the one spoken so far.
 */
export function languagesFor(
  message: Pick<Message, 'value' | 'locale'> & { readonly text: string },
  memory: Pick<Memory, 'language' | 'clientLanguage'>,
): Pick<Memory, 'language' | 'clientLanguage'> {
  const clientLanguage = typeof message.locale === 'string' ? languageOf(message.locale) : memory.clientLanguage;
  // A return code is letters and no language.
  const isWords = readAction(message.value) === undefined && readReturnCode(message.text) === undefined;
  const ofText = isWords ? languageOfText(message.text) : undefined;
  const switched = clientLanguage === memory.clientLanguage ? memory.language : clientLanguage;
  return { language: ofText ?? switched, clientLanguage };
}
