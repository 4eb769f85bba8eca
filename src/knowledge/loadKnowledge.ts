import { createHash } from 'node:crypto';
import type { Clock } from '../domain/clock.ts';
import { dayInJapan } from '../domain/dayInJapan.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Problem } from '../domain/problem.ts';
import { assembleKnowledge } from './assembleKnowledge.ts';
import { checkDates } from './checkDates.ts';
import { checkDerivedTexts } from './checkDerivedTexts.ts';
import { checkDesks } from './checkDesks.ts';
import { checkGuard } from './checkGuard.ts';
import { checkIds } from './checkIds.ts';
import { checkLetters } from './checkLetters.ts';
import { checkListing } from './checkListing.ts';
import { checkPhrasings } from './checkPhrasings.ts';
import { checkPlans } from './checkPlans.ts';
import { checkReferences } from './checkReferences.ts';
import { checkReporting } from './checkReporting.ts';
import { checkSentences } from './checkSentences.ts';
import { checkTexts } from './checkTexts.ts';
import { checkTriage } from './checkTriage.ts';
import { localeVerdict } from './localeVerdict.ts';
import { collectManuscript, type Manuscript, type ReadFile } from './manuscript.ts';
import { type FileBytes, readFolder } from './readFolder.ts';
import { readSource } from './readSource.ts';
import { surveyLocales } from './surveyLocales.ts';

/** What a file held when it was parsed. */
export interface RememberedValue {
  /** Changes exactly when the bytes of the file do. */
  readonly mark: string;
  readonly value: unknown;
}

/** The values of files that were parsed before, kept to spare parsing again what has not changed. */
export interface RememberedValues {
  /** The version of the contents they belong to. */
  readonly version: string;
  /** By path. */
  readonly values: ReadonlyMap<string, RememberedValue>;
}

export interface LoadOptions {
  readonly clock: Clock;
  /**
   * The folder of the locales that came with the program. With it knowledge/locales is checked as well, which the room of
   * the translations reads: an error there is reported, and keeps back the sentences but not the knowledge.
   */
  readonly ownLocales?: string;
  readonly remembered?: RememberedValues;
}

export interface Loading {
  /** Undefined when there is any error outside the locales. */
  readonly knowledge?: Knowledge;
  /** Everything that was found, by file and line. */
  readonly problems: readonly Problem[];
  /** What was read, to be remembered. */
  readonly read: RememberedValues;
}

/** A folder after reading and checking, whatever was found. */
export interface Survey {
  readonly manuscript: Manuscript;
  /** Everything that was found, by file and line. */
  readonly problems: readonly Problem[];
  readonly read: RememberedValues;
}

/**
 * Reads a knowledge folder and checks all of it. Never throws for what editors wrote: every fault of every file is one
 * problem, with file and line.
 */
export function loadKnowledge(dir: string, options: LoadOptions): Loading {
  const { manuscript, problems, read } = surveyFolder(dir, options);
  return localeVerdict(problems).elsewhere.some(({ severity }) => severity === 'error')
    ? { problems, read }
    : { knowledge: assembleKnowledge(manuscript, read.version), problems, read };
}

export function surveyFolder(dir: string, options: LoadOptions): Survey {
  const folder = readFolder(dir, { alsoLocales: options.ownLocales !== undefined });
  const isLocale = ({ path }: FileBytes) => path.startsWith('locales/');
  const contents = folder.files.filter((file) => !isLocale(file)).map((file) => ({ ...file, mark: markOfBytes(file) }));
  const version = versionOf(contents);
  const known = options.remembered?.values;
  const sources = contents.map((file) => {
    const before = known?.get(file.path);
    return readSource(file, before?.mark === file.mark ? before.value : undefined);
  });
  const files = sources.map(({ file }) => file);
  const { manuscript, problems } = checkFiles(files, options.clock());
  const locales = folder.files.filter(isLocale);
  const { ownLocales } = options;
  const found = [
    ...folder.problems,
    ...sources.flatMap((source) => source.problems),
    ...problems,
    ...(ownLocales === undefined ? [] : surveyLocales({ dir, locales, ownLocales }, manuscript)),
  ];
  return {
    manuscript,
    problems: found.sort(byPlace),
    read: {
      version,
      values: new Map(files.map(({ file, value }, at) => [file, { mark: contents[at]?.mark ?? '', value }])),
    },
  };
}

/** Compares files that could be read with their schemas and with each other. */
export function checkFiles(files: readonly ReadFile[], now: number): { manuscript: Manuscript; problems: Problem[] } {
  const { manuscript, problems } = collectManuscript(files);
  return {
    manuscript,
    problems: [
      ...problems,
      ...checkReferences(manuscript),
      ...checkListing(manuscript),
      ...checkIds(manuscript),
      ...checkPhrasings(manuscript),
      ...checkDesks(manuscript),
      ...checkGuard(manuscript),
      ...checkTriage(manuscript),
      ...checkPlans(manuscript),
      ...checkLetters(manuscript),
      ...checkReporting(manuscript, dayInJapan(now)),
      ...checkTexts(manuscript),
      ...checkSentences(manuscript),
      ...checkDerivedTexts(manuscript),
      ...checkDates(manuscript, dayInJapan(now)),
    ],
  };
}

function markOfBytes({ bytes }: FileBytes): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
    .slice(0, 24);
}

/** Changes exactly when a file changes its name or its bytes. */
function versionOf(files: readonly (FileBytes & { mark: string })[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes, mark } of files) hash.update(`${path}\n${bytes?.byteLength ?? -1} ${mark}\n`);
  return hash.digest('hex').slice(0, 16);
}

function byPlace(one: Problem, other: Problem): number {
  const [file, otherFile] = [one.file ?? '', other.file ?? ''];
  if (file !== otherFile) return file < otherFile ? -1 : 1;
  return (one.line ?? 0) - (other.line ?? 0);
}
