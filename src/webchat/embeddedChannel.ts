import type { ChatActivity } from '../domain/activity.ts';
import type { Clock } from '../domain/clock.ts';
import { Fault } from '../domain/fault.ts';
import type { ConversationLog } from './conversationLog.ts';
import type { EmbeddedChannel } from './ports.ts';

/** The bot's own account in conversations of this door. */
export const botAccount = { id: 'madoguchi', role: 'bot' } as const;

/** The channel's name; that of the protocol, so that whatever knows the protocol knows what it can expect. */
export const channelId = 'directline';

/** The log of conversations as the bot may write to it. */
export function createEmbeddedChannel(log: ConversationLog, clock: Clock): EmbeddedChannel {
  const stamp = (conversationId: string, activity: ChatActivity): ChatActivity => {
    // The inside address of the channel is nothing for a browser.
    const { serviceUrl: _, ...shown } = activity;
    return {
      timestamp: new Date(clock()).toISOString(),
      ...shown,
      channelId,
      conversation: { id: conversationId },
      from: { ...activity.from, ...botAccount },
    };
  };
  return {
    deliver(conversationId, activity) {
      const id = log.append(conversationId, stamp(conversationId, activity));
      if (id === undefined) throw new Fault('CHANNEL_REFUSED', { reportable: false });
      return id;
    },
    update: (conversationId, activityId, activity) =>
      log.update(conversationId, activityId, stamp(conversationId, activity)),
    remove: (conversationId, activityId) => log.remove(conversationId, activityId),
    forget: (conversationId) => log.clear(conversationId),
  };
}
