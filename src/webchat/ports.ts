import type { ChatActivity } from '../domain/activity.ts';
import type { Language, Style, Tongue } from '../domain/language.ts';
import type { LetterSheet } from '../domain/letterSheet.ts';
import type { PlanMark } from '../domain/plan.ts';
import type { PlanSheet } from '../domain/planSheet.ts';

/** The bot, as the browser's door sees it. */
export interface BotPort {
  /**
   * Hands over what a person sent, or that a conversation began (`conversationUpdate`) or was ended by the person
   * (`endOfConversation`: forget what is kept of it). It may resolve when the turn is queued or when it has run: the person
   * is answered without waiting for it. Turns of one conversation run in the order of the calls.
   *
   * Rejects at once, and then nothing of the activity remains, with a `RefusedActivity` when it is not sound, and with a
   * `Fault` of code CONVERSATION_BUSY when too much is waiting. A turn that fails later, also because the store cannot be
   * read, is apologised for in the conversation, and that is no failure of this call. An `endOfConversation` cannot be
   * apologised for: it rejects with the fault of its turn, STORE_UNAVAILABLE where the store failed, and so does any other
   * turn whose apology failed. Nothing was then forgotten or stored, and it may be handed over again.
   */
  receive(activity: ChatActivity): Promise<void>;
}

/** Which conversations a person has ended, so that no token of theirs is good any more. */
export interface EndedConversations {
  /** Rejects with a `Fault` of code STORE_UNAVAILABLE when nobody can say. */
  isEnded(conversationId: string): Promise<boolean>;
  /** Keeps that it has ended until then (milliseconds since 1970). Ending it once more is no fault. */
  end(conversationId: string, untilMs: number): Promise<void>;
}

/** True for words of somebody who may be in danger: they are taken however much was sent before. Never throws. */
export type IsUrgent = (text: string) => boolean;

/** The sentence for a key such as `page.heading`, with its placeholders filled in. */
export type Translate = (tongue: Tongue, key: string, values?: Readonly<Record<string, string>>) => string;

/** A telephone desk, named on the page itself: for people in danger, and for those whose browser cannot show the chat. */
export interface PhoneDesk {
  readonly name: string;
  /** As it is printed, such as `0120-279-338` or `#9110`. */
  readonly number: string;
}

/** One to three desks that take calls on most matters; asked for each time the page is made. */
export type PhoneDesks = (language: Language) => readonly PhoneDesk[];

/** A button that can be pressed before the chat is there; the greeting of the bot has the same one. */
export interface FirstButton {
  /** What stands for it in an address: enumerated ids only, such as `relation.shop`. No other button has the same. */
  readonly say: string;
  readonly label: string;
  /** What the bot is sent as the `value` of the message when the button of its greeting is pressed. */
  readonly value: Readonly<Record<string, unknown>>;
}

/** The words the bot greets with, for the page to show before the chat is there. Plain text; readings stand in brackets. */
export interface FirstContent {
  /** One sentence or more a line. */
  readonly greeting: readonly string[];
  /** The first question. */
  readonly question: string;
  /** Its answers and the ways out, in the rows in which the bot shows them. */
  readonly buttons: readonly (readonly FirstButton[])[];
  /** One or two desks that answer day and night when somebody is in danger. */
  readonly crisisDesks: readonly PhoneDesk[];
}

/** What the page shows first; asked for each time the page is made. Never throws. */
export type FirstContentOf = (language: Language) => FirstContent;

/** The language and style in which somebody reads their plan. */
export interface PlanView {
  readonly language: Language;
  readonly style: Style;
}

/** Somebody with a return code. `guesser`: who calls, such as their address, so that whoever guesses codes is slowed down. */
export interface CodeCall extends PlanView {
  readonly guesser: string;
}

/**
 * What a return code opened. A wrong code, one that never was, and something that is no code at all are the same `unknown`.
 * `seconds`: how long this guesser has to wait before the next try, one or more.
 */
export type OpenedPlan =
  | { readonly outcome: 'found'; readonly sheet: PlanSheet }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'wait'; readonly seconds: number };

/** The plans of people, as pages to be read. All of it rejects with a `Fault` STORE_UNAVAILABLE when nobody can say. */
export interface PlanSheets {
  /** The plan of a conversation, also while it is not saved; undefined when there is none. */
  ofConversation(conversationId: string, view: PlanView): Promise<PlanSheet | undefined>;
  /** The plan under a code as somebody typed it: any width and case, with or without separators. */
  ofCode(code: string, call: CodeCall): Promise<OpenedPlan>;
  /** Puts a mark on a step of the plan under a code, or takes it off (`open`). A step that the plan does not have changes nothing. */
  markByCode(
    code: string,
    marking: CodeCall & { readonly step: string; readonly mark: PlanMark | 'open' },
  ): Promise<OpenedPlan>;
}

/** The letters that may be offered now, in order; asked for each time the page is opened. Never throws. */
export type Letters = () => readonly LetterSheet[];

/** What the door lets the bot do with a conversation in a browser. */
export interface EmbeddedChannel {
  /** Shows an activity to the person and says its id. Throws a `Fault` CHANNEL_REFUSED when there is no such conversation. */
  deliver(conversationId: string, activity: ChatActivity): string;
  /** Puts another activity in the place of one; who comes later sees the new one. Nothing happens when it is gone. */
  update(conversationId: string, activityId: string, activity: ChatActivity): void;
  /** Takes an activity back. Nothing happens when it is gone. */
  remove(conversationId: string, activityId: string): void;
  /** Forgets everything that was said so far; the conversation goes on. Nothing happens when it is gone. */
  forget(conversationId: string): void;
}

/** What is set for the browser's door. All addresses are absolute. */
export interface WebchatSettings {
  /** The origin under which people reach us, such as https://madoguchi.example.jp. */
  readonly publicUrl: string;
  /** Exact origins of sites that may show the page in a frame, as the widget does; empty: nobody. */
  readonly widgetOrigins: readonly string[];
  /** Where the quick exit leads: an ordinary page that says nothing about who opened it. */
  readonly quickExitUrl: string;
}
