import { createOriginRule } from '../../src/http/originRule.ts';

const rule = createOriginRule({
  publicUrl: 'https://madoguchi.example.jp/',
  allowedOrigins: ['https://portal.example.jp'],
  port: () => 3978,
});

describe('createOriginRule', () => {
  it.each([undefined, 'https://madoguchi.example.jp', 'https://portal.example.jp'])('lets %s speak', (origin) => {
    expect(rule.allows(origin)).toBe(true);
  });

  it.each([
    'https://evil.example',
    'null',
    '*',
    '',
    'https://portal.example.jp.evil.example',
    'https://portal.example.jp:8443',
    'http://portal.example.jp',
    'http://localhost:3978',
    'http://127.0.0.1:3978',
  ])('refuses %j', (origin) => {
    expect(rule.allows(origin)).toBe(false);
  });
});

describe('createOriginRule on one machine alone', () => {
  const local = createOriginRule({ publicUrl: 'http://localhost:0', allowedOrigins: [], port: () => 4123 });

  it.each(['http://localhost:4123', 'http://127.0.0.1:4123', 'http://127.8.8.8:4123', 'http://[::1]:4123'])(
    'lets %s speak',
    (origin) => {
      expect(local.allows(origin)).toBe(true);
    },
  );

  it.each([
    'http://localhost:3978',
    'http://localhost',
    'https://localhost:4123',
    'http://rebound.example:4123',
    'http://localhost.evil.example:4123',
    'http://127.0.0.1.evil.example:4123',
    'http://localhost:4123/',
  ])('refuses %j', (origin) => {
    expect(local.allows(origin)).toBe(false);
  });
});
