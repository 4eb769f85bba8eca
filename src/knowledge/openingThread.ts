/**
 * The thread that `openInThread` starts: it opens the knowledge, says so, then works out what the roof wants to have of it.
 * What reading YAML leaves behind in memory goes when the thread goes.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Knowledge } from '../domain/knowledge.ts';
import type { OpeningOrder, Studied, Study } from './openInThread.ts';
import { openKnowledge, openSuccessor } from './openKnowledge.ts';

const { dir, dataDir, now, study, isSuccessor } = workerData as OpeningOrder;
const place = { dir, dataDir, clock: () => now };

const tell = (message: unknown): void => parentPort?.postMessage(message);

async function studyOf(address: string, knowledge: Knowledge): Promise<Studied> {
  const { learn, examine } = (await import(address)) as Study;
  const learnt = learn(knowledge, dataDir);
  return { learnt, doubts: isSuccessor ? examine(knowledge, learnt) : [] };
}

/** What answers first is wanted first: the study comes after it. */
async function open(): Promise<void> {
  const { opened, keep } = isSuccessor ? openSuccessor(place) : { opened: openKnowledge(place), keep: () => [] };
  tell(opened);
  if (opened.knowledge === undefined) return;
  const studied = study === undefined ? { learnt: undefined, doubts: [] } : await studyOf(study, opened.knowledge);
  const isKept = studied.doubts.every(({ severity }) => severity !== 'error');
  tell({ ...studied, doubts: [...studied.doubts, ...(isKept ? keep() : [])] } satisfies Studied);
}

await open();
