import { type Activity, ActivityTypes, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';
import { Conversation } from '../../dialogs/conversation.ts';
import type { Memory } from '../../dialogs/memory.ts';
import type { ConversationPorts } from '../../dialogs/ports.ts';
import type { DialogState } from '../../dialogs/sdk.ts';
import { buttonsOf, firstSightButtons, textsOf } from './cardReader.ts';

/** One bubble as a person sees it. */
export interface Bubble {
  /** Everything readable at first sight, one text a line. */
  readonly text: string;
  /** The same with what stands behind くわしく. */
  readonly fullText: string;
  readonly buttons: ReadonlyArray<{ title: string; data: unknown }>;
  readonly firstSightButtons: readonly string[];
  readonly sectionId: string | undefined;
  /** The ids of the steps on the card of a plan. */
  readonly planSteps: readonly string[] | undefined;
  readonly card: Readonly<Record<string, unknown>>;
}

/** Collects what the bot sends instead of sending it. */
class CollectingAdapter extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];

  override sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    this.sent.push(...activities);
    return Promise.resolve(activities.map((_, index) => ({ id: String(index) })));
  }

  override updateActivity(): Promise<void> {
    throw new Error('the conversation changes no activity');
  }

  override deleteActivity(): Promise<void> {
    throw new Error('the conversation deletes no activity');
  }

  override continueConversation(): Promise<void> {
    throw new Error('the conversation continues none by itself');
  }
}

/** Keeps a value between turns as JSON, as a store would. */
class JsonProperty<T> {
  #json: string | undefined;

  get(context: TurnContext): Promise<T | undefined>;
  get(context: TurnContext, initial: T): Promise<T>;
  get(_context: TurnContext, initial?: T): Promise<T | undefined> {
    if (this.#json === undefined && initial !== undefined) this.#json = JSON.stringify(initial);
    const value = this.#json === undefined ? undefined : JSON.parse(this.#json);
    this.#live = value;
    return Promise.resolve(value as T);
  }

  set(_context: TurnContext, value: T): Promise<void> {
    this.#live = value;
    return Promise.resolve();
  }

  delete(): Promise<void> {
    this.#json = undefined;
    this.#live = undefined;
    return Promise.resolve();
  }

  /** What a store does at the end of a turn. */
  save(): void {
    this.#json = this.#live === undefined ? undefined : JSON.stringify(this.#live);
  }

  get stored(): string {
    return this.#json ?? '';
  }

  #live: unknown;
}

function bubbleOf(activity: Partial<Activity>): Bubble {
  const card = (activity.attachments?.[0]?.content ?? {}) as Record<string, unknown>;
  const data = (activity.channelData ?? {}) as { sectionId?: string; planSteps?: string };
  return {
    text: textsOf(card).join('\n'),
    fullText: textsOf(card, { isFoldedSeen: true }).join('\n'),
    buttons: buttonsOf(card),
    firstSightButtons: firstSightButtons(card),
    sectionId: data.sectionId,
    planSteps: data.planSteps?.split(' ').filter((id) => id !== ''),
    card,
  };
}

/** One person talking with the real dialogs: opens, types, taps, and sees bubbles. */
export class ConversationClient {
  readonly #adapter = new CollectingAdapter();
  readonly #dialog = new JsonProperty<DialogState>();
  readonly #memory = new JsonProperty<Memory | undefined>();
  readonly #conversation: Conversation;
  #locale: string;
  /** Every bubble of the conversation, oldest first. */
  readonly all: Bubble[] = [];
  /** The bubbles of the last turn. */
  last: readonly Bubble[] = [];

  constructor(ports: ConversationPorts, locale: string) {
    this.#conversation = new Conversation(ports, { dialog: this.#dialog, memory: this.#memory });
    this.#locale = locale;
  }

  /** What is kept of the conversation, as text: to look for what must not be in it. */
  get stored(): string {
    return this.#dialog.stored + this.#memory.stored;
  }

  open(): Promise<void> {
    return this.#turn({ type: ActivityTypes.ConversationUpdate }, (context) => this.#conversation.greet(context));
  }

  type(text: string): Promise<void> {
    return this.#turn({ type: ActivityTypes.Message, text }, (context) => this.#conversation.respond(context));
  }

  /** Taps the newest button with this label; fails when nobody could see such a button. */
  tap(title: string): Promise<void> {
    const button = this.all
      .toReversed()
      .flatMap((bubble) => bubble.buttons)
      .find((each) => each.title === title);
    if (button === undefined) throw new Error(`no button 「${title}」 was ever shown`);
    return this.send(button.data);
  }

  /** Sends a value as a tapped button would. */
  send(value: unknown): Promise<void> {
    return this.#turn({ type: ActivityTypes.Message, value }, (context) => this.#conversation.respond(context));
  }

  /** Switches the language of the page, as its button does. */
  switchTo(locale: string): Promise<void> {
    this.#locale = locale;
    const event = { type: ActivityTypes.Event, name: 'language' };
    return this.#turn(event, (context) => this.#conversation.changeLanguage(context));
  }

  sendFile(): Promise<void> {
    return this.#turn({ type: ActivityTypes.Message }, (context) => this.#conversation.refuseFiles(context));
  }

  async #turn(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    this.#adapter.sent.length = 0;
    const context = new TurnContext(this.#adapter, {
      channelId: 'test',
      conversation: { id: 'conversation', isGroup: false, conversationType: 'personal', name: '' },
      from: { id: 'person', name: '' },
      recipient: { id: 'bot', name: '' },
      locale: this.#locale,
      ...activity,
    });
    await logic(context);
    this.#dialog.save();
    this.#memory.save();
    this.last = this.#adapter.sent.map(bubbleOf);
    this.all.push(...this.last);
  }
}
