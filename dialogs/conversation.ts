import { dayInJapan } from '../src/domain/dayInJapan.ts';
import type { Knowledge } from '../src/domain/knowledge.ts';
import { type Language, languageOf, languageOfText } from '../src/domain/language.ts';
import { type RedactionKind, redactionKinds } from '../src/domain/redaction/redactionKind.ts';
import { actionKey, readAction } from './action.ts';
import { arrive } from './arrive.ts';
import { deskLine } from './cards/deskLines.ts';
import { sentence } from './cards/parts.ts';
import { carryOut, gapOf, refreshPlan, settleEvent } from './effects.ts';
import { languagesFor, type Message, readEvent } from './event.ts';
import { freshMemory, type Memory } from './memory.ts';
import type { PlaceOptions } from './placeDialog.ts';
import type { ConversationPorts } from './ports.ts';
import { RootDialog, rootDialogId } from './rootDialog.ts';
import type { Routed } from './route.ts';
import { routeAgain, routeNext } from './routes.ts';
import { DialogSet, type DialogState, type StatePropertyAccessor, type TurnContext } from './sdk.ts';
import { Turn } from './turn.ts';

/** Where the conversation keeps what it remembers. */
export interface ConversationAccessors {
  readonly dialog: StatePropertyAccessor<DialogState>;
  readonly memory: StatePropertyAccessor<Memory | undefined>;
}

/** What came in, without numbers and secrets: nothing behind this sees them. */
function messageOf(
  context: TurnContext,
  { ports, memory, knowledge }: { ports: ConversationPorts; memory: Memory; knowledge: Knowledge },
): Message & { readonly named: readonly RedactionKind[] } {
  const { text, value, locale } = context.activity;
  const raw = typeof text === 'string' ? text : '';
  const language = languageOfText(raw) ?? memory.language;
  const redaction = ports.redact(raw, { language, before: memory.named });
  // The door may have taken out something already: then its label stands in its place.
  const labelled = redactionKinds.filter((kind) => raw.includes(knowledge.personalData.kinds[kind].labels[language]));
  const hidden = [...new Set([...redaction.kinds, ...labelled])];
  return { text: redaction.text, hidden, value, locale, named: [...new Set([...hidden, ...redaction.named])] };
}

/** True when the door had to cut the message: the person must know what was read. */
function wasCut(context: TurnContext): boolean {
  return (context.activity.channelData as { wasCut?: unknown } | undefined)?.wasCut === true;
}

/** The memory with the tap that was just made, so that the same tap again is known. */
function rememberTap(message: Message, memory: Memory, nowMs: number): Memory {
  const tap = readAction(message.value);
  if (tap !== undefined) return { ...memory, lastTap: { turn: tap.turn, key: actionKey(tap.action), atMs: nowMs } };
  const { lastTap: _forgotten, ...rest } = memory;
  return rest;
}

/** The conversation with one person, one turn at a time. */
export class Conversation {
  readonly #ports: ConversationPorts;
  readonly #accessors: ConversationAccessors;
  readonly #dialogs: DialogSet;

  constructor(ports: ConversationPorts, accessors: ConversationAccessors) {
    this.#ports = ports;
    this.#accessors = accessors;
    this.#dialogs = new DialogSet(accessors.dialog).add(new RootDialog());
  }

  /** The first bubble: a greeting and the first question. Forgets whatever was before. */
  async greet(context: TurnContext): Promise<void> {
    const knowledge = this.#ports.knowledge();
    const memory = this.#fresh(languageOf(context.activity.locale));
    const routed: Routed = { route: { to: 'question', id: knowledge.triage.first }, memory };
    await this.#run(context, { knowledge, routed }, { isGreeting: true });
  }

