import type { Desk, DeskId } from '../src/domain/desk.ts';
import type { Knowledge } from '../src/domain/knowledge.ts';
import { type Language, type Tongue, tongueOf } from '../src/domain/language.ts';
import type { Action } from './action.ts';
import { type Button, buttonRows, type Card, type Element, sentence, submit } from './cards/parts.ts';
import { plainText } from './cards/plainText.ts';
import type { Memory } from './memory.ts';
import type { ConversationPorts } from './ports.ts';
import type { Routed } from './route.ts';
import type { DialogContext, TurnContext } from './sdk.ts';

/** A bubble before it is sent. */
export interface Bubble {
  readonly body: readonly Element[];
  readonly actions?: readonly Element[];
  /** The language of the words where it is not that of the turn. */
  readonly language?: Language;
  /** What a program beside the person may want to know; the section id of an answer. */
  readonly channelData?: Readonly<Record<string, string>>;
}

const turnKey = Symbol('turn');

/** Where a turn is heard. */
type Stage = Pick<TurnContext, 'sendActivity'>;

/** What a turn needs of the house while it shows something. */
type TurnPorts = Pick<ConversationPorts, 'say' | 'requiresReview' | 'now' | 'plan' | 'pages' | 'keeper' | 'retention'>;

// More than three numbers at once are a list that nobody calls.
const desksAtOnce = 3;

/** One turn of one conversation: what came in, what is remembered, how to answer. Lives as long as the turn. */
export class Turn {
  readonly context: Stage;
  readonly ports: TurnPorts;
  readonly knowledge: Knowledge;
  readonly memory: Memory;
  /** What happens in this turn; the dialog that is active shows it. */
  readonly routed: Routed;
  /** A return code that is shown in this turn and then known to nobody but the person. */
  readonly code: string | undefined;
  readonly #shown: Action[] = [];
  #noteIsSaid = false;

  constructor(context: Stage, ports: TurnPorts, start: { knowledge: Knowledge; routed: Routed; code?: string }) {
    this.context = context;
    this.ports = ports;
    this.knowledge = start.knowledge;
    this.routed = start.routed;
    this.code = start.code;
    this.memory = { ...start.routed.memory, turn: start.routed.memory.turn + 1 };
  }

  /** The turn that a dialog runs in. */
  static of(dialog: DialogContext): Turn {
    return dialog.context.turnState.get(turnKey) as Turn;
  }

  /** Makes this the turn that `Turn.of` finds in the dialogs of this context. */
  begin(context: TurnContext): void {
    context.turnState.set(turnKey, this);
  }

  /** How the person is spoken to. */
  get tongue(): Tongue {
    return tongueOf(this.memory);
  }

  /** The sentence for a key in the language of this turn. */
  readonly say = (key: string, values?: Readonly<Record<string, unknown>>): string =>
    this.ports.say(this.tongue, key, values);

  /** The desks that exist under these ids, in their order. */
  desks(ids: readonly DeskId[]): readonly Desk[] {
    return ids.flatMap((id) => this.knowledge.desks.get(id) ?? []);
  }

  /** Counts buttons among those that a typed number or their words can choose, and gives them back. */
  offer(buttons: readonly Button[]): readonly Button[] {
    this.#shown.push(...buttons.map((button) => button.action));
    return buttons;
  }

  /** The desks to name when no section helps, by what is known of the person. */
  fallbackDesks(): readonly Desk[] {
    return this.desks(this.knowledge.triage.desks[this.memory.audience]).slice(0, desksAtOnce);
  }

  /** Rows of buttons that can also be typed. */
  rows(buttons: readonly Button[]): readonly Element[] {
    return buttonRows(this.offer(buttons), this.memory.turn);
  }

  /** A button with a sentence of the locale on it. */
  button(action: Action, key: string): Button {
    return { title: this.say(key), action };
  }

  /** The button of a control that works everywhere, under its own name. */
  control(id: Extract<Action, { do: 'control' }>['control']): Button {
    const control = this.knowledge.controls.get(id);
    return { title: control?.[this.tongue].label ?? id, action: { do: 'control', control: id } };
  }

  /** The ways out that stand at every step. */
  exits(): readonly Button[] {
    return [this.control('startOver'), this.control('back'), this.control('stop'), this.control('about')];
  }

  /** Sends one bubble: a card, with its plain text for clients that cannot draw it. */
  async show(bubble: Bubble): Promise<void> {
    const { route } = this.routed;
    const notes = this.#noteIsSaid
      ? []
      : [...this.#hiddenNotes(), ...(route.note === undefined ? [] : [sentence(this.say(route.note))])];
    this.#noteIsSaid = true;
    const content = {
      type: 'AdaptiveCard' as const,
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5' as const,
      lang: bubble.language ?? this.memory.language,
      body: [...notes, ...bubble.body],
      ...(bubble.actions === undefined ? {} : { actions: bubble.actions }),
    };
    const card: Card = { ...content, fallbackText: plainText(content) };
    await this.context.sendActivity({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
      // Shown on locked screens by some clients: says nothing of the matter.
      summary: this.say('conversation.notification'),
      locale: this.memory.language === 'ja' ? 'ja-JP' : 'en-US',
      ...(bubble.channelData === undefined ? {} : { channelData: bubble.channelData }),
    });
  }

  /** Says kindly that numbers or secrets were taken out; a My Number by itself, because nobody here may hold one. */
  #hiddenNotes(): readonly Element[] {
    const { hidden = [] } = this.routed.route;
    if (hidden.length === 0) return [];
    const key = hidden.includes('my-number') ? 'conversation.hiddenMyNumber' : 'conversation.hidden';
    return [sentence(this.say(key))];
  }

  /** Buttons for the foot of a card. */
  submits(buttons: readonly Button[]): readonly Element[] {
    return buttons.map((button) => submit(button, this.memory.turn));
  }

  /** The memory to keep after this turn: with the buttons that are on the screen now. */
  finish(): Memory {
    const hasButtons = this.#shown.length > 0;
    return hasButtons ? { ...this.memory, choices: this.#shown } : this.memory;
  }
}
