import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { Repository } from '../../src/domain/repository.ts';
import { NewerSchema } from '../../src/store/sqliteMigrations.ts';
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';
import { describeRepository } from './repositoryContract.ts';

describeRepository('node:sqlite', (clock) => openSqliteRepository({ path: ':memory:', clock }));

const program = fileURLToPath(new URL('./writeUntilKilled.ts', import.meta.url));

describe('the SQLite file', () => {
  const far = Number.MAX_SAFE_INTEGER;
  const record = { collection: 'conversation', key: 'a' };
  let folder: string;
  let path: string;
  const opened: Repository[] = [];

  const open = (clock: () => number = () => 0) => {
    const repository = openSqliteRepository({ path, clock });
    opened.push(repository);
    return repository;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'madoguchi-store-'));
    path = join(folder, 'data', 'madoguchi.db');
  });
  afterEach(async () => {
    for (const repository of opened.splice(0)) await repository.close();
    rmSync(folder, { recursive: true });
  });

  it('is readable by its owner only, with its folder and its side files', async () => {
    const repository = open();
    await repository.put(record, { value: 1, expectedVersion: 0, expiresAt: far });
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    const files = readdirSync(join(folder, 'data'));
    expect(files).toContain('madoguchi.db-wal');
    for (const file of files) expect([file, statSync(join(folder, 'data', file)).mode & 0o777]).toEqual([file, 0o600]);
  });

  it('lets exactly one of two connections win each version', async () => {
    const [one, other] = [open(), open()];
    for (let version = 0; version < 50; version += 1) {
      const writes = [one, other].map((repository, index) =>
        repository.put(record, { value: index, expectedVersion: version, expiresAt: far }),
      );
      const versions = await Promise.all(writes);
      expect(versions.filter((won) => won === version + 1)).toHaveLength(1);
      expect(versions.filter((won) => won === undefined)).toHaveLength(1);
    }
  });

  it('gives two connections that append one sequence without gaps', async () => {
    const [one, other] = [open(), open()];
    const appends = Array.from({ length: 40 }, (_, index) =>
      (index % 2 === 0 ? one : other).append(record, { value: index, expiresAt: far }),
    );
    expect((await Promise.all(appends)).toSorted((a, b) => a - b)).toEqual(Array.from(appends, (_, i) => i + 1));
  });

  it('answers STORE_UNAVAILABLE while another process holds the file, and works again afterwards', async () => {
    const repository = open();
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const write = { value: 1, expectedVersion: 0, expiresAt: far };
    await expect(repository.put(record, write)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(repository.append(record, write)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    other.exec('ROLLBACK');
    other.close();
    expect(await repository.put(record, write)).toBe(1);
  });

  it('keeps nothing of an expired value in any of its files', async () => {
    let now = 0;
    const repository = open(() => now);
    await repository.put(record, { value: 'ひみつ-canary', expectedVersion: 0, expiresAt: 10 });
    await repository.append(record, { value: 'ひみつ-canary', expiresAt: 10 });
    const bytes = () => readdirSync(join(folder, 'data')).map((file) => readFileSync(join(folder, 'data', file)));
    expect(bytes().some((file) => file.includes('canary'))).toBe(true);
    now = 10;
    expect(await repository.expire()).toBe(2);
    expect(bytes().some((file) => file.includes('canary'))).toBe(false);
  });

  it('does not let the WAL grow without end', async () => {
    const repository = open();
    const value = 'x'.repeat(20_000);
    for (let version = 0; version < 700; version += 1) {
      await repository.put(record, { value, expectedVersion: version, expiresAt: far });
      await repository.get(record);
    }
    expect(statSync(`${path}-wal`).size).toBeLessThan(8_000_000);
  });

  it('loses no acknowledged write when the process is killed', async () => {
    for (let round = 0; round < 3; round += 1) {
      path = join(folder, `killed${round}.db`);
      const child = spawn(process.execPath, [program, path], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += chunk;
        if (said.split('\n').length > 40 * (round + 1)) child.kill('SIGKILL');
      });
      await once(child, 'close');
      const [version, sequence] = (said.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
      const repository = open();
      const value = await repository.get({ collection: 'killed', key: 'value' });
      expect(value?.version).toBeGreaterThanOrEqual(version ?? Number.NaN);
      const log = await repository.list({ collection: 'killed', key: 'log' }, { afterSequence: 0, limit: 1e9 });
      expect(log.length).toBeGreaterThanOrEqual(sequence ?? Number.NaN);
      expect(log.every((entry, index) => entry.sequence === index + 1 && entry.value === index)).toBe(true);
    }
  });

  it.each(readdirSync(join(import.meta.dirname, 'schemas')))(
    'brings a file of %s up to date with its data',
    async (name) => {
      path = join(folder, 'old.db');
      const old = new DatabaseSync(path);
      old.exec(readFileSync(join(import.meta.dirname, 'schemas', name), 'utf8'));
      old.close();
      for (let opening = 0; opening < 2; opening += 1) {
        const repository = open();
        expect(await repository.get({ collection: 'conversation', key: 'kept' })).toEqual({
          value: { text: '窓口' },
          version: 7 + opening,
        });
        const kept = { collection: 'transcript', key: 'kept' };
        expect(await repository.list(kept, { afterSequence: 0, limit: 2 })).toEqual([
          { sequence: 1, value: '一' },
          { sequence: 2, value: '二' },
        ]);
        expect(await repository.append(kept, { value: '三', expiresAt: far })).toBe(3 + opening);
        const write = { value: { text: '窓口' }, expectedVersion: 7 + opening, expiresAt: far };
        expect(await repository.put({ collection: 'conversation', key: 'kept' }, write)).toBe(8 + opening);
        await repository.close();
      }
    },
  );

  it('refuses a file of a newer program and leaves it as it is', async () => {
    await open().close();
    const newer = new DatabaseSync(path);
    newer.exec('UPDATE schema_version SET version = 99');
    newer.close();
    const before = readFileSync(path);
    expect(() => open()).toThrow(
      expect.objectContaining({ code: 'STORE_UNAVAILABLE', cause: expect.any(NewerSchema) }) as unknown as Error,
    );
    expect(readFileSync(path)).toEqual(before);
  });

  it('refuses a file that is no database and leaves it as it is', () => {
    path = join(folder, 'text.db');
    writeFileSync(path, 'this is no database'.repeat(100));
    expect(() => open()).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE' }) as unknown as Error);
    expect(readFileSync(path, 'utf8')).toBe('this is no database'.repeat(100));
  });
});