  /** Answers a message or a tapped button. */
  async respond(context: TurnContext): Promise<void> {
    const knowledge = this.#ports.knowledge();
    const stored = await this.#accessors.memory.get(context, undefined);
    const before = stored ?? this.#fresh(languageOf(context.activity.locale));
    const message = messageOf(context, { ports: this.#ports, memory: before, knowledge });
    const today = dayInJapan(this.#ports.now());
    const memory = await refreshPlan(
      { ...before, ...languagesFor(message, before), today, named: message.named },
      this.#ports,
    );
    // A first message without a greeting before it still has the first question open.
    const open: Memory = stored === undefined ? { ...memory, openQuestion: knowledge.triage.first } : memory;
    const house = { ports: this.#ports, conversationId: context.activity.conversation?.id ?? '' };
    const event = await settleEvent(readEvent(message, { memory: open, knowledge, ports: this.#ports }), open, house);
    const { route, memory: next } = routeNext(event, open, knowledge);
    const told = wasCut(context) && route.note === undefined ? { ...route, note: 'conversation.wasCut' } : route;
    const hinted = message.hidden.length === 0 ? told : { ...told, hidden: message.hidden };
    const routed = { route: hinted, memory: rememberTap(message, next, this.#ports.now()) };
    const carried = await carryOut(routed, open, house);
    await this.#run(context, { knowledge, ...carried });
    await this.#noteGap(message, gapOf(event, routed), { memory: next, knowledge, ...house });
  }

  /** Goes on in the language the person has switched the client to: shows where we are once more. */
  async changeLanguage(context: TurnContext): Promise<void> {
    const language = languageOf(context.activity.locale);
    const knowledge = this.#ports.knowledge();
    const stored = (await this.#accessors.memory.get(context, undefined)) ?? this.#fresh(language);
    const memory = { ...stored, language, clientLanguage: language };
    await this.#run(context, { knowledge, routed: routeAgain(memory, knowledge) });
  }

  /** Says that pictures and files are not taken. */
  async refuseFiles(context: TurnContext): Promise<void> {
    const memory = await this.#memoryOf(context);
    const routed: Routed = { route: { to: 'say', note: 'conversation.files' }, memory };
    await this.#run(context, { knowledge: this.#ports.knowledge(), routed });
  }

  /** Says kindly that something went wrong, with a desk to call. Changes nothing of what is remembered. */
  async apologise(context: TurnContext): Promise<void> {
    const knowledge = this.#ports.knowledge();
    const memory = await this.#memoryOf(context);
    const turn = new Turn(context, this.#ports, { knowledge, routed: { route: { to: 'say' }, memory } });
    const desks = turn.desks(knowledge.triage.desks.unknown).slice(0, 1);
    const lines = desks.map((desk) => deskLine(desk, memory.language, turn.say));
    await turn.show({ body: [sentence(turn.say('conversation.apology')), ...lines] });
  }

  async #memoryOf(context: TurnContext): Promise<Memory> {
    const stored = await this.#accessors.memory.get(context, undefined);
    return stored ?? this.#fresh(languageOf(context.activity.locale));
  }

  #fresh(language: Language): Memory {
    return freshMemory(language, dayInJapan(this.#ports.now()));
  }

  async #noteGap(
    { text }: Message,
    gap: ReturnType<typeof gapOf>,
    turn: { memory: Memory; knowledge: Knowledge; conversationId: string },
  ): Promise<void> {
    if (gap === undefined) return;
    const { memory, knowledge, conversationId } = turn;
    const { audience, language } = memory;
    const isAboutWords = gap.kind === 'notFound' || gap.kind === 'nearMiss' || gap.kind === 'asked';
    const words = isAboutWords ? { text } : {};
    await this.#ports.noteGap({
      ...gap,
      ...words,
      conversationId,
      knowledgeVersion: knowledge.version,
      audience,
      language,
    });
  }

  async #run(
    context: TurnContext,
    { knowledge, routed, code }: { knowledge: Knowledge; routed: Routed; code?: string },
    options: PlaceOptions = { isGreeting: false },
  ): Promise<void> {
    const arrived = { route: routed.route, memory: arrive(routed) };
    const turn = new Turn(context, this.#ports, {
      knowledge,
      routed: arrived,
      ...(code === undefined ? {} : { code }),
    });
    turn.begin(context);
    const dialogs = await this.#dialogs.createContext(context);
    // A waterfall goes on only for a message: whatever else happens begins where the route leads.
    if (context.activity.type !== 'message') await dialogs.cancelAllDialogs();
    if (dialogs.activeDialog === undefined) await dialogs.beginDialog(rootDialogId, options);
    else await dialogs.continueDialog();
    await this.#accessors.memory.set(context, turn.finish());
  }
}
