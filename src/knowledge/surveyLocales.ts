import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { checkLocales } from './checkLocales.ts';
import { checkLocaleTexts } from './checkLocaleTexts.ts';
import type { Manuscript, ReadFile } from './manuscript.ts';
import { problemOf } from './problemCodes.ts';
import { type FileBytes, readFolder } from './readFolder.ts';
import { readSource } from './readSource.ts';

/** The sentences of a knowledge folder, and those that came with the program. */
interface LocalePlace {
  readonly dir: string;
  /** The files below `dir`/locales. */
  readonly locales: readonly FileBytes[];
  readonly ownLocales: string;
}

/** Everything that is wrong with knowledge/locales. A folder without any is in order: the program then says its own. */
export function surveyLocales({ dir, locales, ownLocales }: LocalePlace, manuscript: Manuscript): Problem[] {
  const folder = join(dir, 'locales');
  if (!existsSync(folder)) {
    const isNeeded = existsSync(dir) && !existsSync(ownLocales);
    return isNeeded ? [problemOf('LOCALE_FILE_MISSING', { file: 'locales' })] : [];
  }
  const sources = locales.map((file) => readSource(file));
  const files = sources.map(({ file }) => file);
  const own = isSame(folder, ownLocales) ? files : readOwn(ownLocales);
  return [
    ...sources.flatMap(({ problems }) => problems),
    ...checkLocales(files, own),
    ...checkLocaleTexts(files, manuscript),
  ];
}

const isSame = (one: string, other: string): boolean => existsSync(other) && realpathSync(one) === realpathSync(other);

function readOwn(ownLocales: string): ReadFile[] {
  return readFolder(ownLocales).files.map(({ path, bytes }) => readSource({ path: `locales/${path}`, bytes }).file);
}
