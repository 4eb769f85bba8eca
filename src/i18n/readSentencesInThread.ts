import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReadSentences } from './sentences.ts';

/** All the sentences of the house are a tenth of a megabyte, read in a tenth of a second. */
const limits = { megabytes: 64, ms: 5_000 };

/** `readSentences` in a thread of its own, so that nobody waits for YAML; undefined when it did not end in good order. */
export async function readSentencesInThread(folder: string): Promise<ReadSentences | undefined> {
  const thread = new Worker(new URL('./sentencesThread.ts', import.meta.url), {
    workerData: { folder },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  try {
    const signal = AbortSignal.timeout(limits.ms);
    const [read] = (await once(thread, 'message', { signal })) as [ReadSentences];
    return read;
  } catch {
    return undefined;
  } finally {
    void thread.terminate();
  }
}
