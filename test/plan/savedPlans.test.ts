import fc from 'fast-check';
import type { PlanState } from '../../src/domain/plan.ts';
import { freshPlan, markStep } from '../../src/domain/planState.ts';
import { readReturnCode, returnCodeLetters, writeReturnCode } from '../../src/domain/returnCode.ts';
import { makeReturnCode } from '../../src/plan/makeReturnCode.ts';
import { SavedPlans } from '../../src/plan/savedPlans.ts';
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';

const msOfDay = 24 * 60 * 60 * 1000;

function stand() {
  const time = { now: Date.parse('2026-11-22T03:00:00Z') };
  const clock = () => time.now;
  const repository = openSqliteRepository({ path: ':memory:', clock });
  const plans = new SavedPlans({ repository, secret: new Uint8Array(32).fill(7), clock, keptDays: 90 });
  return { time, repository, plans };
}

const plan: PlanState = {
  ...freshPlan('victim', '2026-11-22'),
  dataKinds: ['credit-card'],
  marks: { 'stop-card': 'done' },
};

describe('a return code', () => {
  const codes = fc
    .array(fc.constantFrom(...returnCodeLetters), { minLength: 12, maxLength: 12 })
    .map((all) => all.join(''));
  const wide = (text: string) => text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

  it('has twenty letters that nobody mistakes: no vowel, no digit, no letter twice', () => {
    expect(new Set(returnCodeLetters).size).toBe(20);
    expect(returnCodeLetters).toMatch(/^[B-DF-HJ-NP-TV-Z]+$/);
  });

  it('is read in any width and case, with any separators or none', () => {
    const spellings = [
      (code: string) => code,
      writeReturnCode,
      (code: string) => code.toLowerCase(),
      (code: string) => wide(writeReturnCode(code)),
      (code: string) => ` ${writeReturnCode(code).replaceAll('-', ' ')}\n`,
      (code: string) => writeReturnCode(code).replaceAll('-', 'ー'),
      (code: string) => wide(code).toLowerCase(),
    ];
    fc.assert(
      fc.property(codes, fc.constantFrom(...spellings), (code, spell) => {
        expect(readReturnCode(spell(code))).toBe(code);
      }),
    );
  });

  it('is not seen in what people write', () => {
    for (const text of [
      'カードが漏れた',
      'my card leaked',
      'notification',
      'BCDF-GHJK',
      'BCDF GHJK MNPQ RSTV',
      '1234-5678-9012',
      '',
    ])
      expect(readReturnCode(text)).toBeUndefined();
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void readReturnCode(text)));
  });

  it('is made of those letters, another one each time', () => {
    const made = Array.from({ length: 200 }, makeReturnCode);
    expect(new Set(made).size).toBe(made.length);
    for (const code of made) expect(readReturnCode(code)).toBe(code);
  });
});

describe('a saved plan', () => {
  it('opens by its code on another device, and by nothing else', async () => {
    const { plans } = stand();
    const { code } = await plans.save(plan);
    expect(await plans.open(code.toLowerCase(), 'phone')).toMatchObject({ outcome: 'found', state: plan });
    expect(await plans.open('BCDF-GHJK-MNPQ', 'phone')).toEqual({ outcome: 'unknown' });
  });

  it('stands in the store under a hash, without the code and without any text', async () => {
    const { plans, repository } = stand();
    const { code, handle } = await plans.save(plan);
    const kept = await repository.get({ collection: 'plan', key: handle });
    expect(JSON.stringify(kept)).not.toContain(code);
    expect(handle).toMatch(/^[0-9a-f]{64}$/);
    const letter = { ...plan, text: 'わたしの名前は' } as PlanState;
    await expect(plans.save(letter)).rejects.toThrow('UNEXPECTED');
  });

  it('is gone after a day unless the code was typed back, and 90 days after the last visit', async () => {
    const { plans, time } = stand();
    const forgotten = await plans.save(plan);
    const noted = await plans.save(plan);
    expect(await plans.confirm(noted.handle, noted.code)).toBe(true);
    time.now += msOfDay;
    expect(await plans.read(forgotten.handle)).toBeUndefined();
    time.now += 80 * msOfDay;
    expect(await plans.open(noted.code, 'phone')).toMatchObject({ outcome: 'found' });
    time.now += 89 * msOfDay;
    expect(await plans.open(noted.code, 'phone')).toMatchObject({ outcome: 'found' });
    time.now += 90 * msOfDay;
    expect(await plans.open(noted.code, 'phone')).toEqual({ outcome: 'unknown' });
  });

  it('is not confirmed by another code', async () => {
    const { plans } = stand();
    const { handle } = await plans.save(plan);
    const other = await plans.save(plan);
    expect(await plans.confirm(handle, other.code)).toBe(false);
    expect(await plans.confirm(handle, 'もちろん')).toBe(false);
  });

  it('keeps the changes of two devices at once', async () => {
    const { plans } = stand();
    const { handle } = await plans.save(plan);
    await Promise.all(['a', 'b', 'c'].map((step) => plans.keep(handle, (state) => markStep(state, step, 'done'))));
    expect((await plans.read(handle))?.marks).toEqual({ 'stop-card': 'done', a: 'done', b: 'done', c: 'done' });
  });

  it('is gone at once when it is erased', async () => {
    const { plans } = stand();
    const { code, handle } = await plans.save(plan);
    await plans.erase(handle);
    expect(await plans.open(code, 'phone')).toEqual({ outcome: 'unknown' });
    expect(await plans.keep(handle, (state) => state)).toBeUndefined();
  });
});

describe('whoever guesses', () => {
  const wrong = 'BCDF-GHJK-MNPQ';

  it('waits after five wrong codes, longer each time, and a right code is not taken meanwhile', async () => {
    const { plans, time } = stand();
    const { code } = await plans.save(plan);
    for (let guess = 0; guess < 5; guess += 1) expect(await plans.open(wrong, 'one')).toEqual({ outcome: 'unknown' });
    expect(await plans.open(code, 'one')).toEqual({ outcome: 'wait', seconds: 30 });
    expect(await plans.open(code, 'another')).toMatchObject({ outcome: 'found' });
    time.now += 30_000;
    expect(await plans.open(wrong, 'one')).toEqual({ outcome: 'unknown' });
    expect(await plans.open(wrong, 'one')).toEqual({ outcome: 'wait', seconds: 60 });
    time.now += 60_000;
    expect(await plans.open(code, 'one')).toMatchObject({ outcome: 'found' });
    expect(await plans.open(wrong, 'one')).toEqual({ outcome: 'unknown' });
  });

  it('does not get around it with many tries at once', async () => {
    const { plans } = stand();
    const tries = await Promise.all(Array.from({ length: 12 }, () => plans.open(wrong, 'one')));
    expect(tries.filter(({ outcome }) => outcome === 'unknown')).toHaveLength(5);
  });
});
