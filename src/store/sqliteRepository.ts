import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Clock } from '../domain/clock.ts';
import { Fault } from '../domain/fault.ts';
import type { LogEntry, RecordKey, Repository, Versioned } from '../domain/repository.ts';
import { migrate } from './sqliteMigrations.ts';

const keyCharactersMax = 256;
/** How long to wait for another process that is writing. The wait blocks this process, so it is short. */
const busyTimeoutMs = 1_000;

const statements = {
  get: 'SELECT value, version FROM record WHERE collection = ? AND key = ? AND expires_at > ?',
  insert: `INSERT INTO record (collection, key, value, version, expires_at) VALUES (?, ?, ?, 1, ?)
           ON CONFLICT (collection, key) DO UPDATE SET value = excluded.value, version = 1, expires_at = excluded.expires_at
           WHERE record.expires_at <= ?`,
  update: `UPDATE record SET value = ?, version = version + 1, expires_at = ?
           WHERE collection = ? AND key = ? AND version = ? AND expires_at > ?`,
  deleteExpiredLog: 'DELETE FROM log WHERE collection = ? AND key = ? AND expires_at <= ?',
  extendLog: `INSERT INTO log (collection, key, last_sequence, expires_at) VALUES (?, ?, 1, ?)
              ON CONFLICT (collection, key) DO UPDATE
              SET last_sequence = last_sequence + 1, expires_at = max(expires_at, excluded.expires_at)`,
  lastSequence: 'SELECT last_sequence FROM log WHERE collection = ? AND key = ?',
  addEntry: 'INSERT INTO log_entry (collection, key, sequence, value) VALUES (?, ?, ?, ?)',
  list: `SELECT sequence, log_entry.value FROM log_entry JOIN log USING (collection, key)
         WHERE collection = ? AND key = ? AND sequence > ? AND expires_at > ? ORDER BY sequence LIMIT ?`,
  deleteRecord: 'DELETE FROM record WHERE collection = ? AND key = ?',
  deleteLog: 'DELETE FROM log WHERE collection = ? AND key = ?',
  expireRecords: 'DELETE FROM record WHERE expires_at <= ?',
  expireLogs: 'DELETE FROM log WHERE expires_at <= ?',
};

type Statements = Record<keyof typeof statements, StatementSync>;

/** The repository in one SQLite file. Every write is on the disk (fsync) before its promise is fulfilled. */
class SqliteRepository implements Repository {
  readonly #database: DatabaseSync;
  readonly #clock: Clock;
  readonly #sql: Statements;

  constructor(database: DatabaseSync, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
    const prepared = Object.entries(statements).map(([name, sql]) => [name, database.prepare(sql)]);
    this.#sql = Object.fromEntries(prepared) as Statements;
  }

  async get(record: RecordKey): Promise<Versioned | undefined> {
    const { collection, key } = checked(record);
    return guarded(() => {
      // `.all()`, not `.get()`: the latter leaves the statement open, and an open statement keeps the WAL from shrinking.
      const row = this.#sql.get.all(collection, key, this.#clock())[0];
      return row && { value: JSON.parse(String(row.value)), version: Number(row.version) };
    });
  }

  async put(
    record: RecordKey,
    write: { value: unknown; expectedVersion: number; expiresAt: number },
  ): Promise<number | undefined> {
    const { collection, key } = checked(record);
    const value = toJson(write.value);
    const { expectedVersion, expiresAt } = write;
    return guarded(() => {
      const now = this.#clock();
      const { changes } =
        expectedVersion === 0
          ? this.#sql.insert.run(collection, key, value, expiresAt, now)
          : this.#sql.update.run(value, expiresAt, collection, key, expectedVersion, now);
      return Number(changes) === 1 ? expectedVersion + 1 : undefined;
    });
  }

  async append(record: RecordKey, entry: { value: unknown; expiresAt: number }): Promise<number> {
    const { collection, key } = checked(record);
    const value = toJson(entry.value);
    return guarded(() =>
      this.#inTransaction(() => {
        this.#sql.deleteExpiredLog.run(collection, key, this.#clock());
        this.#sql.extendLog.run(collection, key, entry.expiresAt);
        const sequence = Number(this.#sql.lastSequence.all(collection, key)[0]?.last_sequence);
        this.#sql.addEntry.run(collection, key, sequence, value);
        return sequence;
      }),
    );
  }

  async list(record: RecordKey, range: { afterSequence: number; limit: number }): Promise<readonly LogEntry[]> {
    const { collection, key } = checked(record);
    return guarded(() =>
      this.#sql.list
        .all(collection, key, range.afterSequence, this.#clock(), range.limit)
        .map((row) => ({ sequence: Number(row.sequence), value: JSON.parse(String(row.value)) })),
    );
  }

  async delete(record: RecordKey): Promise<void> {
    const { collection, key } = checked(record);
    guarded(() =>
      this.#inTransaction(() => {
        this.#sql.deleteRecord.run(collection, key);
        this.#sql.deleteLog.run(collection, key);
      }),
    );
  }

  async expire(): Promise<number> {
    return guarded(() => {
      const removed = this.#inTransaction(() => {
        const now = this.#clock();
        return Number(this.#sql.expireRecords.run(now).changes) + Number(this.#sql.expireLogs.run(now).changes);
      });
      // What was deleted still stands in the WAL until it is written back and cut.
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return removed;
    });
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) guarded(() => this.#database.close());
  }

  #inTransaction<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const done = work();
      this.#database.exec('COMMIT');
      return done;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}

/**
 * Opens the file (`:memory:` for none), makes it when it is missing and brings it to the newest schema. Throws a Fault of
 * code STORE_UNAVAILABLE; its cause is a `NewerSchema` when a newer program wrote the file.
 */
export function openSqliteRepository(options: { path: string; clock: Clock }): Repository {
  return guarded(() => {
    if (options.path !== ':memory:') makePrivateFile(options.path);
    const database = new DatabaseSync(options.path, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true });
    try {
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
      migrate(database);
      return new SqliteRepository(database, options.clock);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** SQLite gives its -wal and -shm files the mode of the file itself. */
function makePrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

function checked(record: RecordKey): RecordKey {
  if (record.key.length > keyCharactersMax) throw new Fault('UNEXPECTED', { cause: new RangeError('KEY_TOO_LONG') });
  return record;
}

function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (json === undefined) throw new Fault('UNEXPECTED', { cause: new TypeError('NOT_JSON') });
  return json;
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof Fault ? cause : new Fault('STORE_UNAVAILABLE', { cause });
  }
}
