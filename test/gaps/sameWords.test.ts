import fc from 'fast-check';
import { areSameWords } from '../../src/gaps/sameWords.ts';

describe('somebody who asks once more', () => {
  it.each([
    ['天狗に傘を取られた', '天狗に傘を取られました'],
    ['ＴＥＮＧＵ took it', 'the tengu took it'],
    ['傘、どこ？', '傘どこ'],
    ['', '！？'],
  ])('is known by much the same words: %s, %s', (one, other) => {
    expect(areSameWords(one, other)).toBe(true);
  });

  it.each([
    ['天狗に傘を取られた', '写真の撮り方'],
    ['傘', ''],
  ])('is not known by other words: %s, %s', (one, other) => {
    expect(areSameWords(one, other)).toBe(false);
  });

  it('is the same whichever words came first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(areSameWords(one, other)).toBe(areSameWords(other, one));
        expect(areSameWords(one, one)).toBe(true);
      }),
    );
  });
});
