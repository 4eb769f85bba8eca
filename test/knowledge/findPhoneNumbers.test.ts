import fc from 'fast-check';
import { digitsOf, findPhoneNumbers } from '../../src/knowledge/findPhoneNumbers.ts';

const numbersIn = (text: string) => findPhoneNumbers(text).map(({ digits }) => digits);

describe('a number to call', () => {
  it.each([
    ['03-6457-9849へ', '0364579849'],
    ['（０３）６４５７－９８４９', '0364579849'],
    ['0120ー279ー338', '0120279338'],
    ['フリーダイヤル0120279338です', '0120279338'],
    ['0570-017109', '0570017109'],
    ['0120-0-78310', '0120078310'],
    ['0120-95-0178', '0120950178'],
    ['050-3655-0279まで', '05036550279'],
    ['携帯は090 1234 5678', '09012345678'],
    ['＃９１１０に電話', '#9110'],
    ['♯8103', '#8103'],
    ['call +81-3-6457-9849', '0364579849'],
    ['すぐ110番してください', '110'],
    ['１１０番へ', '110'],
    ['119に電話します', '119'],
    ['188へ相談', '188'],
    ['「188」にかけます', '188'],
    ['消費者ホットライン（188）', '188'],
    ['消費者ホットライン188', '188'],
    ['局番なしの189', '189'],
    ['If in danger, call 110.', '110'],
    ['dial the number 188', '188'],
  ])('is found: %s', (text, digits) => {
    expect(numbersIn(text)).toEqual([digits]);
  });

  it('is found once where several rules see it, and each of several', () => {
    expect(numbersIn('ホットライン「188」に電話、または 03-6457-9849')).toEqual(['188', '0364579849']);
  });

  it('tells where it begins', () => {
    expect(findPhoneNumbers('電話は\n03-6457-9849')[0]?.offset).toBe(4);
  });
});

describe('what only looks like a number to call', () => {
  it.each([
    '2026-11-21',
    '2026年11月21日から2027-02-21まで',
    '第26条第1項、188条、民法709条',
    '個人情報保護法第110条',
    '110万円、119人、188件、189ページ',
    '1,000人を超えるとき',
    '0.5%、10.25倍',
    '3〜5日、30日、60日',
    '令和6年総務省令第110号',
    '188番目の質問',
    'Article 188 of the Act, and about 110 people',
    'https://example.jp/0120-279-338/110?tel=0364579849',
    '暗証番号は4桁、カード番号は16桁',
    'カード番号 4111 1111 1111 1111',
    'RFC #12 and issue #12345',
    '午前09:30から17:30',
    '415AC0000000057',
  ])('is left alone: %s', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });
});

it('counts two ways of writing as the same number', () => {
  expect(new Set(['０１２０−２７９−３３８', '0120279338', '0120-279-338', '+81 120-279-338'].map(digitsOf)).size).toBe(
    1,
  );
});

it('finds any Japanese number, however it is broken up', () => {
  const digits = fc.stringMatching(/^\d{7}$/);
  const area = fc.constantFrom('03', '06', '045', '0120', '0570', '050', '090', '0800');
  const mark = fc.constantFrom('-', '－', 'ー', ' ', '');
  fc.assert(
    fc.property(area, digits, mark, (start, rest, between) => {
      const tail = rest
        .padEnd(start === '050' || start === '090' ? 8 : 10 - start.length, '1')
        .slice(0, 11 - start.length);
      const length = start.length + tail.length;
      fc.pre(length === 10 || length === 11);
      const number = `${start}${between}${tail.slice(0, 3)}${between}${tail.slice(3)}`;
      expect(numbersIn(`窓口は${number}です`)).toEqual([`${start}${tail}`]);
    }),
  );
});
