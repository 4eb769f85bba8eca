import fc from 'fast-check';
import type { LetterBlank, LetterPiece } from '../../src/domain/letter.ts';
import { fillLetter, textOfLetter, ticked } from '../../src/webchat/page/sheet/letters/fillLetter.ts';
import { holdsLongNumber } from '../../src/webchat/page/sheet/letters/longNumber.ts';

const blank = (id: string, kind: LetterBlank['kind'] = 'line'): LetterBlank => ({
  id,
  kind,
  isTicked: false,
  ja: { label: `${id}の欄` },
  en: { label: `the ${id}` },
});

const piece = (place: LetterPiece['place'], ja: string, more: Partial<LetterPiece> = {}): LetterPiece => ({
  place,
  ja,
  en: ja,
  ...more,
});

const letter = {
  blanks: [blank('name'), blank('day', 'day'), blank('story', 'lines'), blank('also', 'tick')],
  pieces: [
    piece('title', 'お願い'),
    piece('right', '{{name}}'),
    piece('item', '{{day}}のこと', { en: 'What happened on {{ day }}' }),
    piece('item', 'もう一つ', { when: 'also' }),
    piece('item', '次のこと\n{{story}}', { when: 'story' }),
    piece('text', '以上です。{{name}}', { unless: 'also' }),
    piece('item', 'おわり'),
  ],
};

const fill = (values: Record<string, string>, language: 'ja' | 'en' = 'ja') =>
  fillLetter(letter, {
    values: new Map(Object.entries(values)),
    language,
    emptyBlank: ({ ja }) => `<${ja.label}>`,
  });

describe('a letter', () => {
  it('names the blanks that are empty, and counts its items', () => {
    expect(textOfLetter(fill({}))).toBe(
      'お願い\n\n<nameの欄>\n\n1. <dayの欄>のこと\n\n以上です。<nameの欄>\n\n1. おわり',
    );
  });

  it('says what was filled in, days as people write them, and holds what was chosen', () => {
    const values = { name: '山田', day: '2026-11-22', story: '一行目\n二行目', also: ticked };
    expect(textOfLetter(fill(values))).toBe(
      'お願い\n\n山田\n\n1. 2026年11月22日のこと\n2. もう一つ\n3. 次のこと\n一行目\n二行目\n4. おわり',
    );
    expect(textOfLetter(fill(values, 'en'))).toContain('1. What happened on 22 November 2026\n');
  });

  it('takes spaces alone for nothing', () => {
    expect(fill({ story: ' \n\u3000', name: '  ' })).toEqual(fill({}));
  });

  it('tells which words are blanks, and of which kind', () => {
    const empty = fill({ name: '山田' }).flatMap(({ runs }) => runs.flatMap(({ empty: kind }) => kind ?? []));
    expect(empty).toEqual(['day']);
  });

  it('says every value as it was typed, whatever is in it', () => {
    const strange = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('{{day}}', '{{name}}', '$&', '$1', '<b>', '{{', '}}'),
    );
    fc.assert(
      fc.property(strange, (value) => {
        const [, sender] = fill({ name: value, day: '2026-11-22' });
        const typed = value.trim();
        expect(sender?.runs.map(({ text }) => text)).toEqual([typed === '' ? '<nameの欄>' : typed]);
      }),
    );
  });
});

describe('a long number', () => {
  it.each([
    '123456789012',
    '１２３４ ５６７８ ９０１２',
    '1234-5678-9012',
    '1234‐5678‐9012',
    '番号は4111111111111111です',
    '4111 1111 1111 1111',
    '3782-822463-10005',
  ])('is seen in %s', (text) => {
    expect(holdsLongNumber(text)).toBe(true);
  });

  it.each([
    '',
    '03-1234-5678',
    '090-1234-5678 080-1234-5678',
    '2026-11-22 2026-11-23',
    '2026年11月22日 10:30',
    '〒100-0001 東京都千代田区1-2-3',
    '受付番号 A-20261122-001',
    '12345678901',
    '社員番号 0012345',
  ])('is not seen in %j', (text) => {
    expect(holdsLongNumber(text)).toBe(false);
  });

  it('is looked for in no time in a long text', () => {
    expect(holdsLongNumber('1234 '.repeat(200_000))).toBe(true);
    expect(holdsLongNumber('123 '.repeat(200_000))).toBe(false);
  });
});
