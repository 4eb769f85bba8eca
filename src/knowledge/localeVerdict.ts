import type { Problem } from '../domain/problem.ts';

/** What the check of a folder says of its locales, whose sentences another room reads and speaks. */
export interface LocaleVerdict {
  /** The errors in knowledge/locales: with any of them the older sentences are spoken. */
  readonly inLocales: readonly Problem[];
  /** All other problems. */
  readonly elsewhere: readonly Problem[];
  /** False when the sentences could not be compared with the words that are never said. */
  readonly isJudged: boolean;
}

/** Without these lists nobody can tell whether a sentence may be said. */
const lists: ReadonlySet<string> = new Set(['banned-words.yml', 'forbidden-numbers.yml', 'articles.yml']);

/** Without a file the whole folder is meant: it was not read to its end. A copy that was not written is no such thing. */
const hinders = ({ code, file }: Problem): boolean =>
  file === undefined ? code.startsWith('FOLDER_') : lists.has(file);

export function localeVerdict(problems: readonly Problem[]): LocaleVerdict {
  const isInLocales = ({ file = '' }: Problem) => file === 'locales' || file.startsWith('locales/');
  return {
    inLocales: problems.filter((problem) => isInLocales(problem) && problem.severity === 'error'),
    elsewhere: problems.filter((problem) => !isInLocales(problem)),
    isJudged: !problems.some(hinders),
  };
}
