import { openKnowledge } from '../../src/knowledge/openKnowledge.ts';
import { removeTemporaryFolders, type Toy } from '../knowledge/toyKnowledge.ts';
import { kites, openGapDesk } from './gapDesk.ts';

afterEach(removeTemporaryFolders);

const victim = 'umbrella-victim';
const asked = kites.map((text) => ({ text }));

/** Fills a scaffold in, as an editor would: everything of another section, in words of its own. */
function write(toy: Toy, id: string, phrasings: readonly string[]): void {
  const [folder = '', name = ''] = id.split('/');
  const like = (ending: string) => toy.read(`consultations/${folder}/feather-proof${ending}`);
  const lines = phrasings.map((text) => `  - ${text}\n`).join('');
  const own = like('.yml')
    .replace(/^title: .*$/m, 'title: 紙風船がしぼんだとき')
    .replace(/^keywords: .*$/m, 'keywords: [紙風船]')
    .replace(/phrasings:\n(?: {2}- .*\n)+/, `phrasings:\n${lines}`);
  toy.write(`consultations/${folder}/${name}.yml`, own);
  const english = like('.en.yml').replace(/^ {2}- (.*)$/gm, '  - paper balloon, $1');
  toy.write(`consultations/${folder}/${name}.en.yml`, english);
}

const numbers = ['一', '二', '三', '四', '五', '六', '七', '八'];

describe('knowledge:gaps -- --draft', () => {
  it('makes a section with the questions as tests, which fail until the section is found in words of its own', async () => {
    const desk = openGapDesk();
    const repository = await desk.tell(...asked);
    const id = `${victim}/kite`;
    const draft = desk.run('knowledgeGaps', '--draft', '1', id);
    await repository.close();
    expect(draft).toMatchObject({ status: 0, stderr: '' });
    expect(draft.stdout).toContain(`npm run knowledge:preview -- ${id}`);
    const tests = desk.toy.read('test-questions.yml');
    for (const text of kites) {
      expect(tests).toContain(`  - {ask: "${text}", expect: ${id}}\n`);
      expect(desk.toy.read(`consultations/${id}.yml`)).not.toContain(text);
    }
    const check = () => desk.run('knowledgeCheck', desk.toy.dir);
    expect(check().stdout).toContain('(PLACEHOLDER_LEFT)');

    write(
      desk.toy,
      id,
      numbers.map((number) => `紙風船が${number}つしぼんだ`),
    );
    expect(desk.run('knowledgeMark', id, '--dir', desk.toy.dir).status).toBe(0);
    const failing = check();
    expect(failing.status).toBe(1);
    expect(failing.stdout.match(/TEST_QUESTION_FAILS/g)).toHaveLength(kites.length);
    expect(failing.stdout).not.toContain('PLACEHOLDER_LEFT');

    write(
      desk.toy,
      id,
      numbers.map((number) => `凧が電線に${number}回ひっかかって糸が絡まる`),
    );
    expect(desk.run('knowledgeMark', '--all', '--dir', desk.toy.dir).status).toBe(0);
    const passing = check();
    expect(passing.stdout).not.toContain('error ');
    expect(passing.status).toBe(0);
    expect(desk.run('knowledgeGaps').stdout).toContain(`3件に答えが出ます: ${id}`);
  });

  it('finds a name for the section when none is given, and another one the next time', async () => {
    const desk = openGapDesk();
    openKnowledge({ dir: desk.toy.dir, dataDir: desk.dataDir, clock: Date.now });
    const repository = await desk.tell(...asked);
    expect(desk.run('knowledgeGaps', '--draft', '1').stdout).toContain(`「${victim}/new-section」は仮の名前です`);
    expect(desk.run('knowledgeGaps', '--draft', '1').stdout).toContain(`「${victim}/new-section-2」は仮の名前です`);
    await repository.close();
  });

  it('writes no question down that may not be shown', async () => {
    const desk = openGapDesk();
    const repository = await desk.tell({ text: '鞍馬山太郎に傘を取られた' });
    const { stdout } = desk.run('knowledgeGaps', '--draft', '1', `${victim}/named`);
    await repository.close();
    expect(stdout).toContain('自分の言葉で書きかえてください');
    expect(stdout).not.toContain('鞍馬');
    const tests = desk.toy.read('test-questions.yml');
    expect(tests).not.toContain('鞍馬');
    expect(tests).toContain(`ask: "★…に傘を取られた", expect: ${victim}/named`);
  });

  it('is not held up by words that people use and we do not', async () => {
    const desk = openGapDesk();
    const rude = ['"凧": #1 は、被害者の{糸}ですか', '凧の被害者の糸', '糸と凧と被害者'];
    const repository = await desk.tell(...rude.map((text) => ({ text })));
    desk.toy.write(
      'banned-words.yml',
      'words:\n  - {forms: [被害者], instead: ご本人, reason: 面と向かって言わない}\n',
    );
    expect(desk.run('knowledgeGaps', '--draft', '1', `${victim}/kite`).status).toBe(0);
    await repository.close();
    const { stdout } = desk.run('knowledgeCheck', desk.toy.dir);
    expect(desk.toy.read('test-questions.yml')).toContain('被害者');
    expect(stdout).not.toMatch(/^error test-questions/m);
  });
});
