import { parseArgs } from 'node:util';
import { markKnowledge } from '../knowledge/markKnowledge.ts';
import { loadProblemSentences } from '../knowledge/problemSentences.ts';
import { editorsFolder } from './editorsFolder.ts';

/**
 * npm run knowledge:mark -- [ids…] [--all] [--dir folder]: says of English and plain texts that they belong to today's
 * Japanese, and records new section ids. Without ids only texts that never had a mark get one: a text that is behind is
 * named, because somebody must read it first. Exit code 0, 1 when a named file has errors, 2 when called wrongly.
 */

const { say } = loadProblemSentences(editorsFolder().speech, 'ja');

function readArguments(): { dir: string; ids: string[]; isAll: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { all: { type: 'boolean' }, dir: { type: 'string' } },
    });
    // Without `--` before it npm keeps the option to itself: what was asked for must not be half done.
    if (process.env.npm_config_all === 'true' && values.all !== true) return undefined;
    const isAll = values.all === true;
    if (isAll && positionals.length > 0) return undefined;
    return { dir: editorsFolder(values.dir).dir, ids: positionals, isAll };
  } catch {
    return undefined;
  }
}

function run(): { code: 0 | 1 | 2; lines: string[] } {
  const options = readArguments();
  if (options === undefined) return { code: 2, lines: [say('markUsage')] };
  const marking = markKnowledge(options.dir, { ...options, clock: Date.now });
  if (marking.unknown.length > 0) return { code: 2, lines: marking.unknown.map((id) => say('markUnknown', { id })) };
  if (marking.broken.length > 0) {
    return { code: 1, lines: [...marking.broken, say('markBlocked')] };
  }
  const lines = [
    ...marking.written.map((file) => say('markWritten', { file })),
    ...marking.recorded.map((id) => say('markRecorded', { id })),
    ...marking.behind.map(({ file, id }) => say('markBehind', { file, id })),
  ];
  return { code: 0, lines: lines.length > 0 ? lines : [say('markNothing')] };
}

const { code, lines } = run();
(code === 0 ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
process.exitCode = code;
