import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { type ProblemCode, problemOf } from './problemCodes.ts';
import { foldersOfOthers } from './roleOf.ts';

/** The bytes of a file, and its path below the folder with forward slashes. No bytes where it could not be read. */
export interface FileBytes {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
}

export interface FolderReading {
  /** In the order of their paths. */
  readonly files: readonly FileBytes[];
  readonly problems: readonly Problem[];
}

/** Bounds against a folder that is not what it should be; the real knowledge is far below them. */
const maxFileBytes = 256 * 1024;
const maxFiles = 5000;
const maxFolderBytes = 20 * 1024 * 1024;

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);
/** What an editor makes that adds its own ending to every name: nobody would notice that the file is never read. */
const isYamlAsText = (name: string): boolean => /\.ya?ml\.txt$/i.test(name);

function folderTooLarge(): Problem {
  return problemOf('FOLDER_TOO_LARGE', {}, { files: maxFiles, megabytes: maxFolderBytes / 1024 / 1024 });
}

/** All YAML files below the folder. Symbolic links, devices and pipes are refused, so that no path leads out of it. */
export function readFolder(dir: string, options: { alsoLocales?: boolean } = {}): FolderReading {
  const problems: Problem[] = [];
  const files: FileBytes[] = [];
  const skipped = foldersOfOthers.filter((name) => !(options.alsoLocales === true && name === 'locales'));
  let total = 0;
  for (const path of listFiles(dir, { skipped, problems })) {
    const bytes = readOne(dir, path, problems);
    total += bytes?.byteLength ?? 0;
    if (files.length >= maxFiles || total > maxFolderBytes) {
      problems.push(folderTooLarge());
      return { files: [], problems };
    }
    files.push({ path, bytes });
  }
  return { files, problems };
}

function listFiles(dir: string, context: { skipped: readonly string[]; problems: Problem[] }): string[] {
  let entries: Dirent[];
  let root: string;
  try {
    root = realpathSync(dir);
    entries = readdirSync(root, { recursive: true, withFileTypes: true });
  } catch {
    context.problems.push(problemOf('FOLDER_MISSING', {}, { folder: dir }));
    return [];
  }
  const paths: string[] = [];
  for (const entry of entries) {
    const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
    const isOfOthers = context.skipped.some((name) => path === name || path.startsWith(`${name}/`));
    if (isOfOthers || path.split('/').some((part) => part.startsWith('.'))) continue;
    const code = refusalOf(entry);
    if (code !== undefined) context.problems.push(problemOf(code, { file: path }));
    else if (isYaml(entry.name)) paths.push(path);
  }
  return paths.sort();
}

function refusalOf(entry: Dirent): ProblemCode | undefined {
  if (entry.isSymbolicLink() || (isYaml(entry.name) && !entry.isFile())) return 'NOT_A_REGULAR_FILE';
  return isYamlAsText(entry.name) ? 'UNKNOWN_FILE' : undefined;
}

function readOne(dir: string, path: string, problems: Problem[]): Uint8Array | undefined {
  const full = join(dir, path);
  try {
    // Asked before reading: a giant file must not reach memory.
    if (lstatSync(full).size > maxFileBytes) {
      problems.push(problemOf('FILE_TOO_LARGE', { file: path }, { kilobytes: maxFileBytes / 1024 }));
      return undefined;
    }
    return readFileSync(full);
  } catch {
    problems.push(problemOf('FILE_UNREADABLE', { file: path }));
    return undefined;
  }
}
