import { existsSync, writeFileSync } from 'node:fs';
import { openKnowledge } from '../../src/knowledge/openKnowledge.ts';
import { storePath } from '../../src/store/storePath.ts';
import { removeTemporaryFolders } from '../knowledge/toyKnowledge.ts';
import { kites, openGapDesk } from './gapDesk.ts';

afterEach(removeTemporaryFolders);

const victim = 'umbrella-victim';
const asked = kites.map((text) => ({ text }));

describe('knowledge:gaps', () => {
  it('says kindly that there is nothing, and makes no store', () => {
    const desk = openGapDesk();
    expect(desk.run('knowledgeGaps')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('まだ記録がありません'),
    });
    expect(existsSync(storePath(desk.dataDir))).toBe(false);
  });

  it('says kindly that every question found an answer', async () => {
    const desk = openGapDesk();
    const repository = await desk.tell();
    expect(desk.run('knowledgeGaps')).toMatchObject({
      status: 0,
      stdout: 'この30日のあいだに、答えがなかった質問はありません。\n',
    });
    await repository.close();
  });

  it('prints groups with what an editor needs, beside a desk that is open', async () => {
    const desk = openGapDesk();
    const repository = await desk.tell(
      ...asked,
      { kind: 'human', conversationId: 'talk-0' },
      { kind: 'asked', conversationId: 'b', text: '天狗に傘を持っていかれた', section: `${victim}/first-steps` },
      { kind: 'notHelpful', conversationId: 'b', section: `${victim}/first-steps`, audience: 'business' },
      { kind: 'reason', conversationId: 'b', section: `${victim}/first-steps`, reason: 'too-windy' },
    );
    const { status, stdout } = desk.run('knowledgeGaps');
    await repository.close();
    expect(status).toBe(0);
    const [kite = '', answer = ''] = stdout.split(/\n\n(?=\d\. )/).slice(1);
    expect(kite).toContain('1. 3件  見つからなかった 3\n');
    for (const text of kites) expect(kite).toContain(`「${text}」1件`);
    expect(kite).toContain('聞いた人: ご本人 3');
    expect(kite).toContain('10分のうちに人を求めた: 33%（1件）');
    expect(kite).toContain('（いまの版） 3');
    expect(answer).toContain('2. 1件  役に立たなかった 1\n');
    expect(answer).toContain('「天狗に傘を持っていかれた」1件');
    expect(answer).toContain(`見せた節: ${victim}/first-steps「傘がないと気づいたとき、まずすること」 1`);
    expect(answer).toContain('理由: 風がつよい 1');
    expect(answer).toContain('聞いた人: 事業者 1');
  });

  it('shows no word that may be a name until three questions hold it or the person agreed', async () => {
    const desk = openGapDesk();
    const named = { text: '鞍馬山太郎に傘を取られた' };
    const first = await desk.tell(named, { text: '鞍馬山太郎が傘を取った' });
    const before = desk.run('knowledgeGaps').stdout;
    expect(before).not.toMatch(/鞍馬|太郎/);
    expect(before).toContain('…');
    await first.close();
    const second = await desk.tell({ text: '傘は鞍馬山太郎に取られた' });
    expect(desk.run('knowledgeGaps').stdout).toContain('鞍馬山太郎');
    await second.close();
  });

  it('shows the words of a person who agreed, and of nobody else', async () => {
    const desk = openGapDesk();
    const repository = await desk.tell(
      { text: '鞍馬山太郎に傘を取られた', conversationId: 'a' },
      { kind: 'passOn', conversationId: 'a' },
      { text: '比叡山花子に傘を取られた', conversationId: 'b' },
    );
    const { stdout } = desk.run('knowledgeGaps');
    await repository.close();
    expect(stdout).toContain('「鞍馬山太郎に傘を取られた」');
    expect(stdout).not.toMatch(/比叡|花子/);
  });

  it('prints the most frequent twenty, and all of them when asked to', async () => {
    const desk = openGapDesk();
    const letters = [...'蟹鯨鮫鯛鰯鮎鱒鯖鰻鮭鰹鮪鯉鮒鱈鰤鱚鯵鰆鱧鮑鯱'];
    const repository = await desk.tell(...letters.map((letter) => ({ text: letter.repeat(2) })));
    expect(desk.run('knowledgeGaps').stdout).toMatch(/\n20\. 1件[\s\S]*ほか2組/);
    expect(desk.run('knowledgeGaps', '--all').stdout).toMatch(/\n22\. 1件/);
    await repository.close();
  });

  it('ends with 2 when it is called wrongly, and with 1 for a group that is not there', async () => {
    const desk = openGapDesk();
    for (const args of [['--draft', '0'], ['a/b'], ['--draft', '1', 'a/b', 'c'], ['--no']]) {
      expect(desk.run('knowledgeGaps', ...args)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('npm run knowledge:gaps'),
      });
    }
    const repository = await desk.tell(...asked);
    expect(desk.run('knowledgeGaps', '--draft', '7')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('7番'),
    });
    expect(desk.run('knowledgeGaps', '--draft', '1', 'A B')).toMatchObject({ status: 2 });
    await repository.close();
  });

  it('says so when the store is none', () => {
    const desk = openGapDesk();
    writeFileSync(storePath(desk.dataDir), 'this is no database, whatever it is called. '.repeat(9));
    expect(desk.run('knowledgeGaps')).toMatchObject({ status: 1, stderr: expect.stringContaining('開けません') });
  });

  it('goes on with the last good copy while an editor is in the middle of something', async () => {
    const desk = openGapDesk();
    openKnowledge({ dir: desk.toy.dir, dataDir: desk.dataDir, clock: Date.now });
    const repository = await desk.tell(...asked);
    desk.toy.replace(`consultations/${victim}/first-steps.yml`, 'title:', 'titel:');
    const { status, stdout } = desk.run('knowledgeGaps');
    expect(stdout).toContain('控えで調べました');
    expect(stdout).toContain(kites[0]);
    expect(status).toBe(0);
    await repository.close();
  });

  it('refuses when there is neither a knowledge without errors nor a copy', async () => {
    const desk = openGapDesk();
    const repository = await desk.tell(...asked);
    desk.toy.replace(`consultations/${victim}/first-steps.yml`, 'title:', 'titel:');
    expect(desk.run('knowledgeGaps')).toMatchObject({ status: 1, stderr: expect.stringContaining('knowledge:check') });
    await repository.close();
  });
});
