import { createOriginRule } from '../../src/http/originRule.ts';

const rule = createOriginRule('https://madoguchi.example.jp/', ['https://portal.example.jp']);

describe('createOriginRule', () => {
  it.each([
    [undefined, 'madoguchi.example.jp'],
    ['https://madoguchi.example.jp', '10.0.0.4:3978'],
    ['https://portal.example.jp', 'madoguchi.example.jp'],
    ['http://127.0.0.1:3978', '127.0.0.1:3978'],
  ])('lets %s speak to %s', (origin, host) => {
    expect(rule.allows(origin, host)).toBe(true);
  });

  it.each([
    'https://evil.example',
    'null',
    '*',
    '',
    'https://portal.example.jp.evil.example',
    'https://portal.example.jp:8443',
    'http://portal.example.jp',
  ])('refuses %j', (origin) => {
    expect(rule.allows(origin, 'madoguchi.example.jp')).toBe(false);
  });
});
