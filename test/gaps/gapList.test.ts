import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gapDays } from '../../src/domain/gap.ts';
import type { Repository } from '../../src/domain/repository.ts';
import { GapList, gapLimits } from '../../src/gaps/gapList.ts';
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';
import { buildGap } from './buildGap.ts';

const dayMs = 24 * 60 * 60 * 1000;
const noon = Date.parse('2026-11-22T12:00:00+09:00');

describe('the gap list', () => {
  let now = noon;
  let folder: string;
  let repository: Repository;
  let list: GapList;
  const open = () => openSqliteRepository({ path: join(folder, 'store.sqlite'), clock: () => now });

  beforeEach(() => {
    now = noon;
    folder = mkdtempSync(join(tmpdir(), 'madoguchi-gaps-'));
    repository = open();
    list = new GapList(repository);
  });
  afterEach(async () => {
    await repository.close();
    rmSync(folder, { recursive: true });
  });

  it('gives back what was noted, with the day in Japan and no finer time', async () => {
    const gap = buildGap({ kind: 'nearMiss', section: 'umbrella-victim/first-steps', audience: 'business' });
    await list.note(gap, Date.parse('2026-11-21T23:59:59.123+09:00'));
    expect(await list.read(now)).toEqual([{ ...gap, day: '2026-11-21', mayQuote: false, humanAsked: false }]);
    const stored = await repository.list({ collection: 'gap', key: '2026-11-21' }, { afterSequence: 0, limit: 9 });
    expect(JSON.stringify(stored)).not.toMatch(/23:59|123|\d{13}/);
  });

  it('keeps no field that it does not know', async () => {
    const gap = { ...buildGap(), conversationId: 'talk-17', from: 'somebody' };
    await list.note(gap, now);
    const [kept] = await list.read(now);
    expect(kept).not.toHaveProperty('conversationId');
    expect(kept).not.toHaveProperty('from');
  });

  it('adds what became known later, each to its own gap', async () => {
    const one = await list.note(buildGap({ question: 'いち' }), now);
    const other = await list.note(buildGap({ question: 'に' }), now);
    if (one === undefined || other === undefined) throw new Error('the day is full');
    await list.amend(one, { about: 'mayQuote' });
    await list.amend(other, { about: 'reason', reason: 'too-hard' });
    await list.amend(other, { about: 'humanAsked' });
    const read = new Map((await list.read(now)).map((gap) => [gap.question, gap]));
    expect(read.get('いち')).toMatchObject({ mayQuote: true, humanAsked: false });
    expect(read.get('いち')).not.toHaveProperty('reason');
    expect(read.get('に')).toMatchObject({ mayQuote: false, humanAsked: true, reason: 'too-hard' });
  });

  it('is gone 30 days after the day began, and not before', async () => {
    const place = await list.note(buildGap(), now);
    if (place === undefined) throw new Error('the day is full');
    await list.amend(place, { about: 'humanAsked' });
    const end = Date.parse('2026-11-22T00:00:00+09:00') + gapDays * dayMs;
    now = end - 1;
    expect(await list.read(now)).toHaveLength(1);
    expect(await repository.expire()).toBe(0);
    now = end;
    expect(await list.read(now)).toEqual([]);
    expect(await repository.expire()).toBe(2);
  });

  it('lets a day expire although gaps go on coming', async () => {
    for (let day = 0; day < 40; day += 1) {
      await list.note(buildGap({ question: `day ${day}` }), now);
      now += dayMs;
    }
    now -= dayMs;
    const read = await list.read(now);
    expect(read.map(({ question }) => question)).toEqual(Array.from({ length: 30 }, (_, at) => `day ${at + 10}`));
  });

  it('leaves nothing of an expired question in the files', async () => {
    await list.note(buildGap({ question: 'kappa-in-the-well' }), now);
    now += 31 * dayMs;
    await repository.expire();
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(bytes.join('')).not.toContain('kappa-in-the-well');
  });

  it('takes no more than a day may hold, also when all come at once', async () => {
    const memory = openSqliteRepository({ path: ':memory:', clock: () => now });
    const flooded = new GapList(memory);
    const places = await Promise.all(
      Array.from({ length: gapLimits.gapsADay + 30 }, (_, at) => flooded.note(buildGap({ question: `q ${at}` }), now)),
    );
    expect(places.filter((place) => place === undefined)).toHaveLength(30);
    expect(new Set(places.map((place) => place?.sequence)).size).toBe(gapLimits.gapsADay + 1);
    expect(await flooded.read(now)).toHaveLength(gapLimits.gapsADay);
    expect(await flooded.note(buildGap(), now + dayMs)).toMatchObject({ day: '2026-11-23' });
    await memory.close();
  });

  it('cuts a long question, never inside a character', async () => {
    await list.note(buildGap({ question: `a${'𠮷'.repeat(300)}` }), now);
    const [kept] = await list.read(now);
    expect(kept?.question).toHaveLength(gapLimits.questionCharacters - 1);
    expect(kept?.question.isWellFormed()).toBe(true);
  });

  it('does not show in which order the gaps of a day came', async () => {
    const questions = ['は', 'い', 'ろ', 'に', 'ほ'];
    for (const question of questions) await list.note(buildGap({ question }), now);
    for (const question of questions.toReversed()) await list.note(buildGap({ question }), now - dayMs);
    const read = await list.read(now);
    const orderOn = (day: string) => read.filter((gap) => gap.day === day).map(({ question }) => question);
    expect(orderOn('2026-11-22')).toEqual(orderOn('2026-11-21'));
  });

  it('can be read and written by two processes at once', async () => {
    const elsewhere = open();
    const other = new GapList(elsewhere);
    await Promise.all(
      Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? list : other).note(buildGap({ question: `q ${at}` }), now)),
    );
    expect(await other.read(now)).toHaveLength(40);
    expect(await list.read(now)).toHaveLength(40);
    await elsewhere.close();
  });

  it('leaves out what another program wrote in another form', async () => {
    for (const value of [null, 'x', { kind: 'other' }, { kind: 'notFound' }, { ...buildGap(), question: 7 }]) {
      await repository.append({ collection: 'gap', key: '2026-11-22' }, { value, expiresAt: now + dayMs });
    }
    for (const value of [null, { sequence: 1 }, { sequence: 'one', amendment: { about: 'mayQuote' } }]) {
      await repository.append({ collection: 'gapAmendment', key: '2026-11-22' }, { value, expiresAt: now + dayMs });
    }
    await list.note(buildGap(), now);
    expect(await list.read(now)).toHaveLength(1);
  });

  it('goes on after a write that failed', async () => {
    let isBroken = true;
    const shaky = new GapList({
      list: (record, range) => repository.list(record, range),
      append: (record, entry) => (isBroken ? Promise.reject(new Error('disk full')) : repository.append(record, entry)),
    });
    await expect(shaky.note(buildGap(), now)).rejects.toThrow('disk full');
    isBroken = false;
    expect(await shaky.note(buildGap(), now)).toEqual({ day: '2026-11-22', sequence: 1 });
  });
});
