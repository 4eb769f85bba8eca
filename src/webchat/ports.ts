import type { ChatActivity } from '../domain/activity.ts';
import type { Language } from '../domain/language.ts';

/** The bot, as the browser's door sees it. */
export interface BotPort {
  /**
   * Hands over what a person sent, or that a conversation began (`conversationUpdate`) or was ended by the person
   * (`endOfConversation`: forget what is kept of it). It may resolve when the turn is queued or when it has run: the person
   * is answered without waiting for it. Rejects at once with a `Fault` of code CONVERSATION_BUSY or STORE_UNAVAILABLE when
   * the turn cannot be taken; then nothing of it remains. Turns of one conversation run in the order of the calls.
   */
  receive(activity: ChatActivity): Promise<void>;
}

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

export interface WebchatSettings {
  /** The address by which people reach us. */
  readonly publicUrl: string;
  /** Origins that may show the page in a frame; empty: nobody. */
  readonly frameAncestors: readonly string[];
  /** Where the quick exit leads: an ordinary page that says nothing about who opened it. */
  readonly quickExitUrl: string;
}
