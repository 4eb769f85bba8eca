import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../../src/domain/fault.ts';
import type { LogFacts } from '../../src/domain/log.ts';
import type { Repository } from '../../src/domain/repository.ts';
import { GapList } from '../../src/gaps/gapList.ts';
import { GapNotes } from '../../src/gaps/gapNotes.ts';
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';
import { buildNote } from './buildGap.ts';

const noon = Date.parse('2026-11-22T12:00:00+09:00');
const minuteMs = 60_000;
const steps = 'umbrella-victim/first-steps';
const feather = 'umbrella-victim/feather-proof';

describe('the notes of talks', () => {
  let now = noon;
  let folder: string;
  let repository: Repository;
  let list: GapList;
  let notes: GapNotes;
  let warnings: [string, LogFacts?][];

  beforeEach(() => {
    now = noon;
    warnings = [];
    folder = mkdtempSync(join(tmpdir(), 'madoguchi-gaps-'));
    repository = openSqliteRepository({ path: join(folder, 'store.sqlite'), clock: () => now });
    list = new GapList(repository);
    const log = { warn: (event: string, facts?: LogFacts) => void warnings.push(facts ? [event, facts] : [event]) };
    notes = new GapNotes({ list, clock: () => now, log });
  });
  afterEach(async () => {
    await repository.close();
    rmSync(folder, { recursive: true });
  });

  const read = () => list.read(now);
  const tell = async (...told: Parameters<typeof buildNote>[0][]) => {
    for (const note of told) await notes.note(buildNote(note));
  };

  it('keep a question that found nothing', async () => {
    await tell({ kind: 'notFound', text: '傘の柄だけが残った' });
    expect(await read()).toMatchObject([{ kind: 'notFound', question: '傘の柄だけが残った', mayQuote: false }]);
  });

  it('keep nothing of what was answered', async () => {
    await tell({ kind: 'asked', text: '傘がない', section: steps });
    expect(await read()).toEqual([]);
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(bytes.join('')).not.toContain('傘がない');
  });

  it('bring the words, the reason, the consent and the call for a person to the answer that did not help', async () => {
    await tell(
      { kind: 'asked', text: '傘がない', section: steps },
      { kind: 'notHelpful', section: steps },
      { kind: 'reason', section: steps, reason: 'too-windy' },
      { kind: 'passOn' },
      { kind: 'human' },
    );
    expect(await read()).toMatchObject([
      {
        kind: 'notHelpful',
        question: '傘がない',
        section: steps,
        reason: 'too-windy',
        mayQuote: true,
        humanAsked: true,
      },
    ]);
  });

  it('give no words to an answer that was reached by buttons', async () => {
    await tell({ kind: 'asked', text: '傘がない', section: steps }, { kind: 'notHelpful', section: feather });
    expect(await read()).toMatchObject([{ question: '', section: feather }]);
  });

  it('give a reason to the answer it was given for', async () => {
    await tell(
      { kind: 'notHelpful', section: steps },
      { kind: 'notHelpful', section: feather },
      { kind: 'reason', section: steps, reason: 'too-windy' },
    );
    const bySection = new Map((await read()).map((gap) => [gap.section, gap]));
    expect(bySection.get(steps)?.reason).toBe('too-windy');
    expect(bySection.get(feather)?.reason).toBeUndefined();
  });

  it('count a call for a person within ten minutes, and none after them', async () => {
    await tell({ conversationId: 'soon', text: '風' }, { conversationId: 'late', text: '波' });
    now += 10 * minuteMs - 1;
    await tell({ kind: 'human', conversationId: 'soon' });
    now += 1;
    await tell({ kind: 'human', conversationId: 'late' });
    expect((await read()).map(({ question, humanAsked }) => [question, humanAsked])).toEqual([
      ['波', false],
      ['風', true],
    ]);
  });

  it('count somebody who asks the same once more as one', async () => {
    await tell(
      { text: '天狗太郎に傘を取られた' },
      { text: '天狗太郎が傘を取った' },
      { text: '天狗太郎に傘を取られました' },
    );
    expect(await read()).toHaveLength(1);
    await tell({ text: '写真の撮り方' }, { conversationId: 'b', text: '天狗太郎に傘を取られた' });
    expect(await read()).toHaveLength(3);
  });

  it('do not take the consent to some words for a consent to others', async () => {
    await tell({ text: '天狗太郎に傘を取られた' }, { text: '傘を取られた' }, { kind: 'passOn' });
    expect(await read()).toMatchObject([{ question: '天狗太郎に傘を取られた', mayQuote: false }]);
  });

  it('let one talk note only a few gaps in ten minutes', async () => {
    const different = ['あいう', 'かきく', 'さしす', 'たちつ', 'なにぬ', 'はひふ', 'まみむ'];
    await tell(...different.map((text) => ({ text })));
    expect(await read()).toHaveLength(5);
    now += 10 * minuteMs;
    await tell({ text: 'やゆよ' });
    expect(await read()).toHaveLength(6);
  });

  it('write nothing on the disk that names or links a talk', async () => {
    await tell(
      { conversationId: 'talk-one-4711', text: 'あいう' },
      { conversationId: 'talk-one-4711', text: 'かきく' },
      { kind: 'human', conversationId: 'talk-one-4711' },
    );
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(bytes.join('')).not.toContain('4711');
    for (const gap of await read()) {
      const { kind, question, knowledgeVersion, audience, language, day, mayQuote, humanAsked, ...rest } = gap;
      expect([kind, question.length, knowledgeVersion, audience, language, day, mayQuote]).toEqual([
        'notFound',
        3,
        'v1',
        'victim',
        'ja',
        '2026-11-22',
        false,
      ]);
      expect(typeof humanAsked).toBe('boolean');
      expect(rest).toEqual({});
    }
  });

  it('forget a talk when they are told to, and by themselves after ten minutes', async () => {
    await tell({ text: '風' });
    notes.forget('a');
    await tell({ kind: 'human' }, { kind: 'passOn' });
    expect(await read()).toMatchObject([{ humanAsked: false, mayQuote: false }]);
    await tell({ kind: 'asked', conversationId: 'b', text: '傘がない' });
    now += 10 * minuteMs;
    await tell({ kind: 'notHelpful', conversationId: 'b', section: steps });
    expect((await read()).map(({ question }) => question).sort()).toEqual(['', '風']);
  });

  it('remember what was told last of very many talks', async () => {
    await tell({ conversationId: 'first', text: '風' });
    for (let at = 0; at < 5_000; at += 1) await tell({ kind: 'asked', conversationId: `c${at}`, text: '雨' });
    await tell(
      { kind: 'human', conversationId: 'first' },
      { kind: 'notHelpful', conversationId: 'c4999', section: steps },
    );
    expect((await read()).map(({ question, humanAsked }) => [question, humanAsked]).sort()).toEqual([
      ['雨', false],
      ['風', false],
    ]);
  });

  it('never disturb the talk: what cannot be kept is one line of the log without any words', async () => {
    await repository.close();
    await expect(notes.note(buildNote({ text: '秘密' }))).resolves.toBeUndefined();
    expect(warnings).toEqual([['gapNotNoted', { code: 'STORE_UNAVAILABLE' }]]);
    const broken = new GapNotes({
      list: { note: () => Promise.reject(new TypeError('秘密')), amend: () => Promise.reject(new Fault('UNEXPECTED')) },
      clock: () => now,
      log: { warn: (event, facts) => void warnings.push(facts ? [event, facts] : [event]) },
    });
    await broken.note(buildNote({ text: '秘密' }));
    expect(warnings.at(-1)).toEqual(['gapNotNoted', { code: 'UNEXPECTED' }]);
    expect(JSON.stringify(warnings)).not.toContain('秘密');
  });

  it('say so when a day is full, and keep nothing', async () => {
    const full = new GapNotes({
      list: { note: async () => undefined, amend: () => Promise.reject(new Error('there is nothing to amend')) },
      clock: () => now,
      log: { warn: (event) => void warnings.push([event]) },
    });
    await full.note(buildNote({ text: '風' }));
    await full.note(buildNote({ kind: 'human' }));
    expect(warnings).toEqual([['gapListFull']]);
  });
});
