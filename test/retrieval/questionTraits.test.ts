import fc from 'fast-check';
import { learnKnowledge } from '../../src/retrieval/learnKnowledge.ts';
import { QuestionTraits } from '../../src/retrieval/questionTraits.ts';
import { buildKnowledge } from '../support/buildKnowledge.ts';

const traits = new QuestionTraits(
  learnKnowledge(
    buildKnowledge({
      sections: [
        {
          id: 'a/left',
          title: '寺を去ったあと',
          phrasings: ['寺を去ったあとに傘が消えた', '前にいた山門で傘が消えた'],
        },
        { id: 'a/photo', title: '羽根の写真', phrasings: ['羽根の写真を撮りたい', '羽根を写す方法'] },
        { id: 'a/price', title: '傘の値段', phrasings: ['傘の値段を知りたい', '代金はいくら'] },
      ],
    }),
  ),
);

function likeness(one: string, other: string): number {
  const others = traits.of(other);
  return [...traits.of(one)].reduce((sum, [name, weight]) => sum + weight * (others.get(name) ?? 0), 0);
}

describe('the traits of a question', () => {
  it('make the same question the most alike', () => {
    expect(likeness('羽根の写真を撮りたい', '羽根の写真を撮りたい')).toBeCloseTo(1);
    expect(likeness('羽根の写真', '傘の代金')).toBeLessThan(0.3);
  });

  it('bring other words together that lead to the same section', () => {
    const together = likeness('寺を去った', '前にいた山門');
    expect(together).toBeGreaterThan(0.3);
    expect(together).toBeGreaterThan(likeness('寺を去った', '羽根を写す'));
  });

  it('bring together what no section knows by its words', () => {
    expect(likeness('凧が電線に絡まった', '凧の糸が電線に')).toBeGreaterThan(
      likeness('凧が電線に絡まった', '風鈴の音'),
    );
  });

  it('are none of a text without words', () => {
    for (const text of ['', ' ', '！？…', '👻']) expect(traits.of(text).size).toBe(0);
  });

  it('have squares that come to 1, and a likeness from 0 to 1', () => {
    const text = fc.string({
      unit: fc.constantFrom('傘', '寺', '羽', '根', 'の', 'を', 'x', ' ', '。'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const own = traits.of(one);
        if (own.size > 0) expect(Math.hypot(...own.values())).toBeCloseTo(1);
        expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
        expect(likeness(one, other)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
