import type { Knowledge } from '../../src/domain/knowledge.ts';
import { QuestionReader } from '../../src/retrieval/questionReader.ts';
import { buildDanger, buildKnowledge } from '../support/buildKnowledge.ts';

const sections = [
  {
    id: 'umbrella/lost',
    title: '傘をなくしたとき',
    phrasings: ['傘をなくしました', '傘が見つからない', '傘を電車に忘れた', 'どこに傘を届けますか', '傘の柄が折れた'],
    englishPhrasings: ['I lost my umbrella', 'where do I report an umbrella', 'the handle of my umbrella broke'],
  },
];

/** What is learnt takes more than a line or two. */
const said = (...lines: readonly string[]) =>
  ['', 'もう', 'これから', 'とうとう', 'やはり', 'また', 'いま', 'すぐ', '実は', '本当に', '今度', '夜に'].flatMap(
    (begin) => lines.map((line) => begin + line),
  );

const cliff = buildDanger({
  id: 'cliff',
  sure: [[['崖から落ちる']]],
  gentle: [[['崖']]],
  said: said('谷底へ行きます', '深い穴へ落ちます', '今夜は谷底です', '谷底が呼んでいます'),
  perhaps: said('霧が深くて疲れました', '霧の中にずっといます'),
});
const tengu = buildDanger({
  id: 'tengu',
  said: said('天狗が戸口で待っています', '天狗が戸口に来た', '天狗に追われている'),
});
const mirage = buildDanger({ id: 'mirage', perhaps: said('蜃気楼に絵を撮られた', '蜃気楼の絵で脅された') });

const lookAlikes = [
  '谷底の駅の傘売り場',
  '谷底まで届く傘の広告',
  '天狗の面を買いたい',
  '霧吹きがほしい',
  'a valley hotel',
];

function readerOf(sketch: Partial<Parameters<typeof buildKnowledge>[0]> = {}): (text: string) => unknown {
  const knowledge: Knowledge = buildKnowledge({
    sections,
    danger: [cliff, tengu, mirage],
    dangerLookAlikes: lookAlikes,
    offSubject: ['今日の天気は', '昼ごはんは何がいい', 'what is for lunch'],
    ...sketch,
  });
  const reader = new QuestionReader(knowledge);
  return (text) => reader.read(text, { audience: 'victim', language: 'ja' }).danger;
}

describe('danger that was learnt from examples', () => {
  const read = readerOf();

  it('is noticed in words that no pattern holds, and of the right kind', () => {
    expect(read('谷底へ今夜')).toMatchObject({ kind: 'cliff' });
    expect(read('戸口で天狗が待つ')).toMatchObject({ kind: 'tengu' });
  });

  it('is noticed as it sounds', () => {
    expect(read('フカイアナヘオチマス')).toMatchObject({ kind: 'cliff' });
  });

  it('is noticed in one sentence of a long story about something else', () => {
    const story = '傘をなくしました。電車に忘れたようです。天狗が戸口に来ています。傘はどこに届けますか。';
    expect(read(story)).toMatchObject({ kind: 'tengu' });
  });

  it('is never sure of a kind that is only ever hinted at', () => {
    expect(read('蜃気楼に絵を撮られて脅された')).toEqual({ kind: 'mirage', isSure: false });
  });

  it('is not seen in what people write every day', () => {
    for (const text of ['傘をなくしました', '谷底の駅の傘', '今日の天気は', 'I lost my umbrella'])
      expect(read(text)).toBeUndefined();
  });

  it('corrects a pattern: a sure wording in an ordinary sentence is no more than a hint', () => {
    const careful = readerOf({
      dangerLookAlikes: [...lookAlikes, ...said('崖から落ちる夢の傘', '崖から落ちる場面の傘', '崖から落ちる傘の映画')],
    });
    expect(careful('崖から落ちる傘の映画')).toEqual({ kind: 'cliff', isSure: false });
    expect(read('崖から落ちる')).toEqual({ kind: 'cliff', isSure: true });
  });

  it('is left to the patterns where there are no examples', () => {
    const patterns = readerOf({ danger: [{ ...cliff, said: [], perhaps: [] }], dangerLookAlikes: [] });
    expect(patterns('崖から落ちる')).toEqual({ kind: 'cliff', isSure: true });
    expect(patterns('谷底へ今夜')).toBeUndefined();
  });

  it('is the same every time', () => {
    const texts = ['谷底へ今夜', '霧の中です', '傘と谷底', '天狗', 'valley'];
    expect(texts.map(readerOf())).toEqual(texts.map(readerOf()));
  });
});
