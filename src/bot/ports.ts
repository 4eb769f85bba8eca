import type { ChatActivity } from '../domain/activity.ts';
import type { FaultCode } from '../domain/fault.ts';
import type { TurnContext } from './sdk.ts';

/**
 * What is said. Each method is one turn; what it sends is held until the conversation's state is stored, so a turn that
 * fails has said nothing.
 */
export interface Talk {
  /**
   * Somebody has come in: happens once while the conversation's state lives. Or somebody in a group has said the name of
   * the bot and nothing else, which may happen often.
   */
  greet(context: TurnContext): Promise<void>;
  /**
   * Somebody wrote, or tapped a button (`context.activity.value` is then what the button carries).
   * `context.activity.channelData.wasCut` is true when the text was longer than is read.
   */
  respond(context: TurnContext): Promise<void>;
  /** Somebody sent only files. They have not been fetched and are not kept. */
  refuseFiles(context: TurnContext): Promise<void>;
  /** Somebody chose another language on the page; `context.activity.locale` says which. Absent: the next message tells it. */
  changeLanguage?(context: TurnContext): Promise<void>;
  /** The turn failed and nothing of it was stored. Says one kind sentence; the code is for choosing it. */
  apologise(context: TurnContext, code: FaultCode): Promise<void>;
}

/** Where replies to our own web chat go. Rejects when the conversation is gone. */
export interface EmbeddedChannel {
  /** Adds an activity of the bot to the conversation and says the id it got. */
  deliver(conversationId: string, activity: ChatActivity): Promise<string> | string;
  /** Replaces an activity that was delivered. */
  update(conversationId: string, activityId: string, activity: ChatActivity): Promise<void> | void;
  /** Takes an activity back. */
  remove(conversationId: string, activityId: string): Promise<void> | void;
}

/** A call to the channels' endpoint, as it came in. */
export interface ChannelCall {
  readonly authorization: string | undefined;
  /** The caller's address as far as it can be trusted. */
  readonly address: string;
  /** True when a proxy or a tunnel says that it passes the call on for somebody else. */
  readonly isForwarded?: boolean;
  readonly activity: ChatActivity;
}

/** Decides whether a call really comes from a channel. */
export interface CallerCheck {
  /** Never rejects: whatever is not certain is false. */
  isGenuine(call: ChannelCall): Promise<boolean>;
}

/** Where replies may be sent. */
export interface ServiceUrlRule {
  /** True for an address that the bot may send to. */
  allows(url: string): boolean;
  /**
   * True for an address that a caller may name as its own. Where it is wider than `allows`, such a call is taken and its
   * turn runs, but nothing is ever sent to the address.
   */
  mayBeNamed(url: string): boolean;
}
