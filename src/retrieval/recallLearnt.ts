import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Knowledge } from '../domain/knowledge.ts';
import { type Learnt, learnKnowledge } from './learnKnowledge.ts';

/**
 * What was learnt of the knowledge last, kept in the data folder: learning takes half a second of every start. Lost, damaged
 * or learnt by another program, it is learnt again.
 */
const folder = 'learnt';
const name = 'learnt.bin';
const checksumBytes = 32;

const checksumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Changes with the knowledge, with any file of this room, and with the platform, whose Unicode tables cut words. */
function keyOf({ version }: Knowledge): string {
  const hash = createHash('sha256').update(`${version} ${process.version} ${process.versions.icu}\n`);
  for (const file of readdirSync(import.meta.dirname).sort())
    hash.update(readFileSync(join(import.meta.dirname, file)));
  return hash.digest('hex');
}

function recall(path: string, key: string): Learnt | undefined {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(checksumBytes);
    if (!checksumOf(body).equals(bytes.subarray(0, checksumBytes))) return undefined;
    const kept = deserialize(body) as { key: string; learnt: Learnt };
    return kept.key === key ? kept.learnt : undefined;
  } catch {
    return undefined;
  }
}

function keep(place: string, kept: { key: string; learnt: Learnt }): void {
  // One name for all drafts: what a crash leaves behind is written over, and the checksum tells a mixture.
  const draft = join(place, `${name}.tmp`);
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    const body = serialize(kept);
    writeFileSync(draft, Buffer.concat([checksumOf(body), body]), { mode: 0o600 });
    renameSync(draft, join(place, name));
  } catch {
    // Only the next start takes longer.
  }
}

/** `learnKnowledge`, or what it said before of the same knowledge. Never fails for the sake of the copy. */
export function learn(knowledge: Knowledge, dataDir: string): Learnt {
  const place = join(dataDir, folder);
  const key = keyOf(knowledge);
  const recalled = recall(join(place, name), key);
  if (recalled !== undefined) return recalled;
  const learnt = learnKnowledge(knowledge);
  keep(place, { key, learnt });
  return learnt;
}
