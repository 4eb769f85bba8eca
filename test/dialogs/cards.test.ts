import fc from 'fast-check';
import { paragraphs, sentence } from '../../dialogs/cards/parts.ts';
import { plainText } from '../../dialogs/cards/plainText.ts';
import { textsOf } from '../support/cardReader.ts';

describe('a sentence on a card', () => {
  it('is the sentence, letter by letter', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(textsOf(sentence(text))).toEqual([text]);
      }),
    );
  });

  it('is never read as Markdown', () => {
    expect(sentence('**太字** [link](https://evil.example)').type).toBe('RichTextBlock');
  });

  it('keeps every paragraph of a body, in order', () => {
    expect(paragraphs('一つめ。\n\n二つめ。\n\n\n三つめ。\n').flatMap((part) => textsOf(part))).toEqual([
      '一つめ。',
      '二つめ。',
      '三つめ。',
    ]);
  });
});

describe('the plain text of a card', () => {
  it('holds what is folded away and the names of the buttons', () => {
    const card = {
      type: 'AdaptiveCard',
      body: [sentence('見える'), { type: 'Container', isVisible: false, items: [sentence('折りたたみ')] }],
      actions: [{ type: 'Action.Submit', title: '最初から', data: {} }],
    };
    expect(plainText(card)).toBe('見える\n折りたたみ\n[最初から]');
  });
});
