import { createHash } from 'node:crypto';
import type { Clock } from '../domain/clock.ts';
import type { RecordKey, Repository } from '../domain/repository.ts';
import { endedInMemory } from './endedInMemory.ts';
import type { EndedConversations } from './ports.ts';

/** The id itself is not kept: it is 128 random bits, which nobody finds again from their hash. */
function recordOf(conversationId: string): RecordKey {
  return { collection: 'endedConversation', key: createHash('sha256').update(conversationId).digest('base64url') };
}

/**
 * Remembers what was ended beyond a restart, and in this process also while the store cannot be used. Nothing is stored but
 * that some conversation has ended.
 */
export function endedConversations(repository: Repository, clock: Clock): EndedConversations {
  const here = endedInMemory(clock);
  return {
    isEnded: async (conversationId) =>
      (await here.isEnded(conversationId)) || (await repository.get(recordOf(conversationId))) !== undefined,
    end: async (conversationId, untilMs) => {
      await here.end(conversationId, untilMs);
      // Nothing is put where it was ended before, and no token can have been made since.
      await repository.put(recordOf(conversationId), { value: true, expectedVersion: 0, expiresAt: untilMs });
    },
  };
}
