import { on } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Clock } from '../domain/clock.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Problem } from '../domain/problem.ts';
import type { OpenKnowledge } from './openKnowledge.ts';
import { problemOf } from './problemCodes.ts';

/** What the thread is told. */
export interface OpeningOrder {
  readonly dir: string;
  readonly dataDir: string;
  /** Milliseconds since 1970: a thread cannot be given a clock. */
  readonly now: number;
  /** The address of a module that is a `Study`. */
  readonly study?: string;
  /** As in `LoadOptions`. */
  readonly ownLocales?: string;
  /** True when a knowledge answers already, which this one is to replace: it is examined as well. */
  readonly isSuccessor: boolean;
}

/** What the roof wants to have done with the knowledge in the thread: what its functions give is plain values. */
export interface Study {
  learn(knowledge: Knowledge, dataDir: string): unknown;
  /** Whether it will do, with what was learnt of it: an error keeps it out. */
  examine(knowledge: Knowledge, learnt: unknown): readonly Problem[];
}

/** What came of the study. */
export interface Studied {
  /** What `learn` gave. */
  readonly learnt: unknown;
  /** What `examine` said of a successor: with an error among it, it must not stay. */
  readonly doubts: readonly Problem[];
}

export interface ThreadPlace {
  readonly dir: string;
  readonly dataDir: string;
  readonly clock: Clock;
  readonly study?: URL;
  readonly isSuccessor?: boolean;
  /** As in `LoadOptions`. */
  readonly ownLocales?: string;
}

/** How long reading the folder may take, and how much memory. The real knowledge needs a fifth of it. */
const threadLimits = { openingMs: 5_000, megabytes: 256 };

/** A machine that is busy with other things may need this many times as long: the second attempt waits for it. */
const patience = 4;

export interface ThreadOpening extends OpenKnowledge {
  /** What came of the study; undefined when the thread could not say it. Never rejects. */
  readonly studied: Promise<Studied | undefined>;
}

/**
 * Opens the knowledge like `openKnowledge`, in a thread of its own, so that both cores work while a process starts. What
 * takes too long is tried once more with patience: the machine is busy, the knowledge is not to blame. If it is still not
 * read then, or takes too much memory, the last good copy answers.
 */
export async function openInThread(place: ThreadPlace, limits = threadLimits): Promise<ThreadOpening> {
  const first = await tryInThread(place, limits);
  if (typeof first !== 'string') return first;
  const patient = { ...limits, openingMs: limits.openingMs * patience };
  const second = first === 'tooSlow' ? await tryInThread(place, patient) : first;
  return typeof second === 'string' ? openWithout(place, problemOfAttempt(second, patient)) : second;
}

type FailedAttempt = 'tooSlow' | 'tooHeavy';

function problemOfAttempt(failed: FailedAttempt, { openingMs, megabytes }: typeof threadLimits): Problem {
  return failed === 'tooSlow'
    ? problemOf('FOLDER_TOO_SLOW', {}, { seconds: openingMs / 1000 })
    : problemOf('FOLDER_TAKES_MEMORY', {}, { megabytes });
}

async function openWithout(place: ThreadPlace, problem: Problem): Promise<ThreadOpening> {
  // Seldom needed, and half of this room hangs on it.
  const { openWithoutFolder } = await import('./openKnowledge.ts');
  const isSuccessor = place.isSuccessor === true;
  const without = isSuccessor ? { isDegraded: false, problems: [problem] } : openWithoutFolder(place, problem);
  return { ...without, studied: Promise.resolve(undefined) };
}

async function tryInThread(place: ThreadPlace, limits: typeof threadLimits): Promise<ThreadOpening | FailedAttempt> {
  const { dir, dataDir, clock, study, ownLocales, isSuccessor = false } = place;
  const named = {
    ...(study === undefined ? {} : { study: study.href }),
    ...(ownLocales === undefined ? {} : { ownLocales }),
  };
  const order: OpeningOrder = { dir, dataDir, now: clock(), isSuccessor, ...named };
  const thread = new Worker(new URL('./openingThread.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: limits.megabytes / 4 },
  });
  const messages = on(thread, 'message', { close: ['exit'] });
  const late = after(limits.openingMs, 'tooSlow' as const, { ref: false });
  const opened = (await Promise.race([nextOf(messages), late])) as OpenKnowledge | 'tooSlow' | undefined;
  // Who studies and fails is no reason not to answer: the study can be done again elsewhere.
  if (opened !== undefined && opened !== 'tooSlow') return { ...opened, studied: studiedIn(messages) };
  await thread.terminate();
  return opened ?? 'tooHeavy';
}

async function studiedIn(messages: AsyncIterator<unknown[]>): Promise<Studied | undefined> {
  return (await nextOf(messages).catch(() => undefined)) as Studied | undefined;
}

/** Undefined when the thread has ended without a word, also for want of memory. Rejects with any other error in it. */
async function nextOf(messages: AsyncIterator<unknown[]>): Promise<unknown> {
  try {
    const { value } = (await messages.next()) as { value: unknown[] | undefined };
    return value?.[0];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return undefined;
    throw error;
  }
}
