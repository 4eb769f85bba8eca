import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openInThread } from '../../src/knowledge/openInThread.ts';
import { openKnowledge } from '../../src/knowledge/openKnowledge.ts';
import { codesAndPlaces, copyToy, removeTemporaryFolders, type Toy, temporaryFolder, toyNow } from './toyKnowledge.ts';

afterEach(removeTemporaryFolders);

const clock = () => toyNow;

describe('opening the knowledge in a thread', () => {
  it('gives what opening it here gives', async () => {
    const toy = copyToy();
    const { studied, ...opened } = await openInThread({ dir: toy.dir, dataDir: temporaryFolder(), clock });
    expect(opened).toEqual(openKnowledge({ dir: toy.dir, dataDir: temporaryFolder(), clock }));
    expect(await studied).toEqual({ learnt: undefined, doubts: [] });
  });

  it('names every fault with its line, and answers from the last good copy', async () => {
    const [toy, dataDir] = [copyToy(), temporaryFolder()];
    await openInThread({ dir: toy.dir, dataDir, clock });
    toy.replace('off-subject.yml', 'lines:', 'lines：');
    const opened = await openInThread({ dir: toy.dir, dataDir, clock });
    expect(codesAndPlaces(opened)).toEqual(['FULLWIDTH_COLON off-subject.yml:1']);
    expect(opened).toMatchObject({ isDegraded: true, knowledge: { sections: { size: 5 } } });
  });

  it('hands over what else was learnt of the knowledge there', async () => {
    const study = new URL('./countSections.ts', import.meta.url);
    const { studied } = await openInThread({ dir: copyToy().dir, dataDir: temporaryFolder(), clock, study });
    expect(await studied).toEqual({ learnt: { sections: 5 }, doubts: [] });
  });

  it('answers also when that could not be learnt', async () => {
    const study = new URL('./nowhere.ts', import.meta.url);
    const opened = await openInThread({ dir: copyToy().dir, dataDir: temporaryFolder(), clock, study });
    expect(opened).toMatchObject({ isDegraded: false, problems: [], knowledge: { sections: { size: 5 } } });
    expect(await opened.studied).toBeUndefined();
  });
});

describe('a knowledge that may take the place of another', () => {
  const study = new URL('./countSections.ts', import.meta.url);
  const open = (toy: Toy, dataDir: string) => openInThread({ dir: toy.dir, dataDir, clock, study, isSuccessor: true });
  const copyIn = (dataDir: string) => join(dataDir, 'last-good-knowledge/knowledge.json');

  it('is examined, and becomes the last good copy when nothing speaks against it', async () => {
    const [toy, dataDir] = [copyToy(), temporaryFolder()];
    const opened = await open(toy, dataDir);
    expect(await opened.studied).toEqual({ learnt: { sections: 5 }, doubts: [] });
    expect(existsSync(copyIn(dataDir))).toBe(true);
  });

  it('does not become the last good copy while there are doubts', async () => {
    const [toy, dataDir] = [copyToy(), temporaryFolder()];
    toy.replace('off-subject.yml', 'lines:', 'lines:\n  - 疑わしい');
    const opened = await open(toy, dataDir);
    expect(await opened.studied).toMatchObject({ doubts: [{ code: 'SECTION_NOT_FOUND' }] });
    expect(existsSync(copyIn(dataDir))).toBe(false);
  });

  it('leaves the place to the one that answers while it has errors', async () => {
    const [toy, dataDir] = [copyToy(), temporaryFolder()];
    await open(toy, dataDir);
    toy.replace('off-subject.yml', 'lines:', 'lines：');
    const opened = await open(toy, dataDir);
    expect(codesAndPlaces(opened)).toEqual(['FULLWIDTH_COLON off-subject.yml:1']);
    expect(opened.knowledge).toBeUndefined();
    expect(await opened.studied).toBeUndefined();
  });
});

describe('a folder that is never read to its end', () => {
  const noTime = { openingMs: 1, megabytes: 256 };

  it('is a problem', async () => {
    const opened = await openInThread({ dir: copyToy().dir, dataDir: temporaryFolder(), clock }, noTime);
    expect(opened).toMatchObject({ isDegraded: false, problems: [{ code: 'FOLDER_TOO_SLOW', severity: 'warning' }] });
    expect(opened.knowledge).toBeUndefined();
    expect(await opened.studied).toBeUndefined();
  });

  it('leaves the last good copy to answer', async () => {
    const [toy, dataDir] = [copyToy(), temporaryFolder()];
    openKnowledge({ dir: toy.dir, dataDir, clock });
    const opened = await openInThread({ dir: toy.dir, dataDir, clock }, noTime);
    expect(opened).toMatchObject({ isDegraded: true, knowledge: { sections: { size: 5 } } });
  });

  it('may not take all the memory of the process either', async () => {
    const toy = copyToy();
    const lines = Array.from({ length: 8_000 }, (_, at) => `  - 空${at}を見る`);
    for (let at = 0; at < 30; at += 1) toy.write(`desks/cloud-${at}.yml`, `lines:\n${lines.join('\n')}\n`);
    const limits = { openingMs: 60_000, megabytes: 16 };
    const opened = await openInThread({ dir: join(toy.dir), dataDir: temporaryFolder(), clock }, limits);
    expect(opened).toMatchObject({ problems: [{ code: 'FOLDER_TAKES_MEMORY', severity: 'error' }] });
  });
});
