import type { Problem } from '../domain/problem.ts';
import { checkShape } from './checkShape.ts';
import { problemOf } from './problemCodes.ts';
import { type FileRole, requiredFiles, roleOf } from './roleOf.ts';
import type { FileKind, FileShapes } from './schemas/fileSchemas.ts';
import type { Written } from './written.ts';

/** Everything the editors wrote that has the right form, file by file, before it is compared with each other. */
export interface Manuscript {
  /** The valid files of a kind, by id. */
  all<Kind extends FileKind>(kind: Kind): ReadonlyMap<string, Written<FileShapes[Kind]>>;
  /** The one file of a kind of which there is only one. */
  one<Kind extends FileKind>(kind: Kind): Written<FileShapes[Kind]> | undefined;
  /** Whether there is such a file, valid or not: a reference to a broken file is no second problem. */
  has(kind: FileKind, id: string): boolean;
  /** The ids of a kind for which there is a file, valid or not. */
  ids(kind: FileKind): readonly string[];
}

/** A file that could be read as YAML, and one that could not (`value` is undefined then). */
export interface ReadFile extends Written<unknown> {
  readonly isReadable: boolean;
}

/** Sorts the files by their roles and compares each with its schema. */
export function collectManuscript(files: readonly ReadFile[]): { manuscript: Manuscript; problems: Problem[] } {
  const problems: Problem[] = [];
  const valid: Shelves<Map<string, Written<unknown>>> = new Map();
  const present: Shelves<Set<string>> = new Map();
  for (const file of files) {
    const role = roleOf(file.file);
    if (typeof role === 'string') {
      problems.push(problemOf(role, { file: file.file }));
      continue;
    }
    const { id } = role;
    const kind = isMoved(role, file.value) ? 'moved' : role.kind;
    shelfOf(present, kind, () => new Set<string>()).add(id);
    const { value, problems: faults } = file.isReadable ? checkShape(kind, file) : { problems: [] };
    problems.push(...faults);
    if (value !== undefined) shelfOf(valid, kind, () => new Map()).set(id, { ...file, id, value });
  }
  return { manuscript: manuscriptOf(valid, present), problems: [...problems, ...missingFiles(files)] };
}

function missingFiles(files: readonly ReadFile[]): Problem[] {
  const paths = new Set(files.map(({ file }) => file));
  return requiredFiles.filter((path) => !paths.has(path)).map((path) => problemOf('MISSING_FILE', { file: path }));
}

function isMoved(role: FileRole, value: unknown): boolean {
  return role.kind === 'section' && typeof value === 'object' && value !== null && Object.hasOwn(value, 'movedTo');
}

/** What there is of each kind. */
type Shelves<Shelf> = Map<FileKind, Shelf>;

function shelfOf<Shelf>(shelves: Shelves<Shelf>, kind: FileKind, make: () => Shelf): Shelf {
  const shelf = shelves.get(kind) ?? make();
  shelves.set(kind, shelf);
  return shelf;
}

function manuscriptOf(
  valid: Shelves<ReadonlyMap<string, Written<unknown>>>,
  present: Shelves<ReadonlySet<string>>,
): Manuscript {
  // The maps hold under each kind only what the schema of that kind has let through.
  const all = <Kind extends FileKind>(kind: Kind) =>
    (valid.get(kind) ?? new Map()) as ReadonlyMap<string, Written<FileShapes[Kind]>>;
  return {
    all,
    one: (kind) => all(kind).get(''),
    has: (kind, id) => present.get(kind)?.has(id) ?? false,
    ids: (kind) => [...(present.get(kind) ?? [])],
  };
}
