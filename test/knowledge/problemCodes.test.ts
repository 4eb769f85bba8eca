import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/loadKnowledge.ts';
import { localeVerdict } from '../../src/knowledge/localeVerdict.ts';
import { type ProblemCode, severities } from '../../src/knowledge/problemCodes.ts';
import { contentCases } from './contentCases.ts';
import { fileCases } from './fileCases.ts';
import { letterCases } from './letterCases.ts';
import { localeCases } from './localeCases.ts';
import type { ProblemCase } from './problemCase.ts';
import { reportingCases } from './reportingCases.ts';
import { copyToy, realLocales, removeTemporaryFolders, type Toy, toyNow } from './toyKnowledge.ts';

afterEach(removeTemporaryFolders);

const problemCases = [...fileCases, ...contentCases, ...letterCases, ...reportingCases, ...localeCases];

/** Codes that no file of an editor can make here, and why. */
const codesWithoutCase: Readonly<Partial<Record<ProblemCode, string>>> = {
  FILE_UNREADABLE: 'the account that runs the tests may read everything',
  FOLDER_TOO_SLOW: 'no fault of a file; see openInThread.test.ts',
  FOLDER_TAKES_MEMORY: 'seen by whoever opens the folder; see openInThread.test.ts',
  LOCALE_BROKEN: 'found by the room of the translations; see translator.test.ts',
  DANGER_NOT_NOTICED: 'found by those who can search (src/retrieval/examine.ts)',
  SCAM_NOT_NOTICED: 'found by those who can search (src/retrieval/findUnnoticed.ts)',
  SECTION_NOT_FOUND: 'found by those who can search (src/retrieval/examine.ts)',
  PHRASING_NOT_FOUND: 'found by those who can search (src/retrieval/examine.ts)',
  TEST_QUESTION_FAILS: 'found by those who can search; see reachProblems.test.ts',
  COPY_NOT_WRITTEN: 'no fault of the folder; see openKnowledge.test.ts',
  NOT_REVIEWED: 'asked only before a release; see knowledgeCommands.test.ts',
};

function loadSpoilt(toy: Toy, { code, change }: ProblemCase) {
  change(toy);
  if (code === 'FOLDER_MISSING') return loadKnowledge(join(toy.dir, 'nowhere'), { clock: () => toyNow });
  return localeCases.some((one) => one.change === change) ? toy.load({ ownLocales: realLocales }) : toy.load();
}

/** The line of the first `at`; where `at` is empty the whole file is meant, and undefined where there is no line. */
function expectedLine(toy: Toy, { file, at }: ProblemCase): number | undefined {
  if (file === undefined || at === undefined) return undefined;
  const offset = toy.read(file).indexOf(at);
  if (offset < 0) throw new Error(`${file} does not hold: ${at}`);
  return toy.read(file).slice(0, offset).split('\n').length;
}

describe('the check', () => {
  it.each(problemCases.map((one, index) => [`${index + 1} ${one.code} ${one.file ?? ''}`, one] as const))(
    'reports with file and line: %s',
    (_name, one) => {
      const toy = copyToy();
      const { problems, knowledge } = loadSpoilt(toy, one);
      // A section that is not listed, or whose id is not recorded, is named itself and not the list that lacks it.
      const isNamedElsewhere = one.code === 'SECTION_NOT_LISTED' || one.code === 'ID_NOT_RECORDED';
      const found = problems.filter(({ code, file }) => code === one.code && (isNamedElsewhere || file === one.file));
      expect(found).not.toEqual([]);
      if (!isNamedElsewhere) expect(found.map(({ line }) => line)).toContain(expectedLine(toy, one));
      expect(found.every(({ severity }) => severity === severities[one.code])).toBe(true);
      const { elsewhere } = localeVerdict(problems);
      expect(knowledge === undefined).toBe(elsewhere.some(({ severity }) => severity === 'error'));
    },
  );

  it('is proved for every code', () => {
    const proved = new Set([...problemCases.map(({ code }) => code), ...Object.keys(codesWithoutCase)]);
    expect(Object.keys(severities).filter((code) => !proved.has(code))).toEqual([]);
  });

  it('names the section that is not listed, and the one that is not recorded', () => {
    const toy = copyToy();
    toy.replace('consultations/umbrella-victim/_consultation.yml', 'feather-proof, ', '');
    toy.replace('ids.yml', '  - umbrella-victim/first-steps\n', '');
    expect(toy.load().problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'SECTION_NOT_LISTED', file: 'consultations/umbrella-victim/feather-proof.yml' },
      { code: 'ID_NOT_RECORDED', file: 'consultations/umbrella-victim/first-steps.yml' },
    ]);
  });
});
