import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Language } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';

/** The contents of one file below knowledge/locales/<language>/. */
type Namespace = Readonly<Record<string, unknown>>;

/** Language → namespace → sentences. Plain JSON. */
export type Sentences = Readonly<Record<Language, Readonly<Record<string, Namespace>>>>;

export const languages: readonly Language[] = ['ja', 'en'];

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
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(folder, file), 'utf8'), { lineCounter: lines });
  const faults = [...document.errors, ...document.warnings];
  const problems = faults.map(({ pos }) => brokenAt(`locales/${file}`, lines.linePos(pos[0]).line));
  if (problems.length > 0) return { name, content: {}, problems };
  const content: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
  const isMap = typeof content === 'object' && !Array.isArray(content);
  return isMap
    ? { name, content: content as Namespace, problems }
    : { name, content: {}, problems: [brokenAt(`locales/${file}`, 1)] };
}

/** Reads every sentence below a folder of locales. Faults of all files are collected, with file and line. */
export function readSentences(folder: string): ReadSentences {
  const read = languages.map((language) => {
    const files = readdirSync(join(folder, language)).filter((file) => file.endsWith('.yml'));
    return [language, files.map((file) => readNamespace(folder, `${language}/${file}`))] as const;
  });
  const sentences = Object.fromEntries(
    read.map(([language, files]) => [language, Object.fromEntries(files.map(({ name, content }) => [name, content]))]),
  ) as unknown as Sentences;
  return { sentences, problems: read.flatMap(([, files]) => files.flatMap(({ problems }) => problems)) };
}
