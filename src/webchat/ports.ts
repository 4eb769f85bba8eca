import type { ChatActivity } from '../domain/activity.ts';
import type { Language } from '../domain/language.ts';

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

/** The sentence for a key such as `page.heading`. */
export type Translate = (language: Language, key: string) => string;

/** A telephone desk, named on the page for people whose browser cannot show the chat. */
interface PhoneDesk {
  readonly name: string;
  readonly number: string;
}

/** One to three desks that take calls on most matters; asked for each time the page is made. */
export type PhoneDesks = (language: Language) => readonly PhoneDesk[];

/** What the door lets the bot do with a conversation in a browser. */
export interface EmbeddedChannel {
  /** Shows an activity to the person and says its id. Throws a `Fault` CHANNEL_REFUSED when there is no such conversation. */
  deliver(conversationId: string, activity: ChatActivity): string;
  /** Puts another activity in the place of one; who comes later sees the new one. Nothing happens when it is gone. */
  update(conversationId: string, activityId: string, activity: ChatActivity): void;
  /** Takes an activity back. Nothing happens when it is gone. */
  remove(conversationId: string, activityId: string): void;
}

/** What is set for the browser's door. All addresses are absolute. */
export interface WebchatSettings {
  /** The origin under which people reach us, such as https://madoguchi.example.jp. */
  readonly publicUrl: string;
  /** Origins that may show the page in a frame; empty: nobody. */
  readonly frameAncestors: readonly string[];
  /** Where the quick exit leads: an ordinary page that says nothing about who opened it. */
  readonly quickExitUrl: string;
}
