import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Audience } from '../domain/audience.ts';
import type { Language } from '../domain/language.ts';
import { loadTranslator } from '../i18n/translator.ts';
import { loadKnowledge } from '../knowledge/loadKnowledge.ts';
import { type ExplainedCandidate, type Explanation, limits, QuestionReader } from '../retrieval/questionReader.ts';
import { editorsFolder } from './editorsFolder.ts';

/**
 * npm run knowledge:ask -- "question" [--audience victim|business] [--english] [--json]: what the desk makes of a question,
 * and why. Exit code 0, 1 when the knowledge has errors, 2 when called wrongly.
 */

interface Options {
  readonly question: string;
  readonly audience: Audience | 'unknown';
  readonly language: Language;
  readonly isJson: boolean;
}

const folder = editorsFolder();
const translate = await loadTranslator(join(folder.speech, 'locales'));
const say = (key: string, values: Readonly<Record<string, unknown>> = {}) => translate('ja', `ask.${key}`, values);
const percent = (share: number) => Math.round(share * 100);

function readArguments(): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { audience: { type: 'string' }, english: { type: 'boolean' }, json: { type: 'boolean' } },
    });
    const audience = values.audience ?? 'unknown';
    const question = positionals.join(' ');
    if (question.trim() === '' || !isAudience(audience)) return undefined;
    return { question, audience, language: values.english === true ? 'en' : 'ja', isJson: values.json === true };
  } catch {
    return undefined;
  }
}

function isAudience(value: string): value is Options['audience'] {
  return value === 'victim' || value === 'business' || value === 'unknown';
}

function linesFor(candidate: ExplainedCandidate, rank: number): string[] {
  const { id, score, coverage, terms } = candidate;
  const figures = { score: score.toFixed(2), coverage: percent(coverage) };
  return [
    say('candidate', { rank, id, ...figures }),
    ...terms.map(({ term, weight, fields }) => {
      const places = Object.entries(fields).map(([field, count]) => {
        return say('fieldCount', { field: say(`field.${field}`), count });
      });
      return say('term', { term, weight: weight.toFixed(1), fields: places.join(' ') });
    }),
  ];
}

function report({ danger, finding, belonging, candidates }: Explanation): string {
  const sign = danger && say(danger.isSure ? 'danger.sure' : 'danger.gentle', { kind: danger.kind });
  return [
    ...(sign === undefined ? [] : [sign]),
    say(`outcome.${finding.outcome}`),
    say('belonging', { belonging: belonging.toFixed(2), limit: limits.belonging }),
    ...(candidates.length === 0 ? [say('nothing')] : candidates.flatMap((one, at) => linesFor(one, at + 1))),
  ].join('\n');
}

function run(): { code: 0 | 1 | 2; text: string } {
  const options = readArguments();
  if (options === undefined) return { code: 2, text: say('askUsage') };
  const { knowledge, problems } = loadKnowledge(folder.dir, { clock: Date.now });
  const count = problems.filter(({ severity }) => severity === 'error').length;
  if (knowledge === undefined) return { code: 1, text: say('knowledgeRefused', { count }) };
  const explanation = new QuestionReader(knowledge).explain(options.question, options);
  return { code: 0, text: options.isJson ? JSON.stringify(explanation, null, 2) : report(explanation) };
}

const { code, text } = run();
(code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
process.exitCode = code;
