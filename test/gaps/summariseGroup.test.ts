import { summariseGroup, tallyOf } from '../../src/gaps/summariseGroup.ts';
import { buildKept } from './buildGap.ts';

describe('the numbers of a group', () => {
  it('count what its gaps say', () => {
    const summary = summariseGroup([
      buildKept({ day: '2026-11-20', audience: 'business', humanAsked: true }),
      buildKept({ day: '2026-11-03', kind: 'nearMiss', section: 'a/one', language: 'en' }),
      buildKept({ day: '2026-11-09', reason: 'too-windy', knowledgeVersion: 'v2' }),
    ]);
    expect(summary).toEqual({
      count: 3,
      kinds: [
        { value: 'notFound', count: 2 },
        { value: 'nearMiss', count: 1 },
      ],
      audiences: [
        { value: 'victim', count: 2 },
        { value: 'business', count: 1 },
      ],
      languages: [
        { value: 'ja', count: 2 },
        { value: 'en', count: 1 },
      ],
      sections: [{ value: 'a/one', count: 1 }],
      reasons: [{ value: 'too-windy', count: 1 }],
      knowledgeVersions: [
        { value: 'v1', count: 2 },
        { value: 'v2', count: 1 },
      ],
      humanAsked: 1,
      firstDay: '2026-11-03',
      lastDay: '2026-11-20',
    });
  });

  it('stand in an order that does not depend on that of the gaps', () => {
    expect(tallyOf(['b', undefined, 'a', 'c', 'c'])).toEqual(tallyOf(['c', 'a', 'c', 'b', undefined]));
  });
});
