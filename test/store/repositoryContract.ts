import fc from 'fast-check';
import type { Clock } from '../../src/domain/clock.ts';
import { Fault } from '../../src/domain/fault.ts';
import type { LogEntry, RecordKey, Repository, Versioned } from '../../src/domain/repository.ts';

/** Opens an empty repository of the engine under test. */
export type OpenRepository = (clock: Clock) => Promise<Repository> | Repository;

const far = Number.MAX_SAFE_INTEGER;
const record: RecordKey = { collection: 'conversation', key: 'a' };

/** What every engine must do. Each engine's own test file runs it once. */
export function describeRepository(engine: string, open: OpenRepository): void {
  describe(`${engine} keeps the contract of a repository`, () => {
    let now = 1_000;
    let repository: Repository;
    beforeEach(async () => {
      now = 1_000;
      repository = await open(() => now);
    });
    afterEach(() => repository.close());

    it('returns what was put, with versions that count up from 1', async () => {
      expect(await repository.get(record)).toBeUndefined();
      expect(await repository.put(record, { value: { a: 1 }, expectedVersion: 0, expiresAt: far })).toBe(1);
      expect(await repository.put(record, { value: [null, 'x'], expectedVersion: 1, expiresAt: far })).toBe(2);
      expect(await repository.get(record)).toEqual({ value: [null, 'x'], version: 2 });
    });

    it('refuses to put over a version it was not told of, and changes nothing', async () => {
      await repository.put(record, { value: 'first', expectedVersion: 0, expiresAt: far });
      expect(await repository.put(record, { value: 'second', expectedVersion: 0, expiresAt: far })).toBeUndefined();
      expect(await repository.put(record, { value: 'second', expectedVersion: 2, expiresAt: far })).toBeUndefined();
      expect(await repository.get(record)).toEqual({ value: 'first', version: 1 });
    });

    it('refuses to update what has been deleted', async () => {
      await repository.put(record, { value: 'first', expectedVersion: 0, expiresAt: far });
      await repository.delete(record);
      expect(await repository.put(record, { value: 'second', expectedVersion: 1, expiresAt: far })).toBeUndefined();
      expect(await repository.get(record)).toBeUndefined();
    });

    it('numbers the entries of a log from 1 and lists them in order', async () => {
      for (const value of ['a', 'b', 'c']) await repository.append(record, { value, expiresAt: far });
      expect(await repository.list(record, { afterSequence: 0, limit: 2 })).toEqual([
        { sequence: 1, value: 'a' },
        { sequence: 2, value: 'b' },
      ]);
      expect(await repository.list(record, { afterSequence: 2, limit: 9 })).toEqual([{ sequence: 3, value: 'c' }]);
    });

    it('keeps a whole log as long as the latest date of its entries', async () => {
      await repository.append(record, { value: 'a', expiresAt: 5_000 });
      await repository.append(record, { value: 'b', expiresAt: 2_000 });
      now = 4_999;
      expect(await repository.list(record, { afterSequence: 0, limit: 9 })).toHaveLength(2);
      now = 5_000;
      expect(await repository.list(record, { afterSequence: 0, limit: 9 })).toEqual([]);
    });

    it('starts a log again from 1 when the old one has expired', async () => {
      await repository.append(record, { value: 'old', expiresAt: 2_000 });
      now = 2_000;
      expect(await repository.append(record, { value: 'new', expiresAt: 9_000 })).toBe(1);
      expect(await repository.list(record, { afterSequence: 0, limit: 9 })).toEqual([{ sequence: 1, value: 'new' }]);
    });

    it('never returns what has expired, also before it is removed, and counts what it removes', async () => {
      await repository.put(record, { value: 1, expectedVersion: 0, expiresAt: 2_000 });
      await repository.append(record, { value: 1, expiresAt: 2_000 });
      await repository.put({ ...record, key: 'b' }, { value: 1, expectedVersion: 0, expiresAt: 3_000 });
      now = 1_999;
      expect(await repository.get(record)).toBeDefined();
      expect(await repository.expire()).toBe(0);
      now = 2_000;
      expect(await repository.get(record)).toBeUndefined();
      expect(await repository.expire()).toBe(2);
      expect(await repository.expire()).toBe(0);
      expect(await repository.get({ ...record, key: 'b' })).toBeDefined();
    });

    it('keeps collections apart', async () => {
      await repository.put(record, { value: 1, expectedVersion: 0, expiresAt: far });
      expect(await repository.get({ ...record, collection: 'other' })).toBeUndefined();
    });

    it('keeps any JSON value and any key as it is', async () => {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), fc.string({ maxLength: 64, unit: 'grapheme' }), async (value, key) => {
          const place = { collection: 'any', key };
          await repository.delete(place);
          await repository.put(place, { value, expectedVersion: 0, expiresAt: far });
          const read = await repository.get(place);
          expect(JSON.stringify(read?.value)).toBe(JSON.stringify(value));
        }),
        { numRuns: 50 },
      );
    });

    it('refuses a key that is too long and a value that is not JSON', async () => {
      const long = { collection: 'any', key: 'x'.repeat(257) };
      await expect(repository.get(long)).rejects.toThrow(Fault);
      await expect(
        repository.put(record, { value: undefined, expectedVersion: 0, expiresAt: far }),
      ).rejects.toMatchObject({ code: 'UNEXPECTED' });
    });

    it('answers STORE_UNAVAILABLE once it is closed', async () => {
      await repository.close();
      await expect(repository.get(record)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await expect(repository.append(record, { value: 1, expiresAt: far })).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
      });
    });

    it('behaves like the model in every order of calls', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
          const model = new RepositoryModel();
          now = 0;
          const real = await open(() => now);
          try {
            for (const one of steps) {
              now += one.wait;
              expect(await run(real, one, now)).toEqual(await run(model.at(now), one, now));
            }
          } finally {
            await real.close();
          }
        }),
        { numRuns: 40 },
      );
    });
  });
}

