import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeholder } from './checkTexts.ts';
import { appendToList } from './editYaml.ts';
import { idPattern } from './schemas/fields.ts';
import { writeAtomically } from './writeAtomically.ts';

/** What came of a new section. `written`: files below the folder, the list of the consultation among them. */
export type Scaffold =
  | {
      readonly outcome: 'written';
      readonly files: readonly string[];
      readonly isListed: boolean;
      readonly list: string;
    }
  | { readonly outcome: 'badId' | 'exists' | 'noConsultation' | 'noTemplate' };

/** A question that the section is to answer. Where words are missing (`isWhole`: false) somebody has to complete it. */
export interface AskedQuestion {
  readonly text: string;
  readonly isWhole: boolean;
}

/**
 * Puts the two files of a new section and a test question in place, made from knowledge/templates: the right keys, and in place of every
 * sentence an instruction that begins with ★, which the check refuses until it is replaced. `questions`: what people asked, which
 * become the test questions; the section has to find them in words of its own.
 */
export function scaffoldSection(
  dir: string,
  { id, today, questions = [] }: { id: string; today: string; questions?: readonly AskedQuestion[] },
): Scaffold {
  const [folder = '', name = '', ...rest] = id.split('/');
  if (rest.length > 0 || !idPattern.test(folder) || !idPattern.test(name)) return { outcome: 'badId' };
  const list = `consultations/${folder}/_consultation.yml`;
  if (!existsSync(join(dir, list))) return { outcome: 'noConsultation' };
  const targets = [
    { file: `consultations/${folder}/${name}.yml`, template: 'templates/section.yml' },
    { file: `consultations/${folder}/${name}.en.yml`, template: 'templates/section.en.yml' },
  ];
  if (targets.some(({ file }) => existsSync(join(dir, file)))) return { outcome: 'exists' };
  const texts = targets.map(({ file, template }) => ({ file, text: fill(join(dir, template), today) }));
  if (texts.some(({ text }) => text === undefined)) return { outcome: 'noTemplate' };
  for (const { file, text = '' } of texts) writeAtomically(join(dir, file), text);
  const isListed = addToList(join(dir, list), name);
  const files = [...texts.map(({ file }) => file), ...addTestQuestions(dir, { id, questions })];
  return { outcome: 'written', files: isListed ? [...files, list] : files, isListed, list };
}

function fill(template: string, today: string): string | undefined {
  try {
    return readFileSync(template, 'utf8')
      .replaceAll('{{today}}', today)
      .replaceAll('{{reviewBy}}', inThreeMonths(today));
  } catch {
    return undefined;
  }
}

/** Law and telephone numbers age: a first look after three months. */
function inThreeMonths(today: string): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 91);
  return date.toISOString().slice(0, 10);
}

const testQuestions = 'test-questions.yml';

/**
 * Questions that cannot be answered yet: the check refuses them until they find the section. Where none are known, a sample,
 * which it refuses until it is written.
 */
function addTestQuestions(
  dir: string,
  { id, questions }: { id: string; questions: readonly AskedQuestion[] },
): string[] {
  const path = join(dir, testQuestions);
  const template = join(dir, 'templates/test-question.yml');
  if (!existsSync(path) || !existsSync(template)) return [];
  const sample = () => readFileSync(template, 'utf8').replaceAll('{{id}}', id);
  // A text in JSON is one in YAML too, whatever it holds.
  const askOf = ({ text, isWhole }: AskedQuestion) => JSON.stringify(isWhole ? text : `${placeholder}${text}`);
  const entries = questions.map((question) => `  - {ask: ${askOf(question)}, expect: ${id}}\n`);
  const added = entries.length === 0 ? sample() : entries.join('');
  writeAtomically(path, `${readFileSync(path, 'utf8').trimEnd().replace(/\[\]$/, '')}\n${added}`);
  return [testQuestions];
}

function addToList(path: string, name: string): boolean {
  const changed = appendToList(readFileSync(path, 'utf8'), 'sections', [name]);
  if (changed !== undefined) writeAtomically(path, changed);
  return changed !== undefined;
}
