import fc from 'fast-check';
import type { Finding } from '../../src/domain/match.ts';
import { QuestionReader } from '../../src/retrieval/questionReader.ts';
import { buildDanger, buildKnowledge, type KnowledgeSketch } from '../support/buildKnowledge.ts';

/** A desk of a castle: near enough to ours to need the same skills, far enough to prove nothing about our content. */
const castle: KnowledgeSketch = {
  sections: [
    {
      id: 'castle/drawbridge',
      title: '跳ね橋が動かなくなったとき',
      keywords: ['跳ね橋', '鎖', '滑車'],
      phrasings: ['跳ね橋が下りません', '橋の鎖が切れました', '滑車のクサリがさびて上がらない'],
      englishPhrasings: ['The drawbridge is stuck', 'the chains of the bridge are broken'],
    },
    {
      id: 'castle/dragon',
      title: 'ドラゴンに炎を吹かれたとき',
      keywords: ['ドラゴン', '竜', '炎', 'やけど'],
      phrasings: ['竜が塔に火をつけました', 'ドラゴンが飛んでくる', '炎でマントが燃えた'],
      englishPhrasings: ['A dragon burned my cloak'],
    },
    {
      id: 'castle/crown',
      title: '王冠をなくしたとき',
      keywords: ['王冠', '紛失', '宝石'],
      phrasings: ['冠が見つかりません', '宝石の付いた王冠を盗まれた', '戴冠式の前に王冠が消えた'],
    },
    {
      id: 'guild/crown',
      audience: 'business',
      title: '預かった王冠をなくした職人の方へ',
      keywords: ['王冠', '紛失', '工房'],
      phrasings: ['工房で王冠をなくしました', 'お預かりした王冠が見つかりません'],
    },
  ],
  related: [{ id: 'related/harvest', title: '畑の収穫の分け方', phrasings: ['小麦の収穫を兄弟で分けたい'] }],
  synonyms: [['ドラゴン', '火吹きトカゲ']],
  offSubject: [
    '今日の天気を教えて',
    '羊の毛の刈り方',
    'おいしいパンの焼き方',
    '王様の誕生日はいつですか',
    '橋の上の景色がきれい',
    'what time is it',
  ],
  danger: [buildDanger({ id: 'moat', sure: [[['堀に落ち']]], gentle: [[['堀がこわい']]] })],
};

const knowledge = buildKnowledge(castle);
const reader = new QuestionReader(knowledge);
const read = (text: string, audience: 'victim' | 'business' | 'unknown' = 'unknown') =>
  reader.read(text, { audience, language: 'ja' });

function idsOf(finding: Finding): string[] {
  const matches = finding.outcome === 'answer' ? [finding.best, ...finding.near] : finding.candidates;
  return matches.map(({ id }) => id);
}

