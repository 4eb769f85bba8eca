import { digitOf } from '../../src/domain/redaction/digitOf.ts';

const signs = (pattern: RegExp): readonly string[] =>
  Array.from({ length: 0x1ffff }, (_, code) =>
    code >= 0xd800 && code < 0xe000 ? '' : String.fromCodePoint(code),
  ).filter((sign) => pattern.test(sign));

const valueOfSign = (sign: string): number | undefined => digitOf(sign.codePointAt(0) ?? 0)?.value;

describe('a digit', () => {
  it('of any script is known, ten in a row from 0 to 9', () => {
    const values = signs(/\p{Nd}/u).map(valueOfSign);
    expect(values.length).toBeGreaterThan(600);
    expect(values).toEqual(values.map((_, at) => at % 10));
  });

  it('in a circle, in brackets, raised or lowered has the value that Unicode gives it', () => {
    const compatible = signs(/\p{No}/u)
      .map((sign) => [sign, sign.normalize('NFKC').replace(/[().,]/g, '')] as const)
      .filter(([, digits]) => /^[0-9]{1,2}$/.test(digits));
    expect(compatible.length).toBeGreaterThan(100);
    expect(compatible.map(([sign]) => valueOfSign(sign))).toEqual(compatible.map(([, digits]) => Number(digits)));
  });

  it.each([
    ['\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d', 'kanji'],
    ['\u25cb\u58f1\u5f10\u53c2\u8086\u4f0d\u9678\u6f06\u634c\u7396', 'formal'],
  ])('in kanji is known: %s', (row, style) => {
    const digits = Array.from(row, (sign) => digitOf(sign.codePointAt(0) ?? 0));
    expect(digits).toEqual(digits.map((_, value) => ({ value, style })));
  });

  it('is no letter, no fraction, no Roman numeral and no ten of kanji', () => {
    expect(Array.from('aO\u00bd\u2163\u5341\u767e', valueOfSign)).toEqual(Array.from({ length: 6 }));
  });
});
