import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RememberedValue, RememberedValues } from './loadKnowledge.ts';
import { writeAtomically } from './writeAtomically.ts';

/**
 * The last knowledge in which no error was found, kept outside the editors' folder. It is used when theirs is broken, and
 * spares parsing theirs when it has not changed. One file of two lines: what it is, and the content of every YAML file as
 * JSON, so that a half-written or damaged copy is recognised by its checksum and counts as none.
 */
const folder = 'last-good-knowledge';
const name = 'knowledge.json';

/** Changes when the content of the second line is made differently. */
const format = 2;

export function readLastGoodCopy(dataDir: string): RememberedValues | undefined {
  try {
    const text = readFileSync(join(dataDir, folder, name), 'utf8');
    const end = text.indexOf('\n');
    const head: unknown = JSON.parse(text.slice(0, end));
    const body = text.slice(end + 1);
    if (!isHead(head) || head.format !== format || head.checksum !== checksumOf(body)) return undefined;
    const values: unknown = JSON.parse(body);
    if (typeof values !== 'object' || values === null) return undefined;
    return { version: head.version, values: new Map(Object.entries(values as Record<string, RememberedValue>)) };
  } catch {
    return undefined;
  }
}

/** Throws what the file system throws. */
export function writeLastGoodCopy(dataDir: string, { version, values }: RememberedValues): void {
  const place = join(dataDir, folder);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const body = JSON.stringify(Object.fromEntries(values));
  const head = JSON.stringify({ format, version, checksum: checksumOf(body) });
  writeAtomically(join(place, name), `${head}\n${body}`);
  // Drafts of processes that died while writing. Another process that is writing right now only has to write again.
  for (const other of readdirSync(place)) if (other.endsWith('.tmp')) rmSync(join(place, other), { force: true });
}

interface Head {
  readonly format: number;
  readonly version: string;
  readonly checksum: string;
}

function isHead(value: unknown): value is Head {
  return typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'string';
}

const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex');
