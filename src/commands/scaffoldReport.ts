import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProblemSentences } from '../knowledge/problemSentences.ts';
import type { Scaffold } from '../knowledge/scaffoldSection.ts';

/** What is said of a new section, and the exit code. */
export interface ScaffoldReport {
  readonly code: 0 | 1 | 2;
  readonly lines: readonly string[];
}

function namesIn(path: string): string {
  try {
    return readdirSync(path).sort().join(', ');
  } catch {
    return '–';
  }
}

/** The files that were written, or why there are none. */
export function reportScaffold(
  scaffold: Scaffold,
  { dir, id, say }: { dir: string; id: string } & ProblemSentences,
): ScaffoldReport {
  switch (scaffold.outcome) {
    case 'badId':
      return { code: 2, lines: [say('BAD_ID', { field: 'id', value: id })] };
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
      return { code: 0, lines: [...scaffold.files.map((file) => say('newWritten', { file })), ...unlisted] };
    }
    default:
      return scaffold satisfies never;
  }
}
