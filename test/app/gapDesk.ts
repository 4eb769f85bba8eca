import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { GapNote } from '../../src/domain/gap.ts';
import type { RedactedText } from '../../src/domain/redaction/redactor.ts';
import type { Repository } from '../../src/domain/repository.ts';
import { GapList } from '../../src/gaps/gapList.ts';
import { GapNotes } from '../../src/gaps/gapNotes.ts';
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';
import { storePath } from '../../src/store/storePath.ts';
import { copyToy, type Toy, temporaryFolder } from '../knowledge/toyKnowledge.ts';
import { projectRoot } from '../support/projectFiles.ts';

/** Something told of a talk; of one of its own where it names none. */
export type Told = Partial<Omit<GapNote, 'text'>> & { readonly text?: string };

/** A desk with a store in use, and editors beside it who call commands. */
export interface GapDesk {
  readonly toy: Toy;
  readonly dataDir: string;
  run(command: string, ...args: readonly string[]): { status: number | null; stdout: string; stderr: string };
  /** Notes what happened in talks, and goes on holding the store: to be closed by the test. */
  tell(...told: readonly Told[]): Promise<Repository>;
}

export function openGapDesk(): GapDesk {
  const toy = copyToy();
  const dataDir = temporaryFolder();
  const env = { ...process.env, KNOWLEDGE_DIR: toy.dir, DATA_DIR: dataDir };
  return {
    toy,
    dataDir,
    run(command, ...args) {
      const program = join(projectRoot, `src/commands/${command}Command.ts`);
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: projectRoot,
        env,
        encoding: 'utf8',
      });
      return { status, stdout, stderr };
    },
    async tell(...told) {
      const repository = openSqliteRepository({ path: storePath(dataDir), clock: Date.now });
      const notes = new GapNotes({ list: new GapList(repository), clock: Date.now, log: { warn: () => {} } });
      const common = {
        knowledgeVersion: toy.load().knowledge?.version ?? '',
        audience: 'victim',
        language: 'ja',
      } as const;
      for (const [at, { text, ...note }] of told.entries()) {
        const words = text === undefined ? {} : { text: text as RedactedText };
        await notes.note({ kind: 'notFound', conversationId: `talk-${at}`, ...common, ...note, ...words });
      }
      return repository;
    },
  };
}

/** Three questions that mean the same, of which the toy knowledge knows nothing. */
export const kites: readonly string[] = [
  '凧の糸が電線に絡まった',
  '電線に凧の糸が絡まった',
  '凧の糸が絡まった、電線に',
];
