import { Fault } from '../../src/domain/fault.ts';
import type { Repository } from '../../src/domain/repository.ts';
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';
import { endedConversations } from '../../src/webchat/endedConversations.ts';
import { endedInMemory } from '../../src/webchat/endedInMemory.ts';
import { webchatLimits } from '../../src/webchat/webchatLimits.ts';

let now = 0;
const clock = () => now;
const open = () => openSqliteRepository({ path: ':memory:', clock });

beforeEach(() => {
  now = 0;
});

describe.each([
  ['in memory', () => endedInMemory(clock)],
  ['in the store', () => endedConversations(open(), clock)],
])('what was ended, %s', (_where, create) => {
  it('is known until its time is over, and nothing else is', async () => {
    const ended = create();
    await ended.end('a', 1_000);
    await ended.end('a', 1_000);
    expect([await ended.isEnded('a'), await ended.isEnded('b')]).toEqual([true, false]);
    now = 1_000;
    expect(await ended.isEnded('a')).toBe(false);
  });
});

describe('what was ended, in the store', () => {
  it('is known to the next process, without the id being kept', async () => {
    const stored: unknown[] = [];
    const inner = open();
    const repository: Repository = Object.assign(Object.create(inner) as Repository, {
      get: inner.get.bind(inner),
      put: (...write: Parameters<Repository['put']>) => {
        stored.push(write);
        return inner.put(...write);
      },
    });
    await endedConversations(repository, clock).end('abcdef', 1_000);
    expect(await endedConversations(repository, clock).isEnded('abcdef')).toBe(true);
    expect(JSON.stringify(stored)).not.toContain('abcdef');
  });

  it('is known here also where the store fails', async () => {
    const fault = () => Promise.reject(new Fault('STORE_UNAVAILABLE'));
    const ended = endedConversations({ ...open(), get: fault, put: fault }, clock);
    await expect(ended.end('a', 1_000)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await ended.isEnded('a')).toBe(true);
    await expect(ended.isEnded('b')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});

it('is remembered for longer than a token lives', () => {
  expect(webchatLimits.endedTime).toBeGreaterThan(webchatLimits.tokenTime);
});
