import type { Clock } from '../domain/clock.ts';
import type { EndedConversations } from './ports.ts';

/** Remembers what was ended for as long as this process lives. */
export function endedInMemory(clock: Clock): EndedConversations {
  const ended = new Map<string, number>();
  return {
    isEnded: async (conversationId) => (ended.get(conversationId) ?? 0) > clock(),
    end: async (conversationId, untilMs) => {
      const now = clock();
      for (const [id, until] of ended) if (until <= now) ended.delete(id);
      ended.set(conversationId, untilMs);
    },
  };
}
