/**
 * The thread that `openInThread` starts: it opens the knowledge, says so, then works out what the roof wants to have of it.
 * What reading YAML leaves behind in memory goes when the thread goes.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Knowledge } from '../domain/knowledge.ts';
import type { OpeningOrder } from './openInThread.ts';
import { openKnowledge } from './openKnowledge.ts';

const { dir, dataDir, now, study } = workerData as OpeningOrder;
const opened = openKnowledge({ dir, dataDir, clock: () => now });
parentPort?.postMessage(opened);
if (opened.knowledge !== undefined && study !== undefined) {
  const { learn } = (await import(study)) as { learn(knowledge: Knowledge, dataDir: string): unknown };
  parentPort?.postMessage(learn(opened.knowledge, dataDir));
}
