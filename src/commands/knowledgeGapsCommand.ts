import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gapDays } from '../domain/gap.ts';
import { loadTranslator } from '../i18n/translator.ts';
import { loadProblemSentences } from '../knowledge/problemSentences.ts';
import { editorsFolder } from './editorsFolder.ts';
import { draftSection } from './gapDraft.ts';
import { listLines, type SayGap } from './gapReport.ts';
import { type GapSurvey, surveyGaps } from './gapSurvey.ts';
import type { ScaffoldReport } from './scaffoldReport.ts';

/**
 * npm run knowledge:gaps [-- --all]: what people asked and got no good answer to, the most frequent first, from the store in
 * DATA_DIR. With --draft number [consultation/section] a section is scaffolded for a group, its questions as failing tests.
 * Exit code 0, 1 when there is nothing to read or to draft from, 2 when called wrongly.
 */

interface Options {
  readonly isAll: boolean;
  /** The number of a group in the list, from 1. */
  readonly draft?: number;
  readonly id?: string;
}

const folder = editorsFolder();
const dataDir = process.env.DATA_DIR ?? './data';
const problems = loadProblemSentences(folder.speech, 'ja');
const translate = await loadTranslator(join(folder.speech, 'locales'));
const say: SayGap = (key, values = {}) => translate('ja', `gaps.${key}`, values);

function readArguments(): Options | undefined {
  try {
    const options = { draft: { type: 'string' }, all: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [id] = positionals;
    if (values.draft === undefined) return id === undefined ? { isAll: values.all === true } : undefined;
    if (!/^[1-9]\d{0,5}$/.test(values.draft) || positionals.length > 1) return undefined;
    return { isAll: false, draft: Number(values.draft), ...(id === undefined ? {} : { id }) };
  } catch {
    return undefined;
  }
}

function refusal(survey: Exclude<GapSurvey, { outcome: 'read' }>): ScaffoldReport {
  switch (survey.outcome) {
    case 'empty':
      return { code: 0, lines: [say('none', { days: gapDays })] };
    case 'noStore':
      return { code: 0, lines: [say('noStore', { folder: dataDir })] };
    case 'storeUnavailable':
      return { code: 1, lines: [say('storeUnavailable', { folder: dataDir })] };
    case 'noKnowledge':
      return { code: 1, lines: [say('knowledgeRefused', { count: survey.errors })] };
    default:
      return survey satisfies never;
  }
}

async function run(): Promise<ScaffoldReport> {
  const options = readArguments();
  if (options === undefined) return { code: 2, lines: [say('usage')] };
  const { isAll, draft, id } = options;
  const now = Date.now();
  const survey = await surveyGaps({ dir: folder.dir, dataDir, now });
  if (survey.outcome !== 'read') {
    const { code, lines } = refusal(survey);
    return { code: draft === undefined ? code : 1, lines };
  }
  const { groups, knowledge, isCopy, leftOut } = survey;
  if (draft === undefined) return { code: 0, lines: listLines(groups, { knowledge, say, isCopy, leftOut, isAll }) };
  const group = groups[draft - 1];
  if (group === undefined) return { code: 1, lines: [say('noGroup', { number: draft, count: groups.length })] };
  return draftSection({ dir: folder.dir, group, knowledge, id, now }, say, problems);
}

const { code, lines } = await run();
(code === 0 ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
process.exitCode = code;