interface Step {
  readonly call: 'get' | 'put' | 'append' | 'list' | 'delete' | 'expire';
  readonly key: string;
  readonly number: number;
  readonly lifeMs: number;
  readonly wait: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  call: fc.constantFrom('get', 'put', 'put', 'append', 'append', 'list', 'delete', 'expire'),
  key: fc.constantFrom('a', 'b'),
  number: fc.nat({ max: 3 }),
  lifeMs: fc.nat({ max: 20 }),
  wait: fc.nat({ max: 5 }),
});

type Calls = Pick<Repository, 'get' | 'put' | 'append' | 'list' | 'delete' | 'expire'>;

function run(repository: Calls, one: Step, now: number): Promise<unknown> {
  const place = { collection: 'model', key: one.key };
  const expiresAt = now + one.lifeMs;
  switch (one.call) {
    case 'get':
      return repository.get(place);
    case 'put':
      return repository.put(place, { value: one.number, expectedVersion: one.number, expiresAt });
    case 'append':
      return repository.append(place, { value: one.number, expiresAt });
    case 'list':
      return repository.list(place, { afterSequence: one.number, limit: 2 });
    case 'delete':
      return repository.delete(place);
    case 'expire':
      return repository.expire();
  }
}

/** The contract in its plainest form: two maps and a clock. */
class RepositoryModel {
  readonly #values = new Map<string, Versioned & { expiresAt: number }>();
  readonly #logs = new Map<string, { entries: LogEntry[]; expiresAt: number }>();

  at(now: number): Calls {
    const alive = <T extends { expiresAt: number }>(map: Map<string, T>, { key }: RecordKey) => {
      const found = map.get(key);
      return found !== undefined && found.expiresAt > now ? found : undefined;
    };
    return {
      get: async (place) => {
        const found = alive(this.#values, place);
        return found && { value: found.value, version: found.version };
      },
      put: async (place, { value, expectedVersion, expiresAt }) => {
        if ((alive(this.#values, place)?.version ?? 0) !== expectedVersion) return undefined;
        this.#values.set(place.key, { value, version: expectedVersion + 1, expiresAt });
        return expectedVersion + 1;
      },
      append: async (place, { value, expiresAt }) => {
        const log = alive(this.#logs, place) ?? { entries: [], expiresAt };
        const sequence = log.entries.length + 1;
        const entries = [...log.entries, { sequence, value }];
        this.#logs.set(place.key, { entries, expiresAt: Math.max(log.expiresAt, expiresAt) });
        return sequence;
      },
      list: async (place, { afterSequence, limit }) =>
        (alive(this.#logs, place)?.entries ?? []).filter((one) => one.sequence > afterSequence).slice(0, limit),
      delete: async ({ key }) => {
        this.#values.delete(key);
        this.#logs.delete(key);
      },
      expire: async () => {
        let removed = 0;
        for (const map of [this.#values, this.#logs]) {
          for (const [key, { expiresAt }] of map) if (expiresAt <= now && map.delete(key)) removed += 1;
        }
        return removed;
      },
    };
  }
}
