import fc from 'fast-check';
import { cutText, textCharactersMax } from '../../src/domain/cutText.ts';

describe('cutting a text', () => {
  it('leaves 4,000 units at most, never half a character, and nothing but its beginning', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.constantFrom('あ', '😀', 'a'), (ahead, letter) => {
        const text = 'x'.repeat(ahead) + letter.repeat(textCharactersMax);
        const cut = cutText(text);
        expect([text.startsWith(cut), cut.isWellFormed()]).toEqual([true, true]);
        expect([3_999, 4_000]).toContain(cut.length);
      }),
    );
  });

  it('leaves a short one alone', () => {
    expect(cutText('あ'.repeat(4_000))).toHaveLength(4_000);
    expect(cutText('')).toBe('');
  });
});
