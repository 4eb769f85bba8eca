import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Problem } from '../domain/problem.ts';
import { checkReviews } from '../knowledge/checkReviews.ts';
import { type RememberedValue, type Survey, surveyFolder } from '../knowledge/loadKnowledge.ts';
import { loadProblemSentences } from '../knowledge/problemSentences.ts';
import { ownLocales } from '../ownLocales.ts';
import { editorsFolder } from './editorsFolder.ts';
import { findReachProblems } from './findReachProblems.ts';

/**
 * npm run knowledge:check -- [folder] [--json] [--release]: exit code 0 without errors, 1 with errors, 2 when called wrongly.
 * For a release, what no lawyer has read is an error too.
 */

const { say } = loadProblemSentences(editorsFolder().speech, 'ja');

function readArguments(): { dir: string; isJson: boolean; isRelease: boolean } | undefined {
  try {
    const options = { json: { type: 'boolean' }, release: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    if (positionals.length > 1) return undefined;
    return { dir: editorsFolder(positionals[0]).dir, isJson: values.json === true, isRelease: values.release === true };
  } catch {
    return undefined;
  }
}

/** `error|warning file:line  sentence (code)`, a form that editors' programs can jump from. */
function lineFor({ code, severity, file, line, values }: Problem): string {
  const place = [file, line].filter((part) => part !== undefined).join(':');
  return `${[severity, place].filter((part) => part !== '').join(' ')}  ${say(code, values)} (${code})\n`;
}

function countLine({ problems, read }: Pick<Survey, 'problems' | 'read'>): string {
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  const files = [...read.values];
  const isSection = ([path, { value }]: [string, RememberedValue]) =>
    /^consultations\/[^/]+\/(?!_)[^/]+(?<!\.en)\.yml$/.test(path) && !hasMoved(value);
  const sections = files.filter(isSection).length;
  const desks = files.filter(([path]) => path.startsWith('desks/')).length;
  return `${say('checkCount', { errors: count('error'), warnings: count('warning'), sections, desks })}\n`;
}

function releaseLine(unread: readonly Problem[]): string {
  const ids = unread.map(({ values }) => String(values?.id));
  const consultations = ids.filter((id) => !id.includes('/')).length;
  const letters = ids.filter((id) => id.startsWith('letters/')).length;
  const sections = ids.length - consultations - letters;
  return `${say('checkRelease', { count: ids.length, sections, consultations, letters })}\n`;
}

/** A misspelt option or name in the place of the folder must not look like a folder full of mistakes. */
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const isError = ({ severity }: Problem): boolean => severity === 'error';
const hasMoved = (value: unknown): boolean => typeof value === 'object' && value !== null && 'movedTo' in value;

const options = readArguments();
if (options === undefined) {
  process.stderr.write(`${say('checkUsage')}\n`);
  process.exitCode = 2;
} else if (!isFolder(options.dir)) {
  process.stderr.write(`${say('checkNoFolder', { folder: options.dir })}\n${say('checkUsage')}\n`);
  process.exitCode = 2;
} else {
  const survey = surveyFolder(options.dir, { clock: Date.now, ownLocales });
  const { manuscript, problems: found, read } = survey;
  const reach = found.some(isError) ? [] : findReachProblems(survey);
  const unread = options.isRelease ? checkReviews(manuscript) : [];
  const problems = [...found, ...reach, ...unread];
  const lines = [
    ...problems.map(lineFor),
    countLine({ problems, read }),
    ...(options.isRelease ? [releaseLine(unread)] : []),
  ];
  process.stdout.write(options.isJson ? `${JSON.stringify(problems, null, 2)}\n` : lines.join(''));
  process.exitCode = problems.some(isError) ? 1 : 0;
}
