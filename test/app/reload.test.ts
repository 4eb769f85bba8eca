import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyToy, removeTemporaryFolders, type Toy } from '../knowledge/toyKnowledge.ts';
import { DirectLinePerson } from '../support/directLinePerson.ts';
import { projectRoot } from '../support/projectFiles.ts';
import { type RunningHouse, startHouse } from '../support/runningHouse.ts';

const patienceMs = 15_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const firstSteps = 'consultations/umbrella-victim/first-steps.yml';
const question = '傘が天狗に盗まれた、まず何をすればいい';

let toy: Toy;
let house: RunningHouse;

beforeEach(async () => {
  toy = copyToy();
  house = await startHouse({ KNOWLEDGE_DIR: toy.dir });
});

afterEach(async () => {
  await house.stop();
  removeTemporaryFolders();
});

/** Waits until it is so; a test that never comes there fails with what the house printed. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error(`it did not come about: ${house.output()}`);
    await pause(50);
  }
}

const linesWith = (words: string) => house.output().split(words).length - 1;
const reloads = () => linesWith('知識を読み直しました');
const rejections = () => linesWith('直すところが');

async function ready(): Promise<{ mode: string; complaints?: readonly string[] }> {
  return (await (await fetch(`${house.address}/readyz`)).json()) as { mode: string; complaints?: readonly string[] };
}

const open = () => DirectLinePerson.open(house.address, 'ja-JP');

describe('a knowledge that is saved while people ask', () => {
  it('is what the next answer shows, in a talk that goes on', async () => {
    const person = await open();
    const [before] = await person.say(question);
    expect(before?.text).toContain('傘がないと気づいたとき、まずすること');
    toy.replace(firstSteps, 'title: 傘がないと気づいたとき、まずすること', 'title: 傘がないときの始めの一歩');
    await until(() => reloads() === 1);
    const [after] = await person.say(question);
    person.end();
    expect(after?.text).toContain('傘がないときの始めの一歩');
    expect(after?.sectionId).toBe('umbrella-victim/first-steps');
    expect(await ready()).toEqual({ mode: 'normal' });
  });

  it('changes nothing while a file is broken, names file, line and cure, and is taken over once it is mended', async () => {
    const person = await open();
    toy.replace(firstSteps, 'title: 傘がない', 'title：傘がない');
    await until(() => rejections() === 1);
    const { mode, complaints } = await ready();
    expect(mode).toBe('degraded');
    expect(complaints).toEqual([
      expect.stringMatching(/umbrella-victim\/first-steps\.yml:1 .*半角の「:」.*\(FULLWIDTH_COLON\)/),
    ]);
    expect((await person.say(question))[0]?.text).toContain('傘がないと気づいたとき、まずすること');
    toy.replace(firstSteps, 'title：傘がない', 'title: 雨の日に傘がない');
    await until(() => reloads() === 1);
    expect(await ready()).toEqual({ mode: 'normal' });
    expect((await person.say(question))[0]?.text).toContain('雨の日に傘がないと気づいたとき');
    person.end();
  });

  it('does not say the same mistake again at every save', async () => {
    appendFileSync(join(toy.dir, 'off-subject.yml'), 'lines：\n');
    await until(() => rejections() === 1);
    toy.replace('synonyms.yml', 'groups:', '# またあとで\ngroups:');
    await pause(2_000);
    expect(rejections()).toBe(1);
  });

  it('is rejected once at most when a program saves in two halves, and live when it is whole', async () => {
    const whole = toy.read(firstSteps).replace('まずすること', '二度に分けて書いたこと');
    toy.write(firstSteps, Buffer.from(whole).subarray(0, 700));
    await pause(500);
    toy.write(firstSteps, whole);
    const person = await open();
    await until(async () => (await person.say(question))[0]?.text.includes('二度に分けて書いたこと') === true);
    person.end();
    expect(rejections()).toBeLessThanOrEqual(1);
    expect(await ready()).toEqual({ mode: 'normal' });
  });

  it('is read three times at most when it is saved a hundred times in a second, and people are answered meanwhile', async () => {
    const person = await open();
    const text = toy.read(firstSteps);
    for (let save = 1; save <= 100; save += 1) {
      toy.write(firstSteps, text.replace('まずすること', `${save}回目の保存`));
      await pause(10);
      if (save % 25 === 0) expect((await person.say(question))[0]?.sectionId).toBe('umbrella-victim/first-steps');
    }
    await until(async () => (await person.say(question))[0]?.text.includes('100回目の保存') === true);
    person.end();
    expect(reloads()).toBeGreaterThanOrEqual(1);
    expect(reloads()).toBeLessThanOrEqual(3);
  });

  it('leads on sensibly whoever stands before a question that has gone', async () => {
    const person = await open();
    const [asked] = await person.say('天狗に取られた');
    expect(asked?.titles).toContain('降っている');
    const triage = toy.read('triage.yml');
    toy.write(
      'triage.yml',
      triage
        .slice(0, triage.indexOf('  - id: weather'))
        .replace('plan: true\n        next: weather', 'plan: true')
        .replace('next: weather', 'section: umbrella-victim/feather-proof'),
    );
    await until(() => reloads() === 1);
    const [next] = await person.say('降っている');
    person.end();
    expect(next?.titles.length).toBeGreaterThan(0);
    expect(linesWith('turnFailed')).toBe(0);
  });
});

describe('sentences that are saved', () => {
  it('are spoken from then on', async () => {
    await house.stop();
    const locales = join(projectRoot, 'knowledge/locales');
    cpSync(locales, join(toy.dir, 'locales'), { recursive: true });
    house = await startHouse({ KNOWLEDGE_DIR: toy.dir });
    const path = join(toy.dir, 'locales/ja/card.yml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^whole: .*$/m, 'whole: もっと読みたい'));
    await until(() => reloads() === 1);
    const person = await open();
    const [answer] = await person.say(question);
    person.end();
    expect(answer?.titles).toContain('もっと読みたい');
  });

  it('are not spoken while they name a number, miss a value or are gone, and the old ones are', async () => {
    await house.stop();
    cpSync(join(projectRoot, 'knowledge/locales'), join(toy.dir, 'locales'), { recursive: true });
    house = await startHouse({ KNOWLEDGE_DIR: toy.dir });
    const good = toy.read('locales/ja/card.yml');
    toy.write('locales/ja/card.yml', good.replace(/^whole: .*$/m, 'whole: 0120-000-002 へ'));
    await until(() => rejections() === 1);
    expect((await ready()).complaints).toEqual([
      expect.stringMatching(/locales\/ja\/card\.yml:\d+ .*\(PHONE_OUTSIDE_DESKS\)/),
    ]);
    toy.write('locales/ja/card.yml', good.replace('{{text}}', '{text}'));
    await until(() => rejections() === 2);
    expect((await ready()).complaints).toEqual([expect.stringMatching(/card\.yml:\d+ .*\(LOCALE_BAD_PLACEHOLDER\)/)]);
    rmSync(join(toy.dir, 'locales/ja'), { recursive: true });
    await until(() => rejections() === 3);
    expect((await ready()).complaints).toEqual([expect.stringMatching(/locales\/ja .*\(LOCALE_FILE_MISSING\)/)]);
    const person = await open();
    const [answer] = await person.say(question);
    person.end();
    expect(answer?.titles).toContain('全体を見る');
  });
});
