import { findUnnoticed } from '../../src/retrieval/findUnnoticed.ts';
import { QuestionReader } from '../../src/retrieval/questionReader.ts';
import { buildDanger, buildKnowledge } from '../support/buildKnowledge.ts';
import { buildScam } from '../support/buildScam.ts';

const sections = [
  {
    id: 'umbrella/lost',
    title: '傘をなくしたとき',
    phrasings: ['傘をなくしました', '傘が見つからない', '傘を電車に忘れた', 'どこに傘を届けますか', '傘の柄が折れた'],
    englishPhrasings: ['I lost my umbrella', 'where do I report an umbrella', 'the handle of my umbrella broke'],
  },
  { id: 'tea/spilt', title: 'お茶をこぼしたとき', phrasings: ['お茶をこぼした', '茶わんが割れた', '湯が熱すぎる'] },
];

/** What is learnt takes more than a line or two. */
const said = (...lines: readonly string[]) =>
  ['', 'もう', 'これから', 'とうとう', 'やはり', 'また', 'いま', 'すぐ', '実は', '本当に', '今度', '夜に'].flatMap(
    (begin) => lines.map((line) => begin + line),
  );

const tax = buildScam({
  id: 'umbrella-tax',
  sure: [[['傘税'], ['払え']]],
  said: said('傘税を納めよと天狗が言います', '羽根で傘税を払えと言われました', '天狗が羽根を送れと言う'),
  perhaps: said('傘税とは何でしょう'),
});
const parcel = buildScam({
  id: 'kappa-parcel',
  said: said('河童の荷物はこちら https://kappa.example', '河童が荷物を持ち帰りました https://kappa.example'),
});
const concepts = [
  { words: ['羽根', 'はね', '小判'] },
  { words: ['送れ', '納めよ', '払え', '渡せ'] },
  { words: ['天狗', '鬼', '雷神'] },
];
const lookAlikes = ['傘の値段は税込ですか', '荷物と傘を預けたい', '羽根の色の傘がほしい', '河童の絵の傘', '荷物が重い'];

type Sketch = Parameters<typeof buildKnowledge>[0];

function knowledgeOf(sketch: Sketch = {}) {
  return buildKnowledge({
    sections,
    scam: { kinds: new Map([tax, parcel].map((kind) => [kind.id, kind])), concepts, lookAlikes },
    offSubject: ['今日の天気は', '昼ごはんは何がいい', 'what is for lunch'],
    ...sketch,
  });
}

function readerOf(sketch: Sketch = {}) {
  const reader = new QuestionReader(knowledgeOf(sketch));
  return (text: string) => reader.read(text, { audience: 'victim', language: 'ja' });
}

describe('a message by which people are cheated', () => {
  const read = readerOf();

  it('is seen by its wording', () => {
    expect(read('傘税を払え').scam).toEqual({ kind: 'umbrella-tax', isSure: true });
  });

  it('is noticed in words that no wording holds, and of the right kind', () => {
    expect(read('天狗に傘税の羽根を納めるように言われた').scam).toMatchObject({ kind: 'umbrella-tax' });
    expect(read('河童が荷物を置いていった https://kappa.example').scam).toMatchObject({ kind: 'kappa-parcel' });
  });

  it('is noticed by what it is made of, in words that no example holds', () => {
    expect(read('雷神が小判を渡せと').scam).toMatchObject({ kind: 'umbrella-tax' });
  });

  it('is noticed in one sentence of a long story about something else', () => {
    const story = '傘をなくしました。電車に忘れたようです。天狗が羽根を送れと言います。傘はどこに届けますか。';
    expect(read(story).scam).toMatchObject({ kind: 'umbrella-tax' });
  });

  it('comes beside the answer, which stays what it was', () => {
    expect(read('傘税を払えと、傘をなくした電車で言われた').finding).toEqual(
      readerOf({ scam: { kinds: new Map(), concepts: [], lookAlikes: [] } })('傘税を払えと、傘をなくした電車で言われた')
        .finding,
    );
  });

  it('is not seen in what people write every day', () => {
    for (const text of ['傘をなくしました', '荷物と傘を電車に忘れた', '今日の天気は', 'I lost my umbrella', ''])
      expect(read(text).scam).toBeUndefined();
  });

  it('is not told of to somebody in danger', () => {
    const cliff = buildDanger({ id: 'cliff', sure: [[['崖から落ちる']]], gentle: [[['霧']]] });
    const careful = readerOf({ danger: [cliff] });
    expect(careful('傘税を払えと言われて崖から落ちる')).toMatchObject({ danger: { kind: 'cliff', isSure: true } });
    expect(careful('傘税を払えと言われて崖から落ちる').scam).toBeUndefined();
    expect(careful('霧の中で傘税を払えと言われた')).toMatchObject({
      danger: { kind: 'cliff', isSure: false },
      scam: { kind: 'umbrella-tax', isSure: true },
    });
  });

  it('is left to the wordings where there are no examples', () => {
    const kinds = new Map([[tax.id, { ...tax, said: [], perhaps: [] }]]);
    const worded = readerOf({ scam: { kinds, concepts: [], lookAlikes: [] } });
    expect(worded('傘税を払え').scam).toEqual({ kind: 'umbrella-tax', isSure: true });
    expect(worded('天狗が羽根を送れと言う').scam).toBeUndefined();
  });

  it('is the same every time', () => {
    const texts = ['傘税とは', '羽根を送れ', '河童と傘', 'https://kappa.example', '天狗'];
    expect(texts.map((text) => read(text).scam)).toEqual(texts.map((text) => readerOf()(text).scam));
  });
});

describe('examples of scams', () => {
  it('are a warning for editors where too many go unnoticed, and keep nothing out', () => {
    // Without anything else to tell them from, nothing can be learnt from them, and no wording holds them.
    const kinds = new Map([[tax.id, { ...tax, sure: [], said: ['天狗が羽根を送れと言う'], perhaps: [] }]]);
    const deaf = buildKnowledge({ scam: { kinds, concepts: [], lookAlikes: [] } });
    expect(findUnnoticed(deaf, new QuestionReader(deaf))).toEqual([
      {
        code: 'SCAM_NOT_NOTICED',
        severity: 'warning',
        file: 'scam.yml',
        values: { count: 1, value: '天狗が羽根を送れと言う' },
      },
    ]);
  });

  it('are in order where they are noticed', () => {
    const hearing = knowledgeOf();
    expect(findUnnoticed(hearing, new QuestionReader(hearing))).toEqual([]);
  });
});
