import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Language, Tongue } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';

/** The contents of one file below knowledge/locales/<language>/. */
type Namespace = Readonly<Record<string, unknown>>;

/** Language → namespace → sentences. Plain JSON. `plain` holds some of them only: what it lacks is said in Japanese. */
export type Sentences = Readonly<Record<Tongue, Readonly<Record<string, Namespace>>>>;

const languages: readonly Language[] = ['ja', 'en'];
export const tongues: readonly Tongue[] = [...languages, 'plain'];

/** The sentences of a folder and what is broken in it. */
export interface ReadSentences {
  readonly sentences: Sentences;
  readonly problems: readonly Problem[];
}

interface ReadNamespace {
  readonly name: string;
  readonly content: Namespace;
  readonly problems: readonly Problem[];
}

function brokenAt(file: string, line: number): Problem {
  return { code: 'LOCALE_BROKEN', severity: 'error', file, line, values: { file, line } };
}

function readNamespace(folder: string, file: string): ReadNamespace {
  const name = file.slice(file.indexOf('/') + 1, -'.yml'.length);
  const text = textOf(join(folder, file));
  if (text === undefined) return { name, content: {}, problems: [brokenAt(`locales/${file}`, 1)] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const faults = [...document.errors, ...document.warnings];
  const problems = faults.map(({ pos }) => brokenAt(`locales/${file}`, lines.linePos(pos[0]).line));
  if (problems.length > 0) return { name, content: {}, problems };
  const content: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
  const isMap = typeof content === 'object' && !Array.isArray(content);
  return isMap
    ? { name, content: content as Namespace, problems }
    : { name, content: {}, problems: [brokenAt(`locales/${file}`, 1)] };
}

/** Undefined for what is no file, or may not be read. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Undefined when there is no such folder. */
function filesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.yml'));
  } catch {
    return undefined;
  }
}

/** A folder of a language that is not there, or holds nothing. Easy Japanese may be missing. */
function missingFolder(tongue: Tongue): Problem[] {
  return tongue === 'plain' ? [] : [{ code: 'LOCALE_FILE_MISSING', severity: 'error', file: `locales/${tongue}` }];
}

/** Reads every sentence below a folder of locales. Faults of all files are collected, with file and line. */
export function readSentences(folder: string): ReadSentences {
  const read = tongues.map((tongue) => {
    const files = filesIn(join(folder, tongue)) ?? [];
    const namespaces = files.map((file) => readNamespace(folder, `${tongue}/${file}`));
    const missing = files.length === 0 ? missingFolder(tongue) : [];
    return { tongue, namespaces, problems: [...missing, ...namespaces.flatMap(({ problems }) => problems)] };
  });
  const sentences = Object.fromEntries(
    read.map(({ tongue, namespaces }) => [
      tongue,
      Object.fromEntries(namespaces.map(({ name, content }) => [name, content])),
    ]),
  ) as unknown as Sentences;
  return { sentences, problems: read.flatMap(({ problems }) => problems) };
}
