import fc from 'fast-check';
import { lengthOf, sentencesOf } from '../../src/knowledge/sentencesOf.ts';

const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

describe('a sentence', () => {
  it('ends at 。！？ and at the end of a line', () => {
    expect(texts('止めます。次に？\n終わり！ 一行')).toEqual(['止めます。', '次に？', '終わり！', '一行']);
  });

  it('goes on after what is quoted or put in brackets inside it', () => {
    expect(texts('「止めます。お願いします。」と言います（だめなら店に。）。次へ。')).toEqual([
      '「止めます。お願いします。」と言います（だめなら店に。）。',
      '次へ。',
    ]);
  });

  it('does not run on after a bracket that nobody closed', () => {
    expect(texts('店に言う（まだ。\n次へ。')).toEqual(['店に言う（まだ。', '次へ。']);
  });

  it('is found again at its place, and nothing but spaces lies between two', () => {
    const japanese = fc.string({
      unit: fc.constantFrom('あ', '。', '？', '「', '」', '(', ')', '\n', ' ', '傘'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(japanese, (text) => {
        let rest = text;
        for (const { text: sentence, offset } of sentencesOf(text)) {
          expect(text.slice(offset, offset + sentence.length)).toBe(sentence);
          rest = rest.replace(sentence, '');
        }
        expect(rest.trim()).toBe('');
      }),
    );
  });
});

describe('the length of a sentence', () => {
  it('counts every character, marks and glosses included', () => {
    expect(lengthOf('確報（くわしい報告）です。', false)).toBe(13);
    expect(lengthOf('𠮷野さん。', false)).toBe(5);
  });

  it('does not count readings in plain Japanese, and counts glosses there too', () => {
    expect(lengthOf('会社(かいしゃ)が漏(も)らしました。', true)).toBe('会社が漏らしました。'.length);
    expect(lengthOf('速報(はじめの報告)です。', true)).toBe('速報(はじめの報告)です。'.length);
    expect(lengthOf('会社(かいしゃ)です。', false)).toBe('会社(かいしゃ)です。'.length);
  });
});
