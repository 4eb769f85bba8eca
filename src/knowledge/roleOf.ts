import { idPattern } from './schemas/fields.ts';
import type { FileKind } from './schemas/fileSchemas.ts';

/** What a file is, judged by its path alone. A section that has moved is told from its content, not here. */
export interface FileRole {
  readonly kind: FileKind;
  /** The id that the path gives; empty for files of which there is one. */
  readonly id: string;
}

const singles: Readonly<Record<string, FileKind>> = {
  'danger.yml': 'danger',
  'danger-look-alikes.yml': 'dangerLookAlikes',
  'scam.yml': 'scam',
  'personal-data.yml': 'personalData',
  'synonyms.yml': 'synonyms',
  'off-subject.yml': 'offSubject',
  'test-questions.yml': 'testQuestions',
  'controls.yml': 'controls',
  'triage.yml': 'triage',
  'feedback.yml': 'feedback',
  'holidays.yml': 'holidays',
  'authorities.yml': 'authorities',
  'reporting-rules.yml': 'reportingRules',
  'day-words.yml': 'dayWords',
  'ids.yml': 'ids',
  'banned-words.yml': 'bannedWords',
  'double-negatives.yml': 'doubleNegatives',
  'articles.yml': 'articles',
  'forbidden-numbers.yml': 'forbiddenNumbers',
};

const folders: Readonly<Record<string, FileKind>> = {
  steps: 'step',
  desks: 'desk',
  related: 'related',
  plans: 'plan',
  letters: 'letter',
};

/** Files that must be there, each of them once. */
export const requiredFiles: readonly string[] = Object.keys(singles);

/** Folders that hold no knowledge of ours to check: other rooms read them. */
export const foldersOfOthers: readonly string[] = ['locales', 'schema', 'templates'];

type Misplaced = 'UNKNOWN_FILE' | 'BAD_FILE_NAME';

/** The role of a file at this path below the knowledge folder, or what is wrong with its place. */
export function roleOf(path: string): FileRole | Misplaced {
  const single = Object.hasOwn(singles, path) ? singles[path] : undefined;
  if (single !== undefined) return { kind: single, id: '' };
  const [folder = '', ...inside] = path.split('/');
  if (!path.endsWith('.yml')) return 'UNKNOWN_FILE';
  if (folder === 'consultations') return roleInConsultation(inside);
  if (folder === 'plans' && inside[0] === 'steps') return roleIn('planStep', inside.slice(1));
  const kind = Object.hasOwn(folders, folder) ? folders[folder] : undefined;
  return kind === undefined ? 'UNKNOWN_FILE' : roleIn(kind, inside);
}

/** A file directly in the folder of its kind. */
function roleIn(kind: FileKind, [name = '', ...deeper]: readonly string[]): FileRole | Misplaced {
  if (deeper.length > 0) return 'UNKNOWN_FILE';
  const id = name.slice(0, -'.yml'.length);
  return idPattern.test(id) ? { kind, id } : 'BAD_FILE_NAME';
}

function roleInConsultation([folder = '', name = '', ...deeper]: readonly string[]): FileRole | Misplaced {
  if (name === '' || deeper.length > 0) return 'UNKNOWN_FILE';
  if (!idPattern.test(folder)) return 'BAD_FILE_NAME';
  if (name === '_consultation.yml') return { kind: 'consultation', id: folder };
  if (name === '_consultation.en.yml') return { kind: 'consultationEnglish', id: folder };
  const kind = name.endsWith('.en.yml') ? 'sectionEnglish' : 'section';
  const section = name.replace(/(\.en)?\.yml$/, '');
  return idPattern.test(section) ? { kind, id: `${folder}/${section}` } : 'BAD_FILE_NAME';
}
