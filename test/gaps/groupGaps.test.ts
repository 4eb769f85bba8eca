import fc from 'fast-check';
import type { KeptGap } from '../../src/domain/gap.ts';
import { groupGaps, type Traits } from '../../src/gaps/groupGaps.ts';
import { buildKept } from './buildGap.ts';

/** Letters as traits: enough to be alike or not. */
function lettersOf(text: string): Traits {
  const letters = new Set(text.replaceAll(' ', ''));
  return new Map([...letters].map((letter) => [letter, 1 / Math.sqrt(letters.size)]));
}

const asked = (question: string, sketch: Partial<KeptGap> = {}) => buildKept({ question, ...sketch });
const questionsIn = (gaps: readonly KeptGap[]) =>
  groupGaps(gaps, lettersOf).map((group) => group.gaps.map(({ question }) => question).sort());

const anyGap: fc.Arbitrary<KeptGap> = fc
  .record({
    question: fc.string({ maxLength: 8, unit: fc.constantFrom('あ', 'い', 'う', 'え', 'お', 'か', ' ') }),
    kind: fc.constantFrom('notFound', 'nearMiss', 'notHelpful'),
    section: fc.constantFrom('a/one', 'a/two'),
    day: fc.constantFrom('2026-11-20', '2026-11-21'),
    humanAsked: fc.boolean(),
  })
  .map((sketch) => buildKept(sketch));

/** What a grouping says, without the order inside the groups: who is with whom, and which group stands where. */
const said = (gaps: readonly KeptGap[]) =>
  groupGaps(gaps, lettersOf).map((group) => group.gaps.map((gap) => JSON.stringify(gap)).sort());

describe('groups of gaps', () => {
  it('bring together what is alike, and keep apart what is not', () => {
    const gaps = ['天狗の羽根', '天狗と羽根', '河童の皿', '河童と皿'].map((question) => asked(question));
    expect(questionsIn(gaps).sort()).toEqual([
      ['天狗と羽根', '天狗の羽根'],
      ['河童と皿', '河童の皿'],
    ]);
  });

  it('come with the most frequent first, and the newer of two', () => {
    const gaps = [
      asked('あああ', { day: '2026-11-01' }),
      asked('いいい', { day: '2026-11-09' }),
      ...Array.from({ length: 3 }, () => asked('ううう', { day: '2026-10-30' })),
    ];
    expect(groupGaps(gaps, lettersOf).map((group) => [group.gaps[0]?.question, group.gaps.length])).toEqual([
      ['ううう', 3],
      ['いいい', 1],
      ['あああ', 1],
    ]);
  });

  it('go by the answer where an answer did not help, whatever was asked', () => {
    const gaps = [
      asked('天狗', { kind: 'notHelpful', section: 'a/one' }),
      asked('', { kind: 'notHelpful', section: 'a/one' }),
      asked('天狗', { kind: 'notHelpful', section: 'a/two' }),
      asked('天狗', { kind: 'notFound' }),
      asked('天狗', { kind: 'nearMiss', section: 'a/two' }),
    ];
    expect(groupGaps(gaps, lettersOf).map((group) => group.gaps.map(({ kind }) => kind))).toEqual(
      expect.arrayContaining([['notHelpful', 'notHelpful'], ['notHelpful'], ['notFound', 'nearMiss']]),
    );
  });

  it('keep questions without any word apart, each with its like', () => {
    expect(questionsIn(['', '', ' '].map((question) => asked(question))).sort()).toEqual([[' '], ['', '']]);
  });

  it('hold every gap once', () => {
    fc.assert(
      fc.property(fc.array(anyGap, { maxLength: 40 }), (gaps) => {
        const grouped = groupGaps(gaps, lettersOf).flatMap((group) => group.gaps);
        expect(grouped).toHaveLength(gaps.length);
        expect(new Set(grouped)).toEqual(new Set(gaps));
      }),
    );
  });

  it('are the same in whatever order the gaps come', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyGap, { maxLength: 40 })
          .chain((gaps) => fc.tuple(fc.constant(gaps), fc.shuffledSubarray(gaps, { minLength: gaps.length }))),
        ([gaps, shuffled]) => {
          expect(said(shuffled)).toEqual(said(gaps));
        },
      ),
    );
  });

  it('hold the same question in one place', () => {
    fc.assert(
      fc.property(fc.array(anyGap, { maxLength: 40 }), (gaps) => {
        const searched = gaps.filter(({ kind }) => kind !== 'notHelpful');
        const groups = groupGaps(searched, lettersOf);
        for (const { question } of searched) {
          const holding = groups.filter((group) => group.gaps.some((gap) => gap.question === question));
          expect(holding).toHaveLength(1);
        }
      }),
    );
  });
});
