import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type i18n } from 'i18next';
import type { Tongue } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';
import { type ReadSentences, readSentences, type Sentences, tongues } from './sentences.ts';

/** Sentence for a key such as `card.more`, with its placeholders filled in. */
export type Translate = (language: Tongue, key: string, values?: Readonly<Record<string, unknown>>) => string;

/** The translator to speak with. */
export interface OpenTranslator {
  /** Changes exactly when a sentence does. */
  readonly version: string;
  readonly say: Translate;
  /** True when a file is broken and the last good copy speaks in its place. */
  readonly isDegraded: boolean;
  /** What is broken; without a copy the keys of that file are shown as they are. */
  readonly problems: readonly Problem[];
}

/** Sentences that somebody else has looked at, too; `isJudged` is false when that could not be done. */
export interface JudgedSentences extends ReadSentences {
  readonly isJudged?: boolean;
}

async function createTranslator(sentences: Sentences): Promise<Translate> {
  const instance: i18n = i18next.createInstance();
  await instance.init({
    lng: 'ja',
    fallbackLng: 'ja',
    resources: Object.fromEntries(tongues.map((tongue) => [tongue, { translation: sentences[tongue] ?? {} }])),
    // Sentences go into cards and text nodes, which escape for themselves; escaping here would show &amp; to people.
    interpolation: { escapeValue: false },
  });
  return (language, key, values = {}) => instance.t(key, { ...values, lng: language });
}

const versionOf = (sentences: Sentences): string =>
  createHash('sha256').update(JSON.stringify(sentences)).digest('hex').slice(0, 16);

const copyName = 'last-good-locales.json';

function readCopy(dataDir: string): Sentences | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, copyName), 'utf8')) as Sentences;
  } catch {
    return undefined;
  }
}

/** Whole or not at all: a crash in between leaves the older copy. */
function writeCopy(dataDir: string, sentences: Sentences): void {
  const json = JSON.stringify(sentences);
  if (json === JSON.stringify(readCopy(dataDir))) return;
  const path = join(dataDir, copyName);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(`${path}.${process.pid}`, json, { mode: 0o600, flush: true });
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // Speaking does not depend on the copy; whether the folder can be written to is said elsewhere.
  }
}

/**
 * The one function that turns keys into sentences, from <dir>/<language>/<namespace>.yml. English that is missing falls back
 * to Japanese; a key that exists nowhere comes back as itself. When a file is broken the last good copy of all of them
 * speaks, so that nobody reads keys because of a forgotten quotation mark. The sentences may have been read before, and
 * compared with the rules of the editors: what is not allowed is a problem like any other, and what could not be compared is
 * not kept as a good copy.
 */
export async function openTranslator(
  place: { dir: string; dataDir?: string },
  { sentences, problems, isJudged = true }: JudgedSentences = readSentences(place.dir),
): Promise<OpenTranslator> {
  if (problems.length === 0 && isJudged) {
    if (place.dataDir !== undefined) writeCopy(place.dataDir, sentences);
    return { version: versionOf(sentences), say: await createTranslator(sentences), isDegraded: false, problems };
  }
  const copy = place.dataDir === undefined ? undefined : readCopy(place.dataDir);
  const spoken = copy ?? sentences;
  return {
    version: versionOf(spoken),
    say: await createTranslator(spoken),
    isDegraded: copy !== undefined,
    problems,
  };
}

/** The translator of a folder that is known to be sound; throws when it is not. */
export async function loadTranslator(dir: string): Promise<Translate> {
  const { sentences, problems } = readSentences(dir);
  const [first] = problems;
  if (first !== undefined) throw new Error(`${first.code} ${first.file}:${first.line}`);
  return createTranslator(sentences);
}
