import fc from 'fast-check';
import { findContacts } from '../../src/domain/findContacts.ts';

const foundIn = (text: string) => findContacts(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('an address to open', () => {
  it.each([
    ['こちらhttps://a.example/x?y=1を開く', 'https://a.example/x?y=1'],
    ['詳細は feather.co.jp/abc まで', 'feather.co.jp/abc'],
    ['お荷物はfeather-post.cc', 'feather-post.cc'],
    ['(bit.ly/3abc)。', 'bit.ly/3abc'],
    ['see www.feather, please', 'www.feather'],
    ['ｈｔｔｐｓ：／／ｔｅｎｇｕ．ｃｏｍ', 'ｈｔｔｐｓ：／／ｔｅｎｇｕ．ｃｏｍ'],
    ['hxxps://tengu[.]com/a です', 'hxxps://tengu[.]com/a'],
    ['tengu[.]com', 'tengu[.]com'],
    ['tengu.com:8080', 'tengu.com:8080'],
  ])('is found in %s', (text, link) => {
    expect(foundIn(text)).toEqual([['link', link]]);
  });

  it.each([
    '名簿.xlsx と feathers.pdf',
    'tengu.kappa@umbrella.co.jp へ',
    'I lost it.What now',
    'v1.2.3 と 192.168.0.1',
    '3.14/2',
    'and/or',
    'https のしくみ',
  ])('is not found in %s', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

describe('a number to call', () => {
  it.each([
    ['お電話は03-1234-5678まで', '03-1234-5678'],
    ['０１２０−１２３−４５６', '０１２０−１２３−４５６'],
    ['0800-123-4567', '0800-123-4567'],
    ['090(1234)5678 9時', '090(1234)5678'],
    ['05012345678', '05012345678'],
    ['050-XXXX-XXXX', '050-XXXX-XXXX'],
    ['03-××××-××××', '03-××××-××××'],
    ['+81 3 1234 5678', '+81 3 1234 5678'],
    ['call 1-844-123-4567 now', '1-844-123-4567'],
  ])('is found in %s', (text, phone) => {
    expect(foundIn(text)).toEqual([['phone', phone]]);
  });

  it.each([
    '2026-11-22 10:00',
    '口座 1234567',
    '合計 0120-00 円',
    '#9110 と 188',
    '1,000人',
    '012345678901234',
    '0.5 + 0.25',
    '4111 1111 1111 1111',
  ])('is not found in %s', (text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it('is not looked for in an address', () => {
    expect(foundIn('https://a.example/09012345678 と 03-1234-5678')).toEqual([
      ['link', 'https://a.example/09012345678'],
      ['phone', '03-1234-5678'],
    ]);
  });
});

describe('whatever is sent', () => {
  it('what is found lies in the text, in order, and never overlaps', () => {
    const piece = fc.constantFrom(
      'https://',
      'a.jp',
      '0',
      '9',
      '-',
      '(',
      ')',
      ' ',
      'あ',
      '/',
      '.',
      '＋',
      '+',
      '\n',
      'X',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (text) => {
        const found = findContacts(text);
        const edges = found.flatMap(({ start, end }) => [start, end]);
        expect(edges).toEqual([...edges].sort((one, other) => one - other));
        expect(found.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
      }),
    );
  });

  // Each of these takes minutes where the work grows with the square of the length.
  it.each(['www.a).', '0 ', 'a.', '-a', '[.]', '03-1234-5678 www. ', 'http'])(
    'an endless %s is read to its end',
    (part) => {
      expect(findContacts(part.repeat(200_000)).length).toBeGreaterThanOrEqual(0);
    },
  );
});
