import type { Reading } from '../../src/domain/match.ts';
import { evaluateQuestions } from '../../src/retrieval/evaluateQuestions.ts';
import { type LabelledQuestion, parseQuestions } from '../../src/retrieval/labelledQuestion.ts';

const match = (id: string) => ({ id, distance: 0 });
const answer = (...ids: string[]): Reading => {
  const [best = '', ...near] = ids;
  return { finding: { outcome: 'answer', best: match(best), near: near.map(match) } };
};
const ask = (...ids: string[]): Reading => ({ finding: { outcome: 'ask', candidates: ids.map(match) } });
const refuse = (...ids: string[]): Reading => ({ finding: { outcome: 'refuse', candidates: ids.map(match) } });
const danger = (isSure: boolean, reading: Reading): Reading => ({ danger: { kind: 'any', isSure }, ...reading });

const question = (q: string, expect: string[]): LabelledQuestion => ({ q, expect, audience: 'victim', kind: 'plain' });

function evaluate(told: readonly (readonly [expect: string[], reading: Reading])[]) {
  const readings = new Map(told.map(([, reading], at) => [String(at), reading]));
  let now = 0;
  return evaluateQuestions(
    told.map(([expect], at) => question(String(at), expect)),
    {
      read: (text) => readings.get(text) ?? refuse(),
      knownIds: new Set(['a/one', 'a/two']),
      isAudienceTold: true,
      clockMs: () => {
        now += 1;
        return now;
      },
    },
  );
}

describe('an evaluation', () => {
  it('counts an answer as first, its near ones as second and third', () => {
    const figures = evaluate([
      [['a/one'], answer('a/one')],
      [['a/one'], answer('a/two', 'a/one')],
      [['a/one', 'a/two'], answer('a/two')],
      [['a/one'], answer('a/two', 'b', 'c')],
    ]);
    expect(figures).toMatchObject({ questions: 4, top1: 0.5, top3: 0.75 });
    expect(figures.misses.map(({ q }) => q)).toEqual(['1', '3']);
  });

  it('counts what is asked back among three, never as first', () => {
    expect(evaluate([[['a/one'], ask('a/one', 'a/two')]])).toMatchObject({ top1: 0, top3: 1, asked: 1 });
  });

  it('counts what is refused nowhere, though it was among the candidates', () => {
    expect(evaluate([[['a/one'], refuse('a/one')]])).toMatchObject({
      top1: 0,
      top3: 0,
      outOfScope: { refused: 1, wronglyRefused: 1 },
    });
  });

  it('counts the refusals of what is off the subject', () => {
    expect(
      evaluate([
        [[], refuse('a/one')],
        [[], answer('a/one')],
        [[], ask('a/one')],
        [[], refuse()],
      ]),
    ).toMatchObject({
      outOfScope: { refused: 0.5, wronglyRefused: 0 },
      top1: 1,
    });
  });

  it('tells apart what is sure, gentle, missed and a false alarm', () => {
    const { crisis, top1 } = evaluate([
      [['crisis'], danger(true, refuse())],
      [['crisis'], danger(false, refuse())],
      [['crisis'], answer('a/one')],
      [['crisis'], danger(true, answer('a/one'))],
      [['a/one'], danger(true, answer('a/one'))],
      [['a/one'], danger(false, answer('a/one'))],
    ]);
    expect(crisis).toEqual({ recall: 0.75, sure: 0.5, falseAlarms: 1, gentle: 1 });
    expect(top1).toBe(0.5);
  });

  it('judges a partial knowledge by what it can know', () => {
    const figures = evaluate([
      [['a/one'], answer('a/one')],
      [['z/unwritten'], answer('a/one')],
      [['z/unwritten', 'a/two'], answer('a/two')],
    ]);
    expect(figures.knownQuestions).toBe(2);
    expect(figures.knownTop1).toBe(1);
    expect(figures.top1).toBeCloseTo(2 / 3);
  });

  it('measures how long each reading takes', () => {
    expect(evaluate([[[], refuse()]]).latencyMs).toEqual({ p50: 1, p99: 1 });
  });

  it('withholds the audience when it is told to', () => {
    const heard: string[] = [];
    const measured = {
      read: (_text: string, context: { audience: string; language: string }) => {
        heard.push(`${context.audience} ${context.language}`);
        return refuse();
      },
      knownIds: new Set<string>(),
      clockMs: () => 0,
    };
    const asked = [question('q', []), { ...question('q', []), kind: 'english' }];
    evaluateQuestions(asked, { ...measured, isAudienceTold: true });
    evaluateQuestions(asked, { ...measured, isAudienceTold: false });
    expect(heard).toEqual(['victim ja', 'victim en', 'unknown ja', 'unknown en']);
  });
});

describe('a file of questions', () => {
  it('is taken as it is when every entry is right', () => {
    expect(parseQuestions([question('q', ['a/one'])])).toEqual({ questions: [question('q', ['a/one'])] });
  });

  it.each([
    [{ questions: [] }, 0],
    ['text', 0],
    [null, 0],
    [[{ ...question('q', []), audience: 'both' }], 1],
    [[question('q', []), { q: 'q' }], 2],
    [[question('q', []), question('q', []), { ...question('q', []), expect: 'a/one' }], 3],
    [[null], 1],
  ])('is refused at the entry that is wrong (%#)', (value, wrongAt) => {
    expect(parseQuestions(value)).toEqual({ wrongAt });
  });
});
