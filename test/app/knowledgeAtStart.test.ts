import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../support/projectFiles.ts';
import { runToEnd, startHouse } from '../support/runningHouse.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-start-'));
  cpSync(join(projectRoot, 'test/fixtures/knowledge'), join(folder, 'knowledge'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settings = () => ({ KNOWLEDGE_DIR: join(folder, 'knowledge'), DATA_DIR: join(folder, 'data') });

/** What an editor does who forgets a quotation mark. */
function spoil(): void {
  appendFileSync(join(folder, 'knowledge/controls.yml'), '\n  - id: "never closed\n');
}

describe('knowledge with an error', () => {
  it('stops a first start, with file, line and cure', async () => {
    spoil();
    const { code, output } = await runToEnd({ ...settings(), PORT: '0' });
    expect(code).toBe(65);
    expect(output).toMatch(/controls\.yml:\d+/);
    expect(output).toContain('npm run knowledge:check');
  });

  it('starts on the last good copy, says what is wrong and that it is degraded', async () => {
    const good = await startHouse(settings());
    await good.stop();
    spoil();
    const house = await startHouse(settings());
    try {
      expect(house.output()).toMatch(/controls\.yml:\d+/);
      const ready = await fetch(`${house.address}/readyz`);
      expect(ready.status).toBe(200);
      expect(await ready.json()).toEqual({
        mode: 'degraded',
        complaints: [expect.stringMatching(/controls\.yml:\d+/)],
      });
    } finally {
      await house.stop();
    }
  });

  it('in the sentences is said as well, and the last good ones are spoken', async () => {
    cpSync(join(projectRoot, 'knowledge/locales'), join(folder, 'knowledge/locales'), { recursive: true });
    const good = await startHouse(settings());
    await good.stop();
    appendFileSync(join(folder, 'knowledge/locales/ja/card.yml'), 'more: もっと\n');
    const house = await startHouse(settings());
    try {
      expect(house.output()).toMatch(/locales\/ja\/card\.yml/);
      const ready = await fetch(`${house.address}/readyz`);
      expect(await ready.json()).toMatchObject({
        mode: 'degraded',
        complaints: [expect.stringMatching(/card\.yml:\d+/)],
      });
    } finally {
      await house.stop();
    }
  });

  it('in the sentences that the check alone can see is never kept as a good copy', async () => {
    cpSync(join(projectRoot, 'knowledge/locales'), join(folder, 'knowledge/locales'), { recursive: true });
    appendFileSync(join(folder, 'knowledge/locales/ja/card.yml'), 'fan: 0120-000-002 へ\n');
    const { code, output } = await runToEnd({ ...settings(), PORT: '0' });
    expect(code).toBe(65);
    expect(output).toMatch(/locales\/ja\/card\.yml:\d+ .*\(LOCALE_UNKNOWN_KEY\)/);
    expect(output).toMatch(/locales\/ja\/card\.yml:\d+ .*\(PHONE_OUTSIDE_DESKS\)/);
    expect(existsSync(join(folder, 'data/last-good-locales.json'))).toBe(false);
  });

  it('in the sentences stops a first start, also when they are gone', async () => {
    cpSync(join(projectRoot, 'knowledge/locales/en'), join(folder, 'knowledge/locales/en'), { recursive: true });
    const { code, output } = await runToEnd({ ...settings(), PORT: '0' });
    expect(code).toBe(65);
    expect(output).toMatch(/locales\/ja .*\(LOCALE_FILE_MISSING\)/);
    expect(output).not.toContain('ENOENT');
  });

  it('in the sentences stops a first start', async () => {
    cpSync(join(projectRoot, 'knowledge/locales'), join(folder, 'knowledge/locales'), { recursive: true });
    appendFileSync(join(folder, 'knowledge/locales/ja/card.yml'), 'more: もっと\n');
    const { code, output } = await runToEnd({ ...settings(), PORT: '0' });
    expect(code).toBe(65);
    expect(output).toMatch(/locales\/ja\/card\.yml/);
  });
});
