import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Loading, loadKnowledge } from '../../src/knowledge/loadKnowledge.ts';

export const toyDir = join(import.meta.dirname, '../fixtures/knowledge');

/** The sentences of the house, with which those of a folder are compared. */
export const realLocales = join(import.meta.dirname, '../../knowledge/locales');

/** Noon in Japan on the day after the toy was checked. */
export const toyNow = Date.parse('2026-11-22T12:00:00+09:00');

/** A copy of the toy knowledge that a test may spoil. */
export interface Toy {
  readonly dir: string;
  read(file: string): string;
  write(file: string, content: string | Uint8Array): void;
  /** Replaces the first occurrence; a text that does not occur is a fault of the test. */
  replace(file: string, from: string, to: string): void;
  remove(file: string): void;
  load(options?: { now?: number; ownLocales?: string }): Loading;
}

const folders: string[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
  folders.push(folder);
  return folder;
}

/** To be called after each test. */
export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function copyToy(): Toy {
  const dir = join(temporaryFolder(), 'knowledge');
  cpSync(toyDir, dir, { recursive: true });
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), content);
  };
  return {
    dir,
    read,
    write,
    replace(file, from, to) {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`);
      write(
        file,
        text.replace(from, () => to),
      );
    },
    remove: (file) => rmSync(join(dir, file)),
    load: ({ now = toyNow, ...locales } = {}) => loadKnowledge(dir, { clock: () => now, ...locales }),
  };
}

/** `code file:line` of each problem, easy to compare. */
export function codesAndPlaces({ problems }: Pick<Loading, 'problems'>): string[] {
  return problems.map(({ code, file = '', line }) => `${code} ${file}${line === undefined ? '' : `:${line}`}`);
}
