import { parseArgs } from 'node:util';
import type { Problem } from '../domain/problem.ts';
import { type Loading, loadKnowledge, type RememberedValue } from '../knowledge/loadKnowledge.ts';
import { loadProblemSentences } from '../knowledge/problemSentences.ts';

/** npm run knowledge:check -- [folder] [--json]: exit code 0 without errors, 1 with errors, 2 when called wrongly. */

const { say } = loadProblemSentences('knowledge', 'ja');

function readArguments(): { dir: string; isJson: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
    if (positionals.length > 1) return undefined;
    return { dir: positionals[0] ?? 'knowledge', isJson: values.json === true };
  } catch {
    return undefined;
  }
}

/** `error|warning file:line  sentence (code)`, a form that editors' programs can jump from. */
function lineFor({ code, severity, file, line, values }: Problem): string {
  const place = [file, line].filter((part) => part !== undefined).join(':');
  return `${[severity, place].filter((part) => part !== '').join(' ')}  ${say(code, values)} (${code})\n`;
}

function countLine({ problems, read }: Loading): string {
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  const files = [...read.values];
  const isSection = ([path, { value }]: [string, RememberedValue]) =>
    /^consultations\/[^/]+\/(?!_)[^/]+(?<!\.en)\.yml$/.test(path) && !hasMoved(value);
  const sections = files.filter(isSection).length;
  const desks = files.filter(([path]) => path.startsWith('desks/')).length;
  return `${say('checkCount', { errors: count('error'), warnings: count('warning'), sections, desks })}\n`;
}

const hasMoved = (value: unknown): boolean => typeof value === 'object' && value !== null && 'movedTo' in value;

const options = readArguments();
if (options === undefined) {
  process.stderr.write(`${say('checkUsage')}\n`);
  process.exitCode = 2;
} else {
  const loading = loadKnowledge(options.dir, { clock: Date.now, alsoLocales: true });
  if (options.isJson) process.stdout.write(`${JSON.stringify(loading.problems, null, 2)}\n`);
  else process.stdout.write(loading.problems.map(lineFor).join('') + countLine(loading));
  process.exitCode = loading.knowledge === undefined ? 1 : 0;
}
