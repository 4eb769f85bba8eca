/**
 * One engine over one size of knowledge in a process of its own, so that its memory is its own. Called by `npm run bench`; prints
 * one line of JSON.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadKnowledge } from '../../knowledge/loadKnowledge.ts';
import { isCrisis, type LabelledQuestion, parseQuestions } from '../../retrieval/labelledQuestion.ts';
import { growKnowledge } from './growKnowledge.ts';
import { type Search, searchEngines } from './searchEngines.ts';

/** What was measured. Times in milliseconds, memory in megabytes, shares from 0 to 1. */
export interface Measurement {
  readonly buildMs: number;
  readonly memoryMb: number;
  readonly p50: number;
  readonly p99: number;
  readonly asked: number;
  readonly top1: number;
  readonly top3: number;
}

/** A slow engine is asked as many questions as it can answer in this time. */
const askingMs = 15_000;
const fewest = 3;

function usedMb(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

/** The questions in an order in which every part of them holds all kinds. */
function spread(questions: readonly LabelledQuestion[]): LabelledQuestion[] {
  const step = 37;
  return questions.map((_, at) => questions[(at * step) % questions.length] as LabelledQuestion);
}

function ask(search: Search, questions: readonly LabelledQuestion[]): Omit<Measurement, 'buildMs' | 'memoryMb'> {
  const times: number[] = [];
  const hits = { first: 0, amongThree: 0 };
  const giveUpAt = performance.now() + askingMs;
  for (const { q, audience, expect } of questions) {
    const before = performance.now();
    if (before > giveUpAt && times.length >= fewest) break;
    const ids = search(q, audience);
    times.push(performance.now() - before);
    if (expect.includes(ids[0] ?? '')) hits.first += 1;
    if (ids.some((id) => expect.includes(id))) hits.amongThree += 1;
  }
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const asked = times.length;
  return { p50: at(0.5), p99: at(0.99), asked, top1: hits.first / asked, top3: hits.amongThree / asked };
}

const [engine = '', size = '', file = ''] = process.argv.slice(2);
const { knowledge } = loadKnowledge('knowledge', { clock: Date.now });
const parsed = parseQuestions(parse(readFileSync(file, 'utf8')));
const make = searchEngines[engine];
if (knowledge === undefined || !('questions' in parsed) || make === undefined) process.exit(2);
const grown = growKnowledge(knowledge, Number(size));
const questions = spread(parsed.questions.filter((one) => one.expect.length > 0 && !isCrisis(one)));
const before = usedMb();
const begun = performance.now();
const search = make(grown);
const buildMs = performance.now() - begun;
const memoryMb = Math.max(0, usedMb() - before);
// What the platform learns from the first questions is no matter of the engine.
for (const { q, audience } of questions.slice(0, 2)) search(q, audience);
process.stdout.write(JSON.stringify({ buildMs, memoryMb, ...ask(search, questions) } satisfies Measurement));
