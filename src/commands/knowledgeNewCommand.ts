import { parseArgs } from 'node:util';
import { dayInJapan } from '../domain/dayInJapan.ts';
import { loadProblemSentences } from '../knowledge/problemSentences.ts';
import { scaffoldSection } from '../knowledge/scaffoldSection.ts';
import { editorsFolder } from './editorsFolder.ts';
import { reportScaffold } from './scaffoldReport.ts';

/**
 * npm run knowledge:new -- consultation/section [--dir folder]: the two files of a new section, to be filled in. Exit code
 * 0, 1 when the section cannot be made, 2 when called wrongly.
 */

const { say } = loadProblemSentences(editorsFolder().speech, 'ja');

function readArguments(): { dir: string; id: string } | undefined {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { dir: { type: 'string' } } });
    const [id] = positionals;
    return id === undefined || positionals.length > 1 ? undefined : { dir: editorsFolder(values.dir).dir, id };
  } catch {
    return undefined;
  }
}

function run(): { code: 0 | 1 | 2; lines: readonly string[] } {
  const options = readArguments();
  if (options === undefined) return { code: 2, lines: [say('newUsage')] };
  const { dir, id } = options;
  const scaffold = scaffoldSection(dir, { id, today: dayInJapan(Date.now()) });
  const { code, lines } = reportScaffold(scaffold, { dir, id, say });
  if (code === 0) return { code, lines: [...lines, say('newNext')] };
  return { code, lines: code === 2 ? [...lines, say('newUsage')] : lines };
}

const { code, lines } = run();
(code === 0 ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
process.exitCode = code;
