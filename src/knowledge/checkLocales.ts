import type { Tongue } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';
import { checkPlaceholders } from './checkPlaceholders.ts';
import {
  allTongues,
  type LocaleFile,
  type LocaleFiles,
  type LocaleSentence,
  sortLocaleFiles,
  wholeTongues,
} from './localeFiles.ts';
import type { ReadFile } from './manuscript.ts';
import { nearestOf } from './nearestTo.ts';
import { problemOf } from './problemCodes.ts';
import { placeIn } from './written.ts';

/**
 * Compares knowledge/locales with the locales that came with the program, which may be the same: every sentence that the
 * program says is there in both languages, is not empty and takes the same values; nothing is there that nobody says.
 */
export function checkLocales(files: readonly ReadFile[], own: readonly ReadFile[]): Problem[] {
  const { sorted, misplaced } = sortLocaleFiles(files);
  const program = sortLocaleFiles(own).sorted;
  const misplacedFiles = misplaced.map(({ file }) => problemOf('UNKNOWN_FILE', { file }));
  const gone = wholeTongues.filter((tongue) => shelfOf(sorted, tongue).size === 0);
  const folders = gone.map((tongue) => problemOf('LOCALE_FILE_MISSING', { file: `locales/${tongue}` }));
  const namespaces = new Set(
    [sorted, program].flatMap((those) => wholeTongues.flatMap((tongue) => namesIn(those, tongue))),
  );
  const names = [...namespaces, ...namesIn(sorted, 'plain').filter((name) => !namespaces.has(name))];
  const tongues = allTongues.filter((tongue) => !gone.includes(tongue));
  return [
    ...misplacedFiles,
    ...folders,
    ...names.flatMap((name) => checkNamespace(name, { files: sorted, program, tongues })),
  ];
}

const shelfOf = (files: LocaleFiles, tongue: Tongue): ReadonlyMap<string, LocaleFile> => files.get(tongue) ?? new Map();
const namesIn = (files: LocaleFiles, tongue: Tongue): string[] => [...shelfOf(files, tongue).keys()];

interface Comparison {
  readonly files: LocaleFiles;
  readonly program: LocaleFiles;
  /** Those of which there is a folder. */
  readonly tongues: readonly Tongue[];
}

type Sentences = ReadonlyMap<string, LocaleSentence>;

function checkNamespace(name: string, { files, program, tongues }: Comparison): Problem[] {
  const wanted = wantedOf(name, program);
  return tongues.flatMap((tongue) => {
    const file = shelfOf(files, tongue).get(name);
    const place = { file: `locales/${tongue}/${name}.yml` };
    if (file === undefined) return tongue === 'plain' ? [] : [problemOf('LOCALE_FILE_MISSING', place)];
    if (!file.file.isReadable) return [];
    if (wanted.size === 0) return [problemOf('UNKNOWN_FILE', place)];
    const others = wholeTongues.flatMap((other) => shelfOf(files, other).get(name) ?? []);
    const missing = tongue === 'plain' ? [] : checkMissing(file, { wanted, others });
    return [...missing, ...[...file.sentences.values()].flatMap((sentence) => checkSentence(sentence, wanted))];
  });
}

/** The sentences of the program, in Japanese where there is one: English is compared with Japanese. */
function wantedOf(name: string, program: LocaleFiles): Sentences {
  const [japanese, english] = wholeTongues.map((tongue) => shelfOf(program, tongue).get(name)?.sentences ?? new Map());
  return new Map([...(english ?? []), ...(japanese ?? [])]);
}

interface Wanted {
  readonly wanted: Sentences;
  /** The same namespace in every language, to show where a sentence that is missing can be seen. */
  readonly others: readonly LocaleFile[];
}

function checkMissing(file: LocaleFile, { wanted, others }: Wanted): Problem[] {
  const missing = [...wanted.values()].filter(({ key }) => !file.sentences.has(key));
  const reported = new Set<string>();
  return missing.flatMap((sentence): Problem[] => {
    const depth = sentence.keys.findIndex((_, at) => !hasUnder(file, sentence.keys.slice(0, at + 1)));
    const keys = depth < 0 ? sentence.keys : sentence.keys.slice(0, depth + 1);
    const key = keys.join('.');
    if (reported.has(key)) return [];
    reported.add(key);
    const other = others.flatMap((one) => one.sentences.get(sentence.key) ?? [])[0];
    const values = other === undefined ? { key, context: 'alone' } : { key, other: labelOf(other) };
    return [problemOf('LOCALE_KEY_MISSING', placeIn(file.file, ...keys), values)];
  });
}

function hasUnder(file: LocaleFile, keys: readonly string[]): boolean {
  let inside: unknown = file.file.value;
  for (const key of keys) {
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, key)) return false;
    inside = (inside as Record<string, unknown>)[key];
  }
  return true;
}

function labelOf({ file, keys }: LocaleSentence): string {
  return `${file.file}:${file.lineOf(keys)}`;
}

function checkSentence(sentence: LocaleSentence, wanted: Sentences): Problem[] {
  const { key, keys, file, value } = sentence;
  const place = () => placeIn(file, ...keys);
  const field = keys.join('.');
  const original = wanted.get(key);
  if (original === undefined) {
    const known = [...wanted.values()].map((one) => one.keys.join('.'));
    return [problemOf('LOCALE_UNKNOWN_KEY', place(), { key: field, ...nearestOf(field, known) })];
  }
  if (value === null || value === '') return [problemOf('LOCALE_EMPTY', place(), { key: field })];
  if (typeof value !== 'string') return [problemOf('EXPECTED_TEXT', place(), { field, value: String(value) })];
  const model = typeof original.value === 'string' ? original.value : value;
  return checkPlaceholders(value, model).map(([code, values]) => problemOf(code, place(), { key: field, ...values }));
}
