import type { Clock } from '../domain/clock.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Problem } from '../domain/problem.ts';
import { assembleKnowledge } from './assembleKnowledge.ts';
import { readLastGoodCopy, writeLastGoodCopy } from './lastGoodCopy.ts';
import { checkFiles, type Loading, loadKnowledge, type RememberedValues } from './loadKnowledge.ts';
import { problemOf } from './problemCodes.ts';

/** The knowledge to answer with. */
export interface OpenKnowledge {
  /** Undefined when the folder has errors and there is no earlier copy without. */
  readonly knowledge?: Knowledge;
  /** True when the folder has errors and the last good copy answers in its place. */
  readonly isDegraded: boolean;
  readonly problems: readonly Problem[];
}

/** Where the knowledge is. */
export interface KnowledgePlace {
  readonly dir: string;
  readonly dataDir: string;
  readonly clock: Clock;
  /** As in `LoadOptions`. */
  readonly ownLocales?: string;
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

/**
 * Opens the knowledge for a process that answers: the folder of the editors when it has no errors, else the last good copy
 * in the data folder, else nothing.
 */
export function openKnowledge(place: KnowledgePlace): OpenKnowledge {
  const { copy, loading } = loadFolder(place);
  const { knowledge, problems, read } = loading;
  if (knowledge === undefined) return { ...openCopy(copy, place.clock), problems };
  const fault = copy?.version === read.version ? [] : keepCopy(place.dataDir, read);
  return { knowledge, isDegraded: false, problems: [...problems, ...fault] };
}

/** A knowledge that may take the place of the one that answers. */
export interface Successor {
  /** Of the folder alone: while it has errors, the one that answers goes on. */
  readonly opened: OpenKnowledge;
  /** Makes it the last good copy, once it has passed all that is asked of it. */
  keep(): readonly Problem[];
}

/** Opens the folder once more for a process that answers already. */
export function openSuccessor(place: KnowledgePlace): Successor {
  const { copy, loading } = loadFolder(place);
  const { read, ...opened } = loading;
  return {
    opened: { ...opened, isDegraded: false },
    keep: () => (copy?.version === read.version ? [] : keepCopy(place.dataDir, read)),
  };
}

function loadFolder({ dir, dataDir, clock, ownLocales }: KnowledgePlace): {
  copy: RememberedValues | undefined;
  loading: Loading;
} {
  const copy = readLastGoodCopy(dataDir);
  const locales = ownLocales === undefined ? {} : { ownLocales };
  return {
    copy,
    loading: loadKnowledge(dir, { clock, ...locales, ...(copy === undefined ? {} : { remembered: copy }) }),
  };
}

/** The last good copy alone, where the folder could not even be read to its end, as `problem` says. */
export function openWithoutFolder(place: { dataDir: string; clock: Clock }, problem: Problem): OpenKnowledge {
  return { ...openCopy(readLastGoodCopy(place.dataDir), place.clock), problems: [problem] };
}

function openCopy(copy: RememberedValues | undefined, clock: Clock): Omit<OpenKnowledge, 'problems'> {
  const knowledge = copy === undefined ? undefined : knowledgeOf(copy, clock);
  return knowledge === undefined ? { isDegraded: false } : { knowledge, isDegraded: true };
}

function keepCopy(dataDir: string, read: RememberedValues): Problem[] {
  try {
    writeLastGoodCopy(dataDir, read);
    return [];
  } catch {
    // Answers do not depend on the copy: only the next start could miss it.
    return [problemOf('COPY_NOT_WRITTEN', {}, { folder: dataDir })];
  }
}

/** The knowledge of the copy, compared with today's rules: a copy of an older program may not satisfy them any more. */
function knowledgeOf({ version, values }: RememberedValues, clock: Clock): Knowledge | undefined {
  const files = [...values].map(([file, { value }]) => ({ file, id: '', value, lineOf: () => 1, isReadable: true }));
  const { manuscript, problems } = checkFiles(files, clock());
  return problems.some(isError) ? undefined : assembleKnowledge(manuscript, version);
}
