import type { Clock } from '../domain/clock.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Problem } from '../domain/problem.ts';
import { assembleKnowledge } from './assembleKnowledge.ts';
import { readLastGoodCopy, writeLastGoodCopy } from './lastGoodCopy.ts';
import { checkFiles, loadKnowledge, type RememberedValues } from './loadKnowledge.ts';
import { problemOf } from './problemCodes.ts';

/** The knowledge to answer with. */
export interface OpenKnowledge {
  /** Undefined when the folder has errors and there is no earlier copy without. */
  readonly knowledge?: Knowledge;
  /** True when the folder has errors and the last good copy answers in its place. */
  readonly isDegraded: boolean;
  readonly problems: readonly Problem[];
}

/** Where the knowledge is, and what it has to pass beside its checks. */
export interface KnowledgePlace {
  readonly dir: string;
  readonly dataDir: string;
  readonly clock: Clock;
  /** Asked of a folder without errors that differs from the last good copy; an error in its answer keeps the folder out. */
  readonly approve?: (knowledge: Knowledge) => readonly Problem[];
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

/**
 * Opens the knowledge for a process that answers: the folder of the editors when it has no errors, else the last good copy
 * in the data folder, else nothing. To take over changes, open it again.
 */
export function openKnowledge(place: KnowledgePlace): OpenKnowledge {
  const copy = readLastGoodCopy(place.dataDir);
  const { knowledge, problems, read } = loadKnowledge(place.dir, {
    clock: place.clock,
    ...(copy === undefined ? {} : { remembered: copy }),
  });
  const isNew = copy?.version !== read.version;
  const doubts = knowledge !== undefined && isNew ? (place.approve?.(knowledge) ?? []) : [];
  if (knowledge === undefined || doubts.some(isError)) {
    return { ...openCopy(copy, place.clock), problems: [...problems, ...doubts] };
  }
  const fault = isNew ? keepCopy(place.dataDir, read) : [];
  return { knowledge, isDegraded: false, problems: [...problems, ...doubts, ...fault] };
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
