import type { Problem } from '../domain/problem.ts';
import type { ReadFile } from './manuscript.ts';
import { type LineOf, parseYaml } from './parseYaml.ts';
import { problemOf } from './problemCodes.ts';
import type { FileBytes } from './readFolder.ts';
import { decodeSource, scanSource } from './scanSource.ts';

/** A file as far as it could be read, and what hindered it. */
export interface Source {
  readonly file: ReadFile;
  readonly problems: readonly Problem[];
}

/** The content of a file. With a value that is known from before, it is parsed only when a line is asked for. */
export function readSource({ path, bytes }: FileBytes, known?: unknown): Source {
  if (bytes === undefined) return unreadable(path, []);
  const text = decodeSource(bytes);
  if (text === undefined) return unreadable(path, [problemOf('NOT_UTF8', { file: path })]);
  if (known !== undefined) return readable(path, known, lazyLines(text));
  if (text.trim() === '') return unreadable(path, [problemOf('EMPTY_FILE', { file: path, line: 1 })]);
  const scanned = scanSource(text);
  const parsed = scanned.length > 0 ? undefined : parseYaml(text);
  const faults = (parsed?.problems ?? scanned).map(({ code, line, values }) =>
    problemOf(code, { file: path, line }, values),
  );
  if (parsed === undefined || faults.length > 0) return unreadable(path, faults);
  if (typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value)) {
    return unreadable(path, [problemOf('NOT_A_MAPPING', { file: path, line: 1 })]);
  }
  return readable(path, parsed.value, parsed.lineOf);
}

const readable = (file: string, value: unknown, lineOf: LineOf): Source => ({
  file: { file, id: '', value, lineOf, isReadable: true },
  problems: [],
});

const unreadable = (file: string, problems: readonly Problem[]): Source => ({
  file: { file, id: '', value: undefined, lineOf: () => 1, isReadable: false },
  problems,
});

function lazyLines(text: string): LineOf {
  let lineOf: LineOf | undefined;
  return (keys, offset) => {
    lineOf ??= parseYaml(text).lineOf;
    return lineOf(keys, offset);
  };
}
