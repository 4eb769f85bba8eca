import fc from 'fast-check';
import { readingOf, soundOf } from '../../src/retrieval/readingOf.ts';

describe('the reading of a text', () => {
  it.each([
    ['個人情報が漏れた', 'こじんじょうほうがもれた'],
    ['損害賠償', 'そんがいばいしょう'],
    ['学校', 'がっこう'],
    ['発表', 'はっぴょう'],
    ['心配', 'しんぱい'],
    ['名簿', 'めいぼ'],
    ['開示', 'かいじ'],
    ['登録', 'とうろく'],
    ['友達', 'ともだち'],
    ['身代金を払う', 'みのしろきんをはらう'],
    ['銀行口座', 'ぎんこうこうざ'],
  ])('of %s is %s', (text, reading) => {
    expect(readingOf(text)).toBe(reading);
  });

  it.each([
    ['損害倍賞', '損害賠償'],
    ['個人上方', '個人情報'],
    ['漏曳', '漏洩'],
    ['復急', '復旧'],
  ])('brings %s and %s together', (slip, right) => {
    expect(soundOf(readingOf(slip))).toBe(soundOf(readingOf(right)));
  });

  it('leaves a text without kanji as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ぁ-んa-z0-9 ]*$/), (text) => {
        expect(readingOf(text)).toBe(text);
      }),
    );
  });
});
