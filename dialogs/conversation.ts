import { languageOf } from '../src/domain/language.ts';
import { actionKey, readAction } from './action.ts';
import { arrive } from './arrive.ts';
import { deskLine } from './cards/deskLines.ts';
import { sentence } from './cards/parts.ts';
import { languagesFor, type Message, readEvent } from './event.ts';
import { freshMemory, type Memory } from './memory.ts';
import type { PlaceOptions } from './placeDialog.ts';
import type { ConversationPorts } from './ports.ts';
import { RootDialog, rootDialogId } from './rootDialog.ts';
import { type Routed, routeNext } from './routes.ts';
import { DialogSet, type DialogState, type StatePropertyAccessor, type TurnContext } from './sdk.ts';
import { Turn } from './turn.ts';

/** Where the conversation keeps what it remembers. */
export interface ConversationAccessors {
  readonly dialog: StatePropertyAccessor<DialogState>;
  readonly memory: StatePropertyAccessor<Memory | undefined>;
}

function messageOf(context: TurnContext): Message {
  const { text, value, locale } = context.activity;
  return { text: typeof text === 'string' ? text : '', value, locale };
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
    const memory = freshMemory(languageOf(context.activity.locale));
    await this.#run(context, { route: { to: 'question', id: knowledge.triage.first }, memory }, { isGreeting: true });
  }

  /** Answers a message or a tapped button. */
  async respond(context: TurnContext): Promise<void> {
    const message = messageOf(context);
    const knowledge = this.#ports.knowledge();
    const stored = await this.#accessors.memory.get(context, undefined);
    const before = stored ?? freshMemory(languageOf(message.locale));
    const memory = { ...before, ...languagesFor(message, before) };
    // A first message without a greeting before it still has the first question open.
    const open: Memory = stored === undefined ? { ...memory, openQuestion: knowledge.triage.first } : memory;
    const event = readEvent(message, { memory: open, knowledge, ports: this.#ports });
    const routed = routeNext(event, open, knowledge);
    await this.#run(context, { ...routed, memory: rememberTap(message, routed.memory, this.#ports.now()) }, undefined);
  }

  /** Says that pictures and files are not taken. */
  async refuseFiles(context: TurnContext): Promise<void> {
    await this.#say(context, { to: 'say', note: 'conversation.files' });
  }

  /** Says kindly that something went wrong, with a desk to call. Touches no state: what was there stays. */
  async apologise(context: TurnContext): Promise<void> {
    const knowledge = this.#ports.knowledge();
    const memory = freshMemory(languageOf(context.activity.locale));
    const turn = new Turn(context, this.#ports, { knowledge, routed: { route: { to: 'say' }, memory } });
    const desks = turn.desks(knowledge.triage.desks.unknown).slice(0, 1);
    const lines = desks.map((desk) => deskLine(desk, memory.language, turn.say));
    await turn.show({ body: [sentence(turn.say('conversation.apology')), ...lines] });
  }

  async #say(context: TurnContext, route: Routed['route']): Promise<void> {
    const stored = await this.#accessors.memory.get(context, undefined);
    const memory = stored ?? freshMemory(languageOf(context.activity.locale));
    await this.#run(context, { route, memory }, undefined);
  }

  async #run(context: TurnContext, routed: Routed, options: PlaceOptions | undefined): Promise<void> {
    const turn = new Turn(context, this.#ports, {
      knowledge: this.#ports.knowledge(),
      routed: { route: routed.route, memory: arrive(routed) },
    });
    turn.begin();
    const dialogs = await this.#dialogs.createContext(context);
    if (options?.isGreeting === true) await dialogs.cancelAllDialogs();
    if (dialogs.activeDialog === undefined) await dialogs.beginDialog(rootDialogId, options ?? { isGreeting: false });
    else await dialogs.continueDialog();
    await this.#accessors.memory.set(context, turn.finish());
  }
}
