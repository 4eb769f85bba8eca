import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FolderWatch, watchFolder } from '../../src/knowledge/watchFolder.ts';
import { removeTemporaryFolders, temporaryFolder } from './toyKnowledge.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const patienceMs = 10_000;

let watches: FolderWatch[] = [];

afterEach(() => {
  for (const watch of watches) watch.close();
  watches = [];
  removeTemporaryFolders();
});

/** A watched folder, and how often it was said to have changed. */
async function watched(answer: () => Promise<void> = async () => {}) {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'a.yml'), 'a: 1\n');
  let calls = 0;
  const watch = watchFolder(dir, () => {
    calls += 1;
    return answer();
  });
  watches.push(watch);
  await pause(100);
  return { dir, watch, calls: () => calls };
}

async function until(isSo: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  while (!isSo()) {
    if (Date.now() > giveUpAt) throw new Error('it did not come about');
    await pause(20);
  }
}

describe('watching a folder', () => {
  it.each<[string, (dir: string) => void]>([
    ['is written', (dir) => appendFileSync(join(dir, 'a.yml'), 'b: 2\n')],
    ['is new', (dir) => writeFileSync(join(dir, 'b.yml'), 'b: 2\n')],
    ['is deleted', (dir) => rmSync(join(dir, 'a.yml'))],
    [
      'is put in the place of another',
      (dir) => {
        writeFileSync(join(dir, 'a.tmp'), 'a: 2\n');
        renameSync(join(dir, 'a.tmp'), join(dir, 'a.yml'));
      },
    ],
    [
      'is new in a new folder',
      (dir) => {
        mkdirSync(join(dir, 'new/folder'), { recursive: true });
        writeFileSync(join(dir, 'new/folder/b.yml'), 'b: 2\n');
      },
    ],
  ])('tells once that a file %s', async (_what, change) => {
    const { dir, calls } = await watched();
    change(dir);
    await until(() => calls() > 0);
    await pause(500);
    expect(calls()).toBe(1);
  });

  it('tells of a folder that went away and came back', async () => {
    const { dir, calls } = await watched();
    rmSync(dir, { recursive: true });
    await until(() => calls() > 0);
    const before = calls();
    mkdirSync(dir);
    writeFileSync(join(dir, 'a.yml'), 'a: 2\n');
    await until(() => calls() > before);
    expect(calls()).toBeGreaterThan(before);
  });

  it('never tells again before it has been answered, and once more for what came meanwhile', async () => {
    let release = () => {};
    let running = 0;
    let most = 0;
    const { dir, calls } = await watched(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      running -= 1;
    });
    appendFileSync(join(dir, 'a.yml'), 'b: 2\n');
    await until(() => calls() === 1);
    appendFileSync(join(dir, 'a.yml'), 'c: 3\n');
    await pause(600);
    expect(calls()).toBe(1);
    release();
    await until(() => calls() === 2);
    release();
    expect(most).toBe(1);
  });

  it('is quiet after it was closed', async () => {
    const { dir, watch, calls } = await watched();
    appendFileSync(join(dir, 'a.yml'), 'b: 2\n');
    watch.close();
    await pause(800);
    expect(calls()).toBe(0);
  });

  it('has nothing to tell of files that are no knowledge', async () => {
    const { dir, calls } = await watched();
    writeFileSync(join(dir, 'notes.txt'), 'x');
    writeFileSync(join(dir, '.a.yml.swp'), 'x');
    await pause(800);
    expect(calls()).toBe(0);
  });
});
