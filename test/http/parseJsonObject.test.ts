import fc from 'fast-check';
import { parseJsonObject } from '../../src/http/parseJsonObject.ts';

const parse = (text: string) => parseJsonObject(Buffer.from(text));

describe('parseJsonObject', () => {
  it('gives back any object that JSON can carry', () => {
    const harmless = fc
      .string({ maxLength: 8 })
      .filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key));
    fc.assert(
      fc.property(
        fc.dictionary(harmless, fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()))),
        (value) => {
          expect(parse(JSON.stringify(value))).toEqual({ ...value });
        },
      ),
    );
  });

  it.each(['', '{', '[]', '"text"', 'null', '12', '{"a":1}x', '\ufeff{}'])('refuses %j', (text) => {
    expect(parse(text)).toBeUndefined();
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(parseJsonObject(Buffer.from([0x7b, 0x22, 0x82, 0xa0, 0x22, 0x3a, 0x31, 0x7d]))).toBeUndefined();
  });

  it('takes 32 levels and refuses 33', () => {
    const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    expect(parse(nested(32))).toBeDefined();
    expect(parse(nested(33))).toBeUndefined();
  });

  it('does not count brackets within strings', () => {
    expect(parse(JSON.stringify({ text: `${'['.repeat(100)}\\"${'{'.repeat(100)}` }))).toBeDefined();
  });

  it('takes 2,000 keys and refuses one more', () => {
    const keys = (count: number) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 1])));
    expect(parse(keys(2_000))).toBeDefined();
    expect(parse(keys(2_001))).toBeUndefined();
  });

  it('drops keys that reach for the prototype, at every level', () => {
    const value = parse('{"__proto__":{"polluted":1},"a":[{"constructor":{"prototype":{"polluted":1}},"b":1}]}');
    expect(JSON.stringify(value)).toBe('{"a":[{"b":1}]}');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
