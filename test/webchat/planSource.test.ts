import fc from 'fast-check';
import type { PlanMark } from '../../src/domain/plan.ts';
import { lettersIn } from '../../src/webchat/page/sheet/plan/codeLetters.ts';
import { markOn, replyOf, withMarks } from '../../src/webchat/page/sheet/plan/planSource.ts';
import { buildPlanSheet } from '../support/buildPlanSheet.ts';

const steps = buildPlanSheet()
  .groups.flatMap((group) => group.steps)
  .map(({ id }) => id);
const mark = fc.constantFrom<PlanMark>('done', 'later', 'failed');
const marks = fc.array(fc.tuple(fc.constantFrom(...steps), mark)).map((pairs) => new Map(pairs));
const changes = fc
  .array(fc.tuple(fc.constantFrom(...steps), fc.oneof(mark, fc.constant<'open'>('open'))))
  .map((pairs) => new Map(pairs));

describe('marks on their way', () => {
  it('look as they will once they have arrived, also in the count', () => {
    fc.assert(
      fc.property(marks, changes, (before, changed) => {
        const after = new Map(before);
        for (const [step, value] of changed) value === 'open' ? after.delete(step) : after.set(step, value);
        expect(withMarks(buildPlanSheet({ marks: before }), changed)).toEqual(buildPlanSheet({ marks: after }));
      }),
    );
  });

  it('are read from the sheet by step', () => {
    const sheet = buildPlanSheet({ marks: new Map([['stop-card', 'later']]) });
    expect([markOn(sheet, 'stop-card'), markOn(sheet, 'ask-company'), markOn(sheet, 'nothing')]).toEqual([
      'later',
      'open',
      'open',
    ]);
  });
});

describe('an answer of the server', () => {
  const answer = (status: number, headers: Record<string, string> = {}) => new Response('{}', { status, headers });

  it.each([
    [401, { outcome: 'over' }],
    [404, { outcome: 'unknown' }],
    [429, { outcome: 'wait', seconds: 1 }],
  ])('%i means this', async (status, meaning) => {
    expect(await replyOf(answer(status))).toEqual(meaning);
  });

  it('tells how long to wait', async () => {
    expect(await replyOf(answer(429, { 'retry-after': '90' }))).toEqual({ outcome: 'wait', seconds: 90 });
  });

  it.each([400, 403, 500, 503])('%i is trouble that nobody here has made', async (status) => {
    await expect(replyOf(answer(status))).rejects.toThrow(String(status));
  });
});

describe('a code as it is typed', () => {
  it.each([
    ['BCDF-GHJK-MNPQ', 12],
    ['ｂｃｄｆ　ｇｈｊｋ　ｍｎｐｑ', 12],
    ['bcdf ghjk', 8],
    ['', 0],
    ['1234 コード', 0],
  ])('%j has so many letters: %i', (typed, letters) => {
    expect(lettersIn(typed)).toBe(letters);
  });
});
