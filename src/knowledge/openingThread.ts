/**
 * The thread that `openInThread` starts: it opens the knowledge, says so, then works out what the roof wants to have of it.
 * What reading YAML leaves behind in memory goes when the thread goes.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Knowledge } from '../domain/knowledge.ts';
import type { OpeningOrder, Study } from './openInThread.ts';
import { openKnowledge } from './openKnowledge.ts';

const { dir, dataDir, now, study, isTakingOver } = workerData as OpeningOrder;
const place = { dir, dataDir, clock: () => now };

async function studyNamed(address: string): Promise<Study> {
  return (await import(address)) as Study;
}

/** At a start the answer is wanted first and the study after it. */
async function openFirst(): Promise<void> {
  const opened = openKnowledge(place);
  parentPort?.postMessage(opened);
  if (opened.knowledge === undefined || study === undefined) return;
  const { learn } = await studyNamed(study);
  parentPort?.postMessage(learn(opened.knowledge, dataDir));
}

/** What is to take the place of a knowledge that answers is examined before, and brings along what was learnt of it. */
async function openExamined(address: string): Promise<void> {
  const { learn, examine } = await studyNamed(address);
  let learnt: unknown;
  const approve = (knowledge: Knowledge) => {
    learnt = learn(knowledge, dataDir);
    return examine(knowledge, learnt);
  };
  const opened = openKnowledge({ ...place, approve });
  if (opened.knowledge !== undefined) learnt ??= learn(opened.knowledge, dataDir);
  parentPort?.postMessage(opened);
  parentPort?.postMessage(learnt);
}

if (isTakingOver && study !== undefined) await openExamined(study);
else await openFirst();
