import fc from 'fast-check';
import { pickChoice } from '../../src/retrieval/pickChoice.ts';
import { realKnowledge } from '../support/realPorts.ts';

const buttons = [
  { id: 'card', words: ['カード番号', 'クレジットカード', 'クレカ'] },
  { id: 'address', words: ['氏名・住所・電話', '住所', '電話番号'] },
  { id: 'employer', words: ['勤め先から漏れた', '勤め先', '会社から'] },
];
const controls = [
  { id: 'back', words: ['ひとつ戻る', '戻る', 'back', 'go back'] },
  { id: 'startOver', words: ['最初から', 'リセット', 'start over'] },
  { id: 'stop', words: ['やめる', '終わり', 'stop'] },
  { id: 'human', words: ['人に相談する', '電話で相談したい', 'オペレーター', 'talk to a person'] },
];

describe('a typed answer', () => {
  it.each(['1', '１', '①', '一', '1番', '１番目', '1です', '1でお願いします', ' 1. '])(
    '%s is the first choice',
    (text) => {
      expect(pickChoice(text, buttons)).toBe('card');
    },
  );

  it.each([
    ['2', 'address'],
    ['三', 'employer'],
    ['3番でお願いします', 'employer'],
    ['option 2', 'address'],
  ])('%s is the choice with that number', (text, id) => {
    expect(pickChoice(text, buttons)).toBe(id);
  });

  it.each(['0', '4', '99', '十', ''])('%s is no choice', (text) => {
    expect(pickChoice(text, buttons)).toBeUndefined();
  });

  it.each([
    ['クレカ', 'card'],
    ['ｸﾚｶ', 'card'],
    ['クレカです', 'card'],
    ['くれじっとかーど', 'card'],
    ['カード番', 'card'],
    ['クレジツトカード', 'card'],
    ['つとめさき', 'employer'],
    ['じゅうしょ', 'address'],
    ['勤め先から', 'employer'],
    ['電話番号です。', 'address'],
  ])('%s is the choice with those words', (text, id) => {
    expect(pickChoice(text, buttons)).toBe(id);
  });

  it.each([
    ['もどる', 'back'],
    ['ＢＡＣＫ', 'back'],
    ['リセツト', 'startOver'],
    ['さいしょから', 'startOver'],
    ['start ovr', 'startOver'],
    ['おぺれーたー', 'human'],
    ['talk to a persn', 'human'],
    ['人に相談する。', 'human'],
  ])('%s is the control word', (text, id) => {
    expect(pickChoice(text, controls)).toBe(id);
  });

  it.each([
    '戻るボタンを押したら登録した内容が全部消えてしまいました',
    '口座を止める方法と元に戻る手続きを教えてください',
    'もう終わりにしたい',
    'やめない',
    '戻らない',
    '電話',
    'お金が戻るか知りたい',
    'オペレーターが個人情報を漏らした',
    'やめたほうがいい？',
    '最初からですか？',
  ])('%s is more than a control word', (text) => {
    expect(pickChoice(text, controls)).toBeUndefined();
  });

  it('is not guessed when it could be two choices', () => {
    const alike = [
      { id: 'first', words: ['会社の報告'] },
      { id: 'second', words: ['会社の通知'] },
    ];
    expect(pickChoice('会社の', alike)).toBeUndefined();
  });
});

describe('laws of typed answers', () => {
  const real = [...realKnowledge().controls.values()].map(({ id, ja, en }) => ({
    id,
    words: [ja.label, ...ja.typed, en.label, ...en.typed],
  }));

  it('every word of a control chooses that control', () => {
    const wrong = real.flatMap(({ id, words }) => words.filter((word) => pickChoice(word, real) !== id));
    expect(wrong).toEqual([]);
  });

  it('a long message with a control word inside is never that control', () => {
    const around = fc.string({
      unit: fc.constantFrom(...'個人情報が漏れて困っています口座'),
      minLength: 15,
      maxLength: 60,
    });
    const word = fc.constantFrom(...real.flatMap(({ words }) => words));
    fc.assert(
      fc.property(around, word, around, (before, control, after) => {
        expect(pickChoice(before + control + after, real)).toBeUndefined();
      }),
    );
  });

  it('nothing that can be typed makes it throw, and it chooses only what was offered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const ids: readonly (string | undefined)[] = [undefined, ...buttons.map(({ id }) => id)];
        expect(ids).toContain(pickChoice(text, buttons));
      }),
    );
  });

  it('a hundred thousand letters choose nothing', () => {
    expect(pickChoice('戻る'.repeat(50_000), controls)).toBeUndefined();
  });
});
