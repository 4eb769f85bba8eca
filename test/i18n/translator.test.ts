import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSentences } from '../../src/i18n/sentences.ts';
import { loadTranslator, openTranslator } from '../../src/i18n/translator.ts';
import { projectRoot } from '../support/projectFiles.ts';

let folder: string;
const place = () => ({ dir: join(folder, 'locales'), dataDir: join(folder, 'data') });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-i18n-'));
  cpSync(join(projectRoot, 'knowledge/locales'), join(folder, 'locales'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const spoil = () => writeFileSync(join(folder, 'locales/ja/card.yml'), 'more: くわしく\nmore: もっと\n');

describe('sentences', () => {
  it('are said in the language asked for, with their values', async () => {
    const { say, problems } = await openTranslator(place());
    expect(problems).toEqual([]);
    expect(say('ja', 'card.otherwise', { text: '<b>&' })).toBe('うまくいかないとき: <b>&');
    expect(say('en', 'card.more')).toBe('More');
  });

  it('fall back to Japanese, and a key that exists nowhere to itself', async () => {
    writeFileSync(join(folder, 'locales/en/card.yml'), 'more: More\n');
    const { say } = await openTranslator(place());
    expect(say('en', 'card.desk')).toBe('相談先');
    expect(say('en', 'card.nowhere')).toBe('card.nowhere');
  });

  it('come from the last good copy when a file is broken, which is said with its line', async () => {
    await openTranslator(place());
    spoil();
    const { say, isDegraded, problems } = await openTranslator(place());
    expect(isDegraded).toBe(true);
    expect(problems).toMatchObject([{ code: 'LOCALE_BROKEN', file: 'locales/ja/card.yml', line: 2 }]);
    expect(say('ja', 'card.desk')).toBe('相談先');
  });

  it('say what is broken when there is no copy', async () => {
    spoil();
    const { isDegraded, problems } = await openTranslator(place());
    expect(isDegraded).toBe(false);
    expect(problems).toHaveLength(1);
    await expect(loadTranslator(place().dir)).rejects.toThrow('LOCALE_BROKEN locales/ja/card.yml:2');
  });

  it.each(['locales/ja', 'locales/en', 'locales'])('come from the last good copy when %s is gone', async (gone) => {
    await openTranslator(place());
    rmSync(join(folder, gone), { recursive: true });
    const { say, isDegraded, problems } = await openTranslator(place());
    expect(problems.map(({ code }) => code)).toContain('LOCALE_FILE_MISSING');
    expect(isDegraded).toBe(true);
    expect([say('ja', 'card.more'), say('en', 'card.more')]).toEqual(['くわしく', 'More']);
  });

  it('are neither spoken nor kept before somebody has judged them', async () => {
    await openTranslator(place());
    writeFileSync(join(folder, 'locales/ja/card.yml'), 'more: まだだれも見ていない\n');
    const unjudged = await openTranslator(place(), { ...readSentences(place().dir), isJudged: false });
    expect(unjudged.say('ja', 'card.more')).toBe('くわしく');
    const problem = { code: 'PHONE_OUTSIDE_DESKS', severity: 'error' } as const;
    const refused = await openTranslator(place(), { ...readSentences(place().dir), problems: [problem] });
    expect(refused.say('ja', 'card.more')).toBe('くわしく');
  });

  it('survive a copy that was cut short', async () => {
    await openTranslator(place());
    writeFileSync(join(folder, 'data/last-good-locales.json'), '{"ja": {');
    spoil();
    expect((await openTranslator(place())).isDegraded).toBe(false);
  });
});
