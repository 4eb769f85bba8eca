import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { copyToy, removeTemporaryFolders, type Toy } from '../knowledge/toyKnowledge.ts';
import { projectRoot } from '../support/projectFiles.ts';

afterEach(removeTemporaryFolders);

const firstSteps = 'consultations/umbrella-victim/first-steps.yml';

function run(command: string, args: readonly string[]): { status: number | null; stdout: string } {
  const program = join(projectRoot, `src/commands/${command}.ts`);
  const { status, stdout } = spawnSync(process.execPath, [program, ...args], { cwd: projectRoot, encoding: 'utf8' });
  return { status, stdout };
}

const check = (toy: Toy) => run('knowledgeCheckCommand', [toy.dir]);

describe('knowledge:check', () => {
  it('has nothing to say when every section is found by its own examples', () => {
    const { status, stdout } = check(copyToy());
    expect(stdout).toMatch(/^誤り 0件、注意 0件/m);
    expect(status).toBe(0);
  });

  it('warns of an example that leads elsewhere, with its line', () => {
    const toy = copyToy();
    const bells = (place: string) =>
      ['朝', '昼', '夕', '夜', '春', '夏', '秋', '冬']
        .map((time) => `  - ${place}の${time}に鐘を鳴らしたい\n`)
        .join('');
    const folder = 'consultations/umbrella-victim';
    const third = toy
      .read(`${folder}/compensation.yml`)
      .replace(/phrasings:\n(?: {2}- .*\n)+/, `phrasings:\n${bells('川')}`);
    toy.write(`${folder}/bells.yml`, third);
    toy.replace(`${folder}/_consultation.yml`, 'feather-proof, ', 'feather-proof, bells, ');
    toy.replace('ids.yml', 'ids:\n', 'ids:\n  - umbrella-victim/bells\n');
    toy.replace(`${folder}/feather-proof.yml`, 'phrasings:\n', `phrasings:\n${bells('山')}`);
    toy.replace(`${folder}/compensation.yml`, 'phrasings:\n', `phrasings:\n${bells('谷')}`);
    toy.replace(firstSteps, '  - かさがきえた\n', '  - 鐘を鳴らしたい\n');
    const { status, stdout } = check(toy);
    expect(stdout).toMatch(/^warning .*first-steps\.yml:\d+ .*「鐘を鳴らしたい」.*\(PHRASING_NOT_FOUND\)$/m);
    expect(status).toBe(0);
  });

  it('refuses a test question that another section answers, with its line and what came instead', () => {
    const toy = copyToy();
    toy.write(
      'test-questions.yml',
      'questions:\n  - {ask: 羽根は証拠になりますか, expect: umbrella-victim/first-steps}\n',
    );
    const { status, stdout } = check(toy);
    expect(stdout).toMatch(/^error test-questions\.yml:2 .*umbrella-victim\/feather-proof.*\(TEST_QUESTION_FAILS\)$/m);
    expect(status).toBe(1);
  });
});

describe('knowledge:new', () => {
  it('adds a test question, which is refused until it is written', () => {
    const toy = copyToy();
    expect(run('knowledgeNewCommand', ['umbrella-shop/wet-floor', '--dir', toy.dir]).stdout).toContain(
      'test-questions.yml',
    );
    expect(toy.read('test-questions.yml')).toContain('expect: umbrella-shop/wet-floor');
    expect(check(toy).stdout).toMatch(/^error test-questions\.yml:3 .*\(PLACEHOLDER_LEFT\)$/m);
  });
});
