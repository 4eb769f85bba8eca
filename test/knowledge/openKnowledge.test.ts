import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKnowledge } from '../../src/knowledge/openKnowledge.ts';
import { codesAndPlaces, copyToy, removeTemporaryFolders, type Toy, temporaryFolder, toyNow } from './toyKnowledge.ts';

afterEach(removeTemporaryFolders);

const open = (toy: Toy, dataDir: string, now = toyNow) => openKnowledge({ dir: toy.dir, dataDir, clock: () => now });
const copyIn = (dataDir: string) => join(dataDir, 'last-good-knowledge', 'knowledge.json');

function breakToy(toy: Toy): void {
  toy.replace('off-subject.yml', 'lines:', 'lines：');
}

describe('opening the knowledge', () => {
  it('keeps a copy of what has no errors', () => {
    const [toy, dataDir] = [copyToy(), temporaryFolder()];
    expect(open(toy, dataDir)).toMatchObject({ isDegraded: false, problems: [], knowledge: { sections: { size: 5 } } });
    expect(readdirSync(join(dataDir, 'last-good-knowledge'))).toEqual(['knowledge.json']);
  });

  it('answers from the copy while the folder has errors, and says which', () => {
    const [toy, dataDir] = [copyToy(), temporaryFolder()];
    const good = open(toy, dataDir).knowledge;
    breakToy(toy);
    const opened = open(toy, dataDir);
    expect(opened.isDegraded).toBe(true);
    expect(codesAndPlaces(opened)).toEqual(['FULLWIDTH_COLON off-subject.yml:1']);
    expect(opened.knowledge).toEqual(good);
  });

  it('answers from the copy when the folder is gone', () => {
    const [toy, dataDir] = [copyToy(), temporaryFolder()];
    open(toy, dataDir);
    const opened = openKnowledge({ dir: join(toy.dir, 'gone'), dataDir, clock: () => toyNow });
    expect(opened).toMatchObject({ isDegraded: true, knowledge: { sections: { size: 5 } } });
  });

  it('has no knowledge with errors and no copy', () => {
    const [toy, dataDir] = [copyToy(), temporaryFolder()];
    breakToy(toy);
    expect(open(toy, dataDir)).toMatchObject({ isDegraded: false, problems: [{ code: 'FULLWIDTH_COLON' }] });
    expect(open(toy, dataDir).knowledge).toBeUndefined();
    expect(existsSync(copyIn(dataDir))).toBe(false);
  });

  it('takes up the folder again once it is mended, and keeps the newer copy', () => {
    const [toy, dataDir] = [copyToy(), temporaryFolder()];
    open(toy, dataDir);
    breakToy(toy);
    open(toy, dataDir);
    toy.replace('off-subject.yml', 'lines：\n', 'lines:\n  - 鼻がかゆい\n');
    expect(open(toy, dataDir)).toMatchObject({ isDegraded: false, knowledge: { offSubject: { length: 5 } } });
    breakToy(toy);
    expect(open(toy, dataDir).knowledge?.offSubject).toHaveLength(5);
  });

  it('gives the same knowledge whether it was parsed or remembered', () => {
    const [toy, dataDir] = [copyToy(), temporaryFolder()];
    const parsed = open(toy, dataDir);
    expect(open(toy, dataDir)).toEqual(parsed);
  });

  it('still finds the line of a warning in what it remembers', () => {
    const [toy, dataDir] = [copyToy(), temporaryFolder()];
    toy.replace('consultations/umbrella-victim/first-steps.yml', '静かに', 'しずかに');
    const first = open(toy, dataDir);
    expect(first.problems).not.toEqual([]);
    expect(open(toy, dataDir).problems).toEqual(first.problems);
  });

  it.each([
    ['cut in half', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['damaged in one letter', (text: string) => text.replace('天狗', '天拘')],
    ['of another format', (text: string) => text.replace('"format":2', '"format":0')],
    ['no JSON', () => 'tengu'],
    ['JSON of something else', () => 'null\n{}'],
  ])('counts a copy that is %s as none', (_name, spoil) => {
    const [toy, dataDir] = [copyToy(), temporaryFolder()];
    open(toy, dataDir);
    writeFileSync(copyIn(dataDir), spoil(readFileSync(copyIn(dataDir), 'utf8')));
    breakToy(toy);
    expect(open(toy, dataDir).knowledge).toBeUndefined();
  });

  it('writes a good copy over a damaged one', () => {
    const [toy, dataDir] = [copyToy(), temporaryFolder()];
    open(toy, dataDir);
    writeFileSync(copyIn(dataDir), 'half a co');
    open(toy, dataDir);
    breakToy(toy);
    expect(open(toy, dataDir).isDegraded).toBe(true);
  });

  it('is not misled by a draft that a crash left behind, and clears it away', () => {
    const [toy, dataDir] = [copyToy(), temporaryFolder()];
    open(toy, dataDir);
    const draft = `${copyIn(dataDir)}.1.tmp`;
    writeFileSync(draft, 'half a co');
    toy.replace('off-subject.yml', '雨漏り', '水漏れ');
    expect(open(toy, dataDir).knowledge?.offSubject[0]).toBe('水漏れを直したい');
    expect(existsSync(draft)).toBe(false);
  });

  it('answers also when the copy cannot be written, with a warning', () => {
    const toy = copyToy();
    toy.write('notAFolder', '');
    const opened = open(toy, join(toy.dir, 'notAFolder'));
    expect(opened).toMatchObject({ isDegraded: false, knowledge: {}, problems: [{ code: 'COPY_NOT_WRITTEN' }] });
  });
});
