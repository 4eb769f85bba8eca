/**
 * npm run bench -- [questions.yaml] [--sizes 90,1000,10000]: ours beside engines that are ready to be had, in one run on the same
 * knowledge and the same questions, each in a process of its own. What counts are the ratios: the machine is what it is.
 * Exit code 0, 2 when called wrongly.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTranslator } from '../i18n/translator.ts';
import { loadKnowledge } from '../knowledge/loadKnowledge.ts';
import type { Measurement } from './bench/measureEngine.ts';
import { measureLearning } from './bench/measureLearning.ts';
import { measureTypedChoices } from './bench/measureTypedChoices.ts';
import { searchEngines } from './bench/searchEngines.ts';

const worker = join(import.meta.dirname, 'bench/measureEngine.ts');
const usualQuestions = 'test/fixtures/questions.yaml';
/** An engine that has not answered by then is given up: it has its own row for that. */
const engineLimits = { ms: 300_000, megabytes: 6_000 };

const translate = await loadTranslator(join('knowledge', 'locales'));
const say = (key: string, values: Readonly<Record<string, unknown>> = {}) => translate('ja', `bench.${key}`, values);
const print = (line: string) => void process.stdout.write(`${line}\n`);

function measure(engine: string, size: number, questions: string): Measurement | undefined {
  const flags = ['--expose-gc', `--max-old-space-size=${engineLimits.megabytes}`];
  const { status, stdout } = spawnSync(process.execPath, [...flags, worker, engine, String(size), questions], {
    encoding: 'utf8',
    timeout: engineLimits.ms,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? (JSON.parse(stdout) as Measurement) : undefined;
}

const short = (value: number) => (value < 10 ? value.toFixed(2) : Math.round(value).toString());

function rowOf(engine: string, found: Measurement | undefined): string {
  if (found === undefined) {
    return say('gaveUp', { engine, seconds: engineLimits.ms / 1000, megabytes: engineLimits.megabytes });
  }
  const { top1, top3, p50, p99, buildMs, memoryMb, asked } = found;
  return say('row', {
    engine,
    asked,
    top1: (top1 * 100).toFixed(1),
    top3: (top3 * 100).toFixed(1),
    p50: short(p50),
    p99: short(p99),
    build: short(buildMs),
    memory: Math.round(memoryMb),
  });
}

function compare(sizes: readonly number[], questions: string): void {
  const p50s: number[] = [];
  for (const size of sizes) {
    print(say('size', { size }));
    print(say('head'));
    const found = Object.keys(searchEngines).map((engine) => {
      const measured = measure(engine, size, questions);
      print(rowOf(engine, measured));
      return measured;
    });
    const [ours, ...others] = found;
    if (ours === undefined) continue;
    p50s.push(ours.p50);
    const times = others.map((other) => (other === undefined ? '–' : `${Math.round(other.p50 / ours.p50)}`));
    print(say('ratios', { times: times.join(' / ') }));
  }
  const [least = 1] = sizes;
  const [first = 1] = p50s;
  for (const [at, size] of sizes.entries()) {
    const ratios = { size: (size / least).toFixed(1), time: ((p50s[at] ?? 0) / first).toFixed(1) };
    print(say('growth', ratios));
  }
}

function readArguments(today: number): { questions: string; sizes: number[] } | undefined {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { sizes: { type: 'string' } } });
    const [questions = usualQuestions] = positionals;
    const sizes = (values.sizes ?? `${today},1000,10000`).split(',').map(Number);
    const isRight = positionals.length < 2 && existsSync(questions) && sizes.every((size) => size >= 1);
    return isRight ? { questions, sizes } : undefined;
  } catch {
    return undefined;
  }
}

const { knowledge } = loadKnowledge('knowledge', { clock: Date.now });
const options = knowledge === undefined ? undefined : readArguments(knowledge.sections.size);
if (knowledge === undefined || options === undefined) {
  process.stderr.write(`${say('usage')}\n`);
  process.exitCode = 2;
} else {
  compare(options.sizes, options.questions);
  print(say('learning', { ...measureLearning(knowledge) }));
  print(say('choices', { ...measureTypedChoices(knowledge) }));
}
