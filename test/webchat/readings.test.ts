import fc from 'fast-check';
import { splitReadings, withoutReadings } from '../../src/webchat/page/readings.ts';

const wordsOf = (text: string) => splitReadings(text).map(({ text: word, reading }) => [word, reading]);

describe('readings', () => {
  it('belong to the kanji before them', () => {
    expect(wordsOf('個人(こじん)情報(じょうほう)が漏(も)れた。')).toEqual([
      ['個人', 'こじん'],
      ['情報', 'じょうほう'],
      ['が', undefined],
      ['漏', 'も'],
      ['れた。', undefined],
    ]);
  });

  it.each([
    ['人々(ひとびと)', '人々'],
    ['一ヶ月（いっかげつ）', '一ヶ月'],
    ['届(とど)け出(で)', '届け出'],
    ['お金(かね)、3日(か)', 'お金、3日'],
    ['承(うけたまわ)る', '承る'],
    ['センター(せんたー)', 'センター(せんたー)'],
  ])('are taken out of %s', (text, bare) => {
    expect(withoutReadings(text)).toBe(bare);
  });

  it.each([
    '確報(くわしい報告)',
    '認証(パスワード)',
    '削除(あとでけすこともできます)',
    '会社()',
    'はい(いいえ)',
    '(も)',
    '漏(も',
    'PPC(ぴーぴーしー)',
  ])('are not seen in %s', (text) => {
    expect(withoutReadings(text)).toBe(text);
  });

  it('leave every other text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const joined = splitReadings(text).map(({ text: word, reading }) =>
          reading === undefined ? word : `${word}(${reading})`,
        );
        expect(joined.join('')).toBe(text.replaceAll(/([\p{Script=Han}])（([\p{Script=Hiragana}]+)）/gu, '$1($2)'));
      }),
    );
  });

  it('come back as they were, wherever they stand', () => {
    const kanji = fc.string({ unit: fc.constantFrom('漏', '情', '報', '々'), minLength: 1, maxLength: 3 });
    const kana = fc.string({ unit: fc.constantFrom('も', 'じ', 'ょ', 'う'), minLength: 1, maxLength: 5 });
    const plain = fc.string({ unit: fc.constantFrom('が', 'れ', 'た', '。', 'A', '1', ' '), maxLength: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, kanji, kana)), plain, (words, end) => {
        const text = words.map(([before, word, reading]) => `${before}${word}(${reading})`).join('') + end;
        expect(withoutReadings(text)).toBe(words.map(([before, word]) => before + word).join('') + end);
        expect(splitReadings(text).flatMap(({ reading }) => reading ?? [])).toEqual(
          words.map(([, , reading]) => reading),
        );
      }),
    );
  });
});
