/**
 * The thread that `openInThread` starts: it opens the knowledge, says so, then works out what the roof wants to have of it.
 * What reading YAML leaves behind in memory goes when the thread goes.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Knowledge } from '../domain/knowledge.ts';
import type { OpeningOrder, Studied, Study } from './openInThread.ts';
import { openKnowledge, openSuccessor } from './openKnowledge.ts';

const { dir, dataDir, now, study, isSuccessor, ownLocales } = workerData as OpeningOrder;
const locales = ownLocales === undefined ? {} : { ownLocales };
const place = { dir, dataDir, clock: () => now, ...locales };

const tell = (message: unknown): void => parentPort?.postMessage(message);

/** Undefined when it fails: an error that ends the thread could overtake what it has said before. */
async function studyOf(knowledge: Knowledge): Promise<Studied | undefined> {
  if (study === undefined) return { learnt: undefined, doubts: [] };
  try {
    const { learn, examine } = (await import(study)) as Study;
    const learnt = learn(knowledge, dataDir);
    return { learnt, doubts: isSuccessor ? examine(knowledge, learnt) : [] };
  } catch {
    return undefined;
  }
}

/** What answers first is wanted first: the study comes after it. */
async function open(): Promise<void> {
  const { opened, keep } = isSuccessor ? openSuccessor(place) : { opened: openKnowledge(place), keep: () => [] };
  tell(opened);
  if (opened.knowledge === undefined) return;
  const studied = await studyOf(opened.knowledge);
  if (studied === undefined) return tell(undefined);
  const isKept = studied.doubts.every(({ severity }) => severity !== 'error');
  tell({ ...studied, doubts: [...studied.doubts, ...(isKept ? keep() : [])] } satisfies Studied);
}

await open();
