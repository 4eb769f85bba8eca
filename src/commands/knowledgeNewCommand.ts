import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayInJapan } from '../domain/dayInJapan.ts';
import { loadProblemSentences } from '../knowledge/problemSentences.ts';
import { scaffoldSection } from '../knowledge/scaffoldSection.ts';
import { editorsFolder } from './editorsFolder.ts';

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

function namesIn(path: string): string {
  try {
    return readdirSync(path).sort().join(', ');
  } catch {
    return '–';
  }
}

function run(): { code: 0 | 1 | 2; lines: string[] } {
  const options = readArguments();
  if (options === undefined) return { code: 2, lines: [say('newUsage')] };
  const { dir, id } = options;
  const scaffold = scaffoldSection(dir, { id, today: dayInJapan(Date.now()) });
  switch (scaffold.outcome) {
    case 'badId':
      return { code: 2, lines: [say('BAD_ID', { field: 'id', value: id }), say('newUsage')] };
    case 'exists':
      return { code: 1, lines: [say('newExists', { id })] };
    case 'noTemplate':
      return { code: 1, lines: [say('newTemplateMissing')] };
    case 'noConsultation': {
      const values = { folder: id.split('/')[0] ?? '', known: namesIn(join(dir, 'consultations')) };
      return { code: 1, lines: [say('newNoConsultation', values)] };
    }
    case 'written': {
      const unlisted = scaffold.isListed
        ? []
        : [say('newListUnread', { file: scaffold.list, name: id.split('/')[1] ?? '' })];
      const files = scaffold.files.map((file) => say('newWritten', { file }));
      return { code: 0, lines: [...files, ...unlisted, say('newNext')] };
    }
    default:
      return scaffold satisfies never;
  }
}

const { code, lines } = run();
(code === 0 ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
process.exitCode = code;
