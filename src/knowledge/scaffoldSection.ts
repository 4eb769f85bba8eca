import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/**
 * Puts the two files of a new section and a test question in place, made from knowledge/templates: the right keys, and in place of every
 * sentence an instruction that begins with ★, which the check refuses until it is replaced.
 */
export function scaffoldSection(dir: string, { id, today }: { id: string; today: string }): Scaffold {
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
  const files = [...texts.map(({ file }) => file), ...addTestQuestion(dir, id)];
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

/** A question that cannot be answered yet: the check refuses it until it is written, and then until it finds the section. */
function addTestQuestion(dir: string, id: string): string[] {
  const path = join(dir, testQuestions);
  const template = join(dir, 'templates/test-question.yml');
  if (!existsSync(path) || !existsSync(template)) return [];
  const entry = readFileSync(template, 'utf8').replaceAll('{{id}}', id);
  writeAtomically(path, `${readFileSync(path, 'utf8').trimEnd().replace(/\[\]$/, '')}\n${entry}`);
  return [testQuestions];
}

function addToList(path: string, name: string): boolean {
  const changed = appendToList(readFileSync(path, 'utf8'), 'sections', [name]);
  if (changed !== undefined) writeAtomically(path, changed);
  return changed !== undefined;
}
