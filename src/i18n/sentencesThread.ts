/** The thread that `readSentencesInThread` starts. */
import { parentPort, workerData } from 'node:worker_threads';
import { readSentences } from './sentences.ts';

parentPort?.postMessage(readSentences((workerData as { folder: string }).folder));
