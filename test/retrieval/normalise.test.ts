import fc from 'fast-check';
import { bound, normalise, squeeze } from '../../src/retrieval/normalise.ts';

describe('normalise', () => {
  it.each([
    ['ｸﾚｼﾞｯﾄｶｰﾄﾞ', 'クレジットカード'],
    ['ＬＩＮＥ', 'line'],
    ['サーバー', 'サーバ'],
    ['パスワード', 'ぱすわーど'],
    ['助けてええええ', '助けてえ'],
    ['漏れた！！！', '漏れた'],
    ['①', '1'],
  ])('makes %s and %s the same', (one, other) => {
    expect(normalise(one)).toBe(normalise(other));
  });

  it.each([
    ['漏れた', '漏らした'],
    ['1000人', '10人'],
    ['口座', '講座'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(normalise(one)).not.toBe(normalise(other));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
    );
  });

  it('leaves no space after squeezing and squeezes to the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(squeeze(text)).not.toContain(' ');
        expect(squeeze(squeeze(text))).toBe(squeeze(text));
      }),
    );
  });

  it('never throws on lone halves of a letter', () => {
    expect(normalise('\ud83d漏れた\udc00')).toContain('漏れた');
  });
});

describe('bound', () => {
  it('keeps a usual message whole', () => {
    expect(bound('漏れました'.repeat(100))).toBe('漏れました'.repeat(100));
  });

  it('keeps how a very long message begins and how it ends', () => {
    const text = `初め${'あ'.repeat(90_000)}終わり`;
    expect(bound(text).length).toBeLessThan(3000);
    expect(bound(text)).toMatch(/^初め/);
    expect(bound(text)).toMatch(/終わり$/);
  });
});
