import type { DatabaseSync } from 'node:sqlite';

/**
 * How the file came to be as it is. Forward only: a released step is never changed, a new one is added at the end. The
 * place in the list is the schema's version, counted from 1.
 */
const migrations: readonly string[] = [
  `CREATE TABLE record (
     collection TEXT NOT NULL,
     key TEXT NOT NULL,
     value TEXT NOT NULL,
     version INTEGER NOT NULL,
     expires_at INTEGER NOT NULL,
     PRIMARY KEY (collection, key)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX record_expiry ON record (expires_at);

   CREATE TABLE log (
     collection TEXT NOT NULL,
     key TEXT NOT NULL,
     last_sequence INTEGER NOT NULL,
     expires_at INTEGER NOT NULL,
     PRIMARY KEY (collection, key)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX log_expiry ON log (expires_at);

   CREATE TABLE log_entry (
     collection TEXT NOT NULL,
     key TEXT NOT NULL,
     sequence INTEGER NOT NULL,
     value TEXT NOT NULL,
     PRIMARY KEY (collection, key, sequence),
     FOREIGN KEY (collection, key) REFERENCES log (collection, key) ON DELETE CASCADE
   ) STRICT, WITHOUT ROWID;`,
];

/** The file was written by a newer program than this one. Nothing has been changed in it. */
export class NewerSchema extends Error {
  readonly found: number;
  readonly known: number = migrations.length;

  constructor(found: number) {
    super('NEWER_SCHEMA');
    this.name = 'NewerSchema';
    this.found = found;
  }
}

/** Brings the file to the newest schema, in one transaction, so that a kill in the middle leaves the old one whole. */
export function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT');
    const row = database.prepare('SELECT version FROM schema_version').all()[0];
    const found = row === undefined ? 0 : Number(row.version);
    if (found > migrations.length) throw new NewerSchema(found);
    for (const step of migrations.slice(found)) database.exec(step);
    if (row === undefined) database.prepare('INSERT INTO schema_version VALUES (?)').run(migrations.length);
    else database.prepare('UPDATE schema_version SET version = ?').run(migrations.length);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
