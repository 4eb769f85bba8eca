import { createRedactor, noText, type Redaction, type Redactor } from '../../src/domain/redaction/redactor.ts';
import { buildRedactionRules } from '../support/buildRedactionRules.ts';
import { projectFiles, readProjectFile } from '../support/projectFiles.ts';
import { realRedactor } from '../support/realRedactor.ts';

const plain: Redactor = createRedactor(
  buildRedactionRules(
    {
      publicNumbers: ['0120-000-001', '#9999', '123'],
      counters: [
        { most: 31, words: ['days'] },
        { most: 99_999_999, words: ['people'] },
      ],
      links: ['is'],
      endings: ['indeed'],
      lookAlikes: ['people power'],
      ordinaryTokens: ['umbrella'],
    },
    {
      'my-number': { names: ['my number'] },
      card: { names: ['card number'], hints: ['card'] },
      account: { names: ['account number'] },
      secret: { names: ['password'] },
    },
  ),
);
const redact = (text: string): string => plain.redact(text, { language: 'ja' }).text;

describe('a redactor', () => {
  it('puts a label in the place of a long number and leaves the rest as it was typed', () => {
    expect(redact('x　(１２３-4567) ＹＺ')).toBe('x　([number]) ＹＺ');
    expect(redact('nothing\r\n to hide\u200b')).toBe('nothing\r\n to hide\u200b');
  });

  it('speaks the language of the reader', () => {
    expect(plain.redact('7654321', { language: 'en' }).text).toBe('[number hidden]');
  });

  it.each([
    ['an Individual Number by its check digit', '983205673214', 'my-number'],
    ['a card by the Luhn formula', '4111 1111 1111 1111', 'card'],
    ['a card with 15 digits', '3782 822463 10005', 'card'],
    ['a telephone', '03(1234)5678', 'phone'],
    ['a telephone from abroad', '+81 90-1234-5678', 'phone'],
    ['a pension number', '1234-567890', 'pension'],
    ['a passport', 'TK 1234567', 'passport'],
    ['a residence card', 'AB12345678CD', 'residence-card'],
    ['a driving licence', '309012345620', 'licence'],
    ['an address', 'taro@example.com', 'email'],
  ])('knows %s', (_what, text, kind) => {
    expect(plain.redact(text, { language: 'ja' })).toMatchObject({ text: `[${kind}]`, kinds: [kind] });
  });

  it('does not take a number with a wrong check digit for one of that kind, and hides it all the same', () => {
    expect(redact('983205673215')).toBe('[number]');
    expect(redact('4111 1111 1111 1112')).toBe('[number]');
  });

  it('calls a number what the person calls it', () => {
    expect(redact('my number 983205673215')).toBe('my number [my-number]');
    expect(redact('7654321 is my account number')).toBe('[account] is my account number');
  });

  it('hides four digits near the name of a kind, and no four digits elsewhere', () => {
    expect(redact('my account number is 1234')).toBe('my account number is [account]');
    expect(redact('I live in room 1234')).toBe('I live in room 1234');
  });

  it('keeps a count, unless the word that counts is part of another one', () => {
    expect(redact('12345678 people')).toBe('12345678 people');
    expect(redact('12345678 people power')).toBe('[number] people power');
    expect(redact('12345678 days')).toBe('[number] days');
  });

  it('leaves public numbers in any spelling, and nothing that only holds one', () => {
    expect(redact('0120000001, 0120-000-001 (0120) 000 001')).toBe('0120000001, 0120-000-001 (0120) 000 001');
    expect(redact('123, #9999')).toBe('123, #9999');
    expect(redact('0120-000-001-2345')).toBe('[number]');
    expect(redact('9999123')).toBe('[number]');
  });

  it('hides a secret after its name, and no ordinary word', () => {
    expect(redact('password: Tr0ub4dor&3')).toBe('password: [secret]');
    expect(redact('my password is sunshine')).toBe('my password is [secret]');
    expect(redact('my password is umbrella')).toBe('my password is umbrella');
    expect(redact('password is correct horse battery indeed')).toBe('password is [secret] indeed');
  });

  it('never hides a return code', () => {
    for (const code of ['BCDF-GHJK-MNPQ', 'BCDF GHJK MNPQ', 'bcdfghjkmnpq', 'ＢＣＤＦ－ＧＨＪＫ－ＭＮＰＱ']) {
      expect([redact(code), redact(`password: ${code}`)]).toEqual([code, `password: ${code}`]);
    }
  });

  it('says what a text speaks of, with or without a number', () => {
    expect(plain.redact('my number and a card', { language: 'ja' })).toMatchObject({ kinds: [], named: ['my-number'] });
  });

  it('hides a number that is sent in pieces after its name', () => {
    let last: Redaction | undefined;
    const pieces = ['my number is', '9832', '0567', '3214'].map((text) => {
      last = plain.redact(text, { language: 'ja', before: [...(last?.kinds ?? []), ...(last?.named ?? [])] });
      return last.text;
    });
    expect(pieces).toEqual(['my number is', '[my-number]', '[my-number]', '[my-number]']);
  });

  it('leaves short numbers, dates and counts in an answer after a name', () => {
    for (const text of ['2026/11/20', '12:30', '120', '1200 people', 'no']) {
      expect(plain.redact(text, { language: 'ja', before: ['card'] }).text).toBe(text);
    }
  });

  it('hides a secret that is sent alone after its name', () => {
    expect(plain.redact('hoge123', { language: 'ja', before: ['secret'] })).toMatchObject({ text: '[secret]' });
    expect(plain.redact('hoge123', { language: 'ja' }).text).toBe('hoge123');
  });

  it('mends half a surrogate pair and nothing else', () => {
    expect(redact('a\ud800b')).toBe('a\ufffdb');
  });
});

describe('the guard of the house', () => {
  const house = realRedactor();

  it('tells several kinds in one message apart', () => {
    const text = '090-1234-5678\n983205673214 / 4111 1111 1111 1111 taro@example.com';
    expect(house.redact(text, { language: 'en' }).kinds).toEqual(['my-number', 'card', 'phone', 'email']);
  });

  it('hides when a card ends and the code on its back', () => {
    for (const text of [
      '4111 1111 1111 1111 12/27 123',
      '4111111111111111\n12/27\n123',
      'card number 4111111111111111 exp 12/27 cvv 123',
    ]) {
      expect(house.redact(text, { language: 'en' }).text).not.toMatch(/\d/);
    }
  });
});

describe('redacted text', () => {
  it('is made in one place only', () => {
    const makers = projectFiles(/^(src|dialogs)\/.*\.ts$/).filter((file) =>
      /\bas (unknown as )?RedactedText\b/.test(readProjectFile(file)),
    );
    expect(makers).toEqual(['src/domain/redaction/redactor.ts']);
    expect(noText).toBe('');
  });
});
