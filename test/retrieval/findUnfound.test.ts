import { examine } from '../../src/retrieval/examine.ts';
import { findUnfound } from '../../src/retrieval/findUnfound.ts';
import { findUnnoticed } from '../../src/retrieval/findUnnoticed.ts';
import { learnKnowledge } from '../../src/retrieval/learnKnowledge.ts';
import { QuestionReader } from '../../src/retrieval/questionReader.ts';
import { buildDanger, buildKnowledge } from '../support/buildKnowledge.ts';

const bells = ['a', 'b', 'c', 'd'].map((name) => ({
  id: `bells/${name}`,
  title: '鐘の鳴らし方',
  phrasings: ['鐘を鳴らしたい', '鐘の音を聞きたい'],
}));
const lanterns = {
  id: 'lanterns/light',
  title: '提灯に火をともす',
  phrasings: ['提灯に火をつけたい', '提灯の油が切れた', '鐘を鳴らしたい'],
};

const knowledge = buildKnowledge({ sections: [...bells, lanterns] });
const reader = new QuestionReader(knowledge);

describe('sections and their own examples', () => {
  it('are in order when the examples find them', () => {
    expect(
      findUnfound(
        buildKnowledge({ sections: [lanterns] }),
        new QuestionReader(buildKnowledge({ sections: [lanterns] })),
      ),
    ).toEqual([]);
  });

  it('are named with the examples that lead to others', () => {
    expect(findUnfound(knowledge, reader)).toContainEqual({ id: 'lanterns/light', phrasings: [2], isLost: false });
  });

  it('are lost when neither title nor example finds them, because three others say the same', () => {
    expect(findUnfound(knowledge, reader)).toContainEqual({ id: 'bells/d', phrasings: [0, 1], isLost: true });
  });

  it('can be asked for by the first examples only', () => {
    expect(findUnfound(knowledge, reader, 2).map(({ id }) => id)).toEqual(['bells/d']);
  });
});

describe('what is to take over', () => {
  it('is kept out by a section that nothing finds', () => {
    expect(examine(knowledge, learnKnowledge(knowledge))).toEqual([
      { code: 'SECTION_NOT_FOUND', severity: 'error', file: 'consultations/bells/d.yml' },
    ]);
  });

  it('may come when everything is found', () => {
    const sound = buildKnowledge({ sections: [lanterns] });
    expect(examine(sound, learnKnowledge(sound))).toEqual([]);
  });

  it('is kept out when lines of danger go unnoticed', () => {
    // Without anything else to tell them from, nothing can be learnt from them, and no pattern holds them.
    const deaf = buildKnowledge({ danger: [buildDanger({ id: 'cliff', said: ['谷底へ行きます'] })] });
    expect(findUnnoticed(deaf, new QuestionReader(deaf))).toEqual([
      {
        code: 'DANGER_NOT_NOTICED',
        severity: 'error',
        file: 'danger.yml',
        values: { count: 1, value: '谷底へ行きます' },
      },
    ]);
    const hearing = buildKnowledge({
      danger: [buildDanger({ id: 'cliff', sure: [[['谷底']]], said: ['谷底へ行きます'] })],
    });
    expect(findUnnoticed(hearing, new QuestionReader(hearing))).toEqual([]);
  });
});