describe('a question', () => {
  it.each([
    ['as written', '跳ね橋の鎖が切れて困っています', 'castle/drawbridge'],
    ['in kana', 'くさりがきれてしまいました', 'castle/drawbridge'],
    ['in katakana', 'ハネバシガウゴカナイ', 'castle/drawbridge'],
    ['in half width', 'ﾄﾞﾗｺﾞﾝが来た', 'castle/dragon'],
    ['with a slip', 'ドラゴソに炎を吹かれた', 'castle/dragon'],
    ['with a wrong conversion', '王冠を粉失した', 'castle/crown'],
    ['in dialect', '橋の鎖が切れてもうたんやけど、どないしたらええの', 'castle/drawbridge'],
    ['in few words', '滑車 さび', 'castle/drawbridge'],
    ['in English', 'My cloak was burnt by a dragon', 'castle/dragon'],
    ['with a synonym', '火吹きトカゲが出た', 'castle/dragon'],
    ['about something related', '収穫した小麦の分け方でもめています', 'related/harvest'],
  ])('%s finds its section', (_how, text, id) => {
    expect(idsOf(read(text, 'victim').finding)[0]).toBe(id);
  });

  it('of a victim is answered for victims, that of a business for businesses', () => {
    expect(idsOf(read('王冠をなくしました', 'victim').finding)[0]).toBe('castle/crown');
    expect(idsOf(read('王冠をなくしました', 'business').finding)[0]).toBe('guild/crown');
  });

  it('finds what speaks to the other audience when only that fits', () => {
    expect(idsOf(read('跳ね橋の滑車の鎖', 'business').finding)).toContain('castle/drawbridge');
  });

  it.each(['今日の天気はどうですか', '羊の毛を刈りたい', 'パンを焼く時間', 'xyzzy', '？？？', '', '😀'])(
    '%s is refused',
    (text) => {
      expect(read(text).finding.outcome).toBe('refuse');
    },
  );

  it('is refused without candidates when nothing has anything in common with it', () => {
    expect(read('zzz')).toEqual({ finding: { outcome: 'refuse', candidates: [] } });
  });

  it('that fits two sections alike is asked back', () => {
    const twins = new QuestionReader(
      buildKnowledge({
        sections: ['a/one', 'a/two', 'a/three'].map((id) => ({
          id,
          title: '鐘の鳴らし方',
          phrasings: ['鐘を鳴らしたい'],
        })),
      }),
    );
    const { finding } = twins.read('鐘を鳴らしたい', { audience: 'unknown', language: 'ja' });
    expect(finding.outcome).toBe('ask');
    expect(idsOf(finding)).toEqual(['a/one', 'a/two', 'a/three']);
  });

  it('is read for danger first, and its matter all the same', () => {
    expect(read('王冠を追って堀に落ちました', 'victim')).toMatchObject({ danger: { kind: 'moat', isSure: true } });
    expect(read('堀がこわい、王冠をなくした', 'victim')).toMatchObject({
      danger: { kind: 'moat', isSure: false },
      finding: { outcome: 'answer', best: { id: 'castle/crown' } },
    });
  });

  it('is asked in the last sentence of a story more than in what is told before', () => {
    const story =
      'きのうドラゴンが飛んでいるのを見ました。そのあと塔の片付けをしました。戴冠式の王冠が見つからないのですが、どうすればよいですか。';
    expect(idsOf(read(story, 'victim').finding)[0]).toBe('castle/crown');
  });

  it('belongs here whatever it is when nobody wrote off-subject lines', () => {
    const open = new QuestionReader(buildKnowledge({ sections: castle.sections ?? [] }));
    expect(open.read('ドラゴンの天気', { audience: 'unknown', language: 'ja' }).finding.outcome).toBe('answer');
  });

  it('to an empty knowledge is refused', () => {
    const empty = new QuestionReader(buildKnowledge({}));
    expect(empty.read('漏れました', { audience: 'victim', language: 'ja' })).toEqual({
      finding: { outcome: 'refuse', candidates: [] },
    });
  });

  it('is explained by its terms and the fields they stand in', () => {
    const { candidates } = reader.explain('滑車が動かない', { audience: 'unknown', language: 'ja' });
    expect(candidates[0]).toMatchObject({ id: 'castle/drawbridge', score: 1 });
    const pulley = candidates[0]?.terms.find(({ term }) => term === '滑車');
    expect(pulley).toMatchObject({ fields: { keywords: 1, phrasings: 1 } });
  });
});

describe('laws of reading', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 100 }),
  );

  it('never throws, gives at most three matches, all of them known, distances from 0 to 1', () => {
    const known = new Set([...knowledge.sections.keys(), ...knowledge.related.keys()]);
    fc.assert(
      fc.property(anyText, (text) => {
        const { finding } = read(text);
        const matches = finding.outcome === 'answer' ? [finding.best, ...finding.near] : finding.candidates;
        expect(matches.length).toBeLessThanOrEqual(3);
        for (const { id, distance } of matches) {
          expect(known.has(id)).toBe(true);
          expect(distance).toBeGreaterThanOrEqual(0);
          expect(distance).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('reads the same text the same way every time', () => {
    fc.assert(fc.property(anyText, (text) => expect(read(text)).toEqual(read(text))));
  });

  it('does not depend on the order of phrasings', () => {
    const turned = new QuestionReader(
      buildKnowledge({
        ...castle,
        offSubject: [],
        sections: (castle.sections ?? []).map((section) => ({
          ...section,
          phrasings: (section.phrasings ?? []).toReversed(),
        })),
      }),
    );
    const straight = new QuestionReader(buildKnowledge({ ...castle, offSubject: [] }));
    const words = fc.constantFrom(
      '跳ね橋',
      '鎖',
      'ドラゴン',
      '炎',
      '王冠',
      'なくした',
      '宝石',
      '収穫',
      'が',
      'を',
      '。',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (parts) => {
        const context = { audience: 'unknown', language: 'ja' } as const;
        expect(idsOf(turned.read(parts.join(''), context).finding)).toEqual(
          idsOf(straight.read(parts.join(''), context).finding),
        );
      }),
    );
  });

  it.each([
    '漏れた'.repeat(40_000),
    '\ud800'.repeat(100_000),
    '\u0000'.repeat(100_000),
    'a'.repeat(100_000),
    '堀に落'.repeat(40_000),
    'が\u3099'.repeat(50_000),
  ])('reads a hundred thousand hostile letters (%#)', (text) => {
    expect(['answer', 'ask', 'refuse']).toContain(read(text).finding.outcome);
  });
});
