import fc from 'fast-check';
import { cutByScript } from '../../src/retrieval/scriptRuns.ts';

const cut = (text: string) => cutByScript(text).map((piece) => `${piece.script}:${piece.text}`);

describe('a text cut by script', () => {
  it('begins a new piece where the script changes', () => {
    expect(cut('天狗がｶｻを2本、took it.')).toEqual([
      'kanji:天狗',
      'hiragana:が',
      'katakana:カサ',
      'hiragana:を',
      'number:2',
      'kanji:本',
      'between:、',
      'other:took',
      'between: ',
      'other:it',
      'between:.',
    ]);
  });

  it('keeps what belongs together: repeated kanji, long vowels, apostrophes, accents', () => {
    expect(cut("佐々木のスーパーでらーめん O'Neil-Smith café")).toEqual([
      'kanji:佐々木',
      'hiragana:の',
      'katakana:スーパー',
      'hiragana:でらーめん',
      'between: ',
      "other:O'Neil-Smith",
      'between: ',
      'other:café',
    ]);
  });

  it('loses nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const pieces = cutByScript(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.toWellFormed().normalize('NFKC'));
      }),
    );
  });
});
