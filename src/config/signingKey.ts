import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';

const keyBytes = 32;
/** 32 random bytes hold fewer different ones than this about never; a typed or repeated key does. */
const differentBytesMin = 12;
const bytesMax = 4_096;

/** The key in the file, or the code of the problem with it. */
export function readSigningKey(path: string): { key?: Uint8Array; code?: string } {
  try {
    const found = statSync(path);
    if (!found.isFile() || found.size > bytesMax) return { code: 'SETTING_KEY_FILE' };
    if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) return { code: 'SETTING_OPEN_TO_OTHERS' };
    const key = readFileSync(path);
    if (key.length < keyBytes || new Set(key).size < differentBytesMin) return { code: 'SETTING_KEY_WEAK' };
    return { key };
  } catch {
    return { code: 'SETTING_KEY_FILE' };
  }
}

/**
 * The signing key of a local desk, kept in the data folder and made there on the first start. Safe when two processes
 * start at once: the file appears whole, and the first one wins.
 */
export function ensureSigningKey(dataDir: string): { key?: Uint8Array; problems: readonly Problem[] } {
  const path = join(dataDir, 'signing.key');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (statSync(path, { throwIfNoEntry: false }) === undefined) makeKey(path);
  } catch {
    return { problems: [{ code: 'SETTING_FOLDER', severity: 'error', values: { setting: 'DATA_DIR' } }] };
  }
  const { key, code } = readSigningKey(path);
  if (key !== undefined) return { key, problems: [] };
  return { problems: [{ code: code ?? '', severity: 'error', values: { setting: path, mode: '600' } }] };
}

function makeKey(path: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, randomBytes(keyBytes), { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
