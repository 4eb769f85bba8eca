import type { Tongue } from '../domain/language.ts';
import type { ReadFile } from './manuscript.ts';

/** One sentence of knowledge/locales as it is written: `text` is undefined where something else stands in its place. */
export interface LocaleSentence {
  /** As the programs name it: `card.more`. */
  readonly key: string;
  /** Where it stands in its file. */
  readonly keys: readonly string[];
  readonly file: ReadFile;
  readonly value: unknown;
}

/** One file of knowledge/locales. */
export interface LocaleFile {
  readonly file: ReadFile;
  /** By key; empty when the file could not be read. */
  readonly sentences: ReadonlyMap<string, LocaleSentence>;
}

/** The files of a folder of locales, by tongue and namespace. */
export type LocaleFiles = ReadonlyMap<Tongue, ReadonlyMap<string, LocaleFile>>;

/** Both languages are complete; easy Japanese holds some sentences only. */
export const wholeTongues: readonly Tongue[] = ['ja', 'en'];
export const allTongues: readonly Tongue[] = [...wholeTongues, 'plain'];

const place = /^locales\/(ja|en|plain)\/([a-z][A-Za-z]*)\.yml$/;

/** Sorts the files by tongue and namespace; `misplaced` are those that stand where no file of locales does. */
export function sortLocaleFiles(files: readonly ReadFile[]): { sorted: LocaleFiles; misplaced: readonly ReadFile[] } {
  const sorted = new Map(allTongues.map((tongue) => [tongue, new Map<string, LocaleFile>()]));
  const misplaced: ReadFile[] = [];
  for (const file of files) {
    const [, tongue, namespace = ''] = place.exec(file.file) ?? [];
    const shelf = sorted.get(tongue as Tongue);
    if (shelf === undefined) misplaced.push(file);
    else shelf.set(namespace, { file, sentences: sentencesOf(file, namespace) });
  }
  return { sorted, misplaced };
}

function sentencesOf(file: ReadFile, namespace: string): ReadonlyMap<string, LocaleSentence> {
  const sentences = new Map<string, LocaleSentence>();
  const collect = (value: unknown, keys: readonly string[]): void => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [name, child] of Object.entries(value)) collect(child, [...keys, name]);
      return;
    }
    const key = [namespace, ...keys].join('.');
    sentences.set(key, { key, keys, file, value });
  };
  if (file.isReadable) collect(file.value, []);
  return sentences;
}
