import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import type { Knowledge } from '../domain/knowledge.ts';
import { loadTranslator } from '../i18n/translator.ts';
import { loadKnowledge } from '../knowledge/loadKnowledge.ts';
import { type Evaluation, evaluateQuestions } from '../retrieval/evaluateQuestions.ts';
import { type LabelledQuestion, parseQuestions } from '../retrieval/labelledQuestion.ts';
import { QuestionReader } from '../retrieval/questionReader.ts';
import { editorsFolder } from './editorsFolder.ts';

/**
 * npm run knowledge:evaluate -- questions.yaml [--no-audience] [--json]: puts a set of labelled questions to the desk and counts
 * what a person would have seen. Exit code 0, 1 when the knowledge has errors, 2 when called wrongly or with a wrong file.
 */

interface Options {
  readonly file: string;
  readonly isAudienceTold: boolean;
  readonly isJson: boolean;
}

interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly text: string;
}

const folder = editorsFolder();
const translate = await loadTranslator(join(folder.speech, 'locales'));
const say = (key: string, values: Readonly<Record<string, unknown>> = {}) => translate('ja', `ask.${key}`, values);
const percent = (share: number) => (share * 100).toFixed(1);

function readArguments(): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'no-audience': { type: 'boolean' }, json: { type: 'boolean' } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return undefined;
    return { file, isAudienceTold: values['no-audience'] !== true, isJson: values.json === true };
  } catch {
    return undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The questions, or what is wrong with the file. */
function readQuestions(file: string): { questions: LabelledQuestion[] } | { wrong: string } {
  const source = textOf(file);
  if (source === undefined) return { wrong: say('fileUnreadable', { file }) };
  const document = parseDocument(source);
  const [fault] = document.errors;
  if (fault !== undefined) return { wrong: say('fileNotYaml', { file, line: fault.linePos?.[0].line ?? 1 }) };
  const parsed = parseQuestions(document.toJS());
  if ('questions' in parsed) return parsed;
  return {
    wrong: parsed.wrongAt === 0 ? say('fileNotList', { file }) : say('entryWrong', { file, entry: parsed.wrongAt }),
  };
}

function evaluate(knowledge: Knowledge, questions: LabelledQuestion[], isAudienceTold: boolean): Evaluation {
  const reader = new QuestionReader(knowledge);
  return evaluateQuestions(questions, {
    read: (text, context) => reader.read(text, context),
    knownIds: new Set([...knowledge.sections.keys(), ...knowledge.related.keys()]),
    isAudienceTold,
    clockMs: () => performance.now(),
  });
}

function report(evaluation: Evaluation): string {
  const { crisis, outOfScope, latencyMs, byKind, misses, ...whole } = evaluation;
  const shares = { ...whole, ...outOfScope, recall: crisis.recall, sure: crisis.sure };
  const counts = ['questions', 'knownQuestions'];
  const figures = Object.fromEntries(
    Object.entries(shares).map(([name, value]) => [name, counts.includes(name) ? value : percent(value)]),
  );
  const { falseAlarms, gentle } = crisis;
  const took = { p50: latencyMs.p50.toFixed(2), p99: latencyMs.p99.toFixed(2) };
  const list = (ids: readonly string[]) => (ids.length === 0 ? say('none') : ids.join(', '));
  return [
    say('figures', { ...figures, falseAlarms, gentle, ...took }),
    ...Object.entries(byKind).map(([kind, { questions, top1, top3 }]) =>
      say('kind', { kind, questions, top1: percent(top1), top3: percent(top3) }),
    ),
    say('misses', { count: misses.length }),
    ...misses.map(({ q, expect, got, outcome }) => say('miss', { q, outcome, expect: list(expect), got: list(got) })),
  ].join('\n');
}

function run(): Outcome {
  const options = readArguments();
  if (options === undefined) return { code: 2, text: say('evaluateUsage') };
  const file = readQuestions(options.file);
  if ('wrong' in file) return { code: 2, text: file.wrong };
  const { knowledge, problems } = loadKnowledge(folder.dir, { clock: Date.now });
  const count = problems.filter(({ severity }) => severity === 'error').length;
  if (knowledge === undefined) return { code: 1, text: say('knowledgeRefused', { count }) };
  const evaluation = evaluate(knowledge, file.questions, options.isAudienceTold);
  return { code: 0, text: options.isJson ? JSON.stringify(evaluation, null, 2) : report(evaluation) };
}

const { code, text } = run();
(code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
process.exitCode = code;
