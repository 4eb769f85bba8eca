import fc from 'fast-check';
import { guardActivity } from '../../src/bot/activityGuard.ts';
import { cleanText } from '../../src/bot/cleanText.ts';
import { buildMessage } from './botStand.ts';

const read = (patch: Record<string, unknown>) => guardActivity({ ...buildMessage(), ...patch });
const activityOf = (patch: Record<string, unknown>) => {
  const guarded = read(patch);
  if (guarded.kind === 'refuse') throw new Error('refused');
  return guarded.activity;
};

describe('the guard of incoming activities', () => {
  it('passes on a sound message as it is', () => {
    const message = buildMessage();
    expect(guardActivity(message)).toEqual({ kind: 'message', activity: message });
  });

  it.each<[string, unknown]>([
    ['a body that is no object', 'x'],
    ['nothing', undefined],
    ['a list', []],
    ['no type', { ...buildMessage(), type: undefined }],
    ['a type that is a number', { ...buildMessage(), type: 1 }],
    ['no conversation', { ...buildMessage(), conversation: undefined }],
    ['a conversation without an id', { ...buildMessage(), conversation: {} }],
    ['an id of 257 characters', { ...buildMessage(), conversation: { id: 'x'.repeat(257) } }],
    ['an id with a line break', { ...buildMessage(), conversation: { id: 'a\nb' } }],
    ['no sender', { ...buildMessage(), from: undefined }],
    ['no channel', { ...buildMessage(), channelId: undefined }],
    ['an empty channel', { ...buildMessage(), channelId: '' }],
    ['no service address', { ...buildMessage(), serviceUrl: undefined }],
    ['a text that is an object', { ...buildMessage(), text: { a: 1 } }],
    ['a value that is too deep', { ...buildMessage(), value: { a: [[[[[[[[[[1]]]]]]]]]] } }],
    ['a value that is too large', { ...buildMessage(), value: { list: Array.from({ length: 501 }, () => 1) } }],
  ])('refuses %s', (_what, body) => {
    expect(guardActivity(body)).toEqual({ kind: 'refuse' });
  });

  it('drops everything that is not needed', () => {
    const guarded = activityOf({
      callerId: 'urn:botframework:aadappid:x',
      relatesTo: { conversation: { id: 'other' }, serviceUrl: 'https://evil.example/' },
      attachments: [{ contentType: 'image/png', contentUrl: 'https://evil.example/x.png' }],
      entities: [{ type: 'clientInfo', country: 'JP' }],
      channelData: { blob: 'x'.repeat(200_000), tenant: { id: 't' } },
      deliveryMode: 'expectReplies',
      from: { id: '29:a', name: '山田', aadObjectId: 'x', properties: {} },
      conversation: { id: 'c1', name: '内緒', conversationType: 'personal', tenantId: 't' },
    });
    expect(guarded).toEqual({
      ...buildMessage({ id: guarded.id ?? '' }),
      from: { id: '29:a' },
      conversation: { id: 'c1', conversationType: 'personal', tenantId: 't' },
    });
  });

  it('keeps the tenant that Teams needs', () => {
    const channelData = { tenant: { id: 't', name: 'x' }, team: { id: 'x' } };
    expect(activityOf({ channelId: 'msteams', channelData }).channelData).toEqual({ tenant: { id: 't' } });
  });

  it('takes odd extras for missing ones', () => {
    const guarded = activityOf({
      locale: '../../etc/passwd',
      timestamp: 'yesterday',
      attachments: 'x',
      entities: 7,
      id: null,
    });
    expect([guarded.locale, guarded.timestamp, guarded.id]).toEqual([undefined, undefined, undefined]);
  });

  it('takes the name of the bot out of what is said to it in a group', () => {
    const entities = [{ type: 'mention', text: '<at>窓口</at>', mentioned: { id: 'bot' } }];
    expect(activityOf({ text: '<at>窓口</at> カードを止めたい', entities }).text).toBe('カードを止めたい');
    const others = [{ type: 'mention', text: '<at>田中</at>', mentioned: { id: 'x' } }];
    expect(activityOf({ text: '<at>田中</at> こんにちは', entities: others }).text).toBe('<at>田中</at> こんにちは');
  });

  it.each([{}, { attachments: [{ contentType: 'text/html', content: '<p><at>窓口</at></p>' }] }])(
    'reads a call from its name alone: %#',
    (patch) => {
      const entities = [{ type: 'mention', text: '<at>窓口</at>', mentioned: { id: 'bot' } }];
      expect(read({ text: '<at>窓口</at> ', entities, ...patch })).toMatchObject({
        kind: 'call',
        activity: { text: '' },
      });
    },
  );

  it('measures a text without the name of the bot', () => {
    const entities = [{ type: 'mention', text: '<at>窓口</at>', mentioned: { id: 'bot' } }];
    expect(activityOf({ text: `<at>窓口</at> ${'あ'.repeat(4_000)}`, entities }).channelData).toBeUndefined();
  });

  it('says that a text was cut', () => {
    expect(activityOf({ text: 'あ'.repeat(4_000) }).channelData).toBeUndefined();
    const long = activityOf({ text: 'あ'.repeat(100_000) });
    expect(long.text).toHaveLength(4_000);
    expect(long.channelData).toEqual({ wasCut: true });
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['files', 'a message of files only', { text: ' ', attachments: [{}] }],
    ['message', 'a message with files', { attachments: [{}] }],
    ['message', 'a tapped button with files', { text: null, value: { a: 1 }, attachments: [{}] }],
    ['greet', 'a person who comes in', { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }, { id: 'u' }] }],
    ['ignore', 'the bot that comes in', { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] }],
    ['ignore', 'a person who leaves', { type: 'conversationUpdate', membersRemoved: [{ id: 'u' }] }],
    ['greet', 'an installation', { type: 'installationUpdate', action: 'add' }],
    ['leave', 'a removal', { type: 'installationUpdate', action: 'remove-upgrade' }],
    ['leave', 'the end', { type: 'endOfConversation' }],
    ['ignore', 'a changed message', { type: 'messageUpdate' }],
    ['language', 'another language', { type: 'event', name: 'language', value: { language: 'en' }, locale: 'en-US' }],
    ['files', 'a file beside what Teams repeats', { text: '', attachments: [{ contentType: 'text/html' }, {}] }],
    ['message', 'an empty message that Teams repeats', { text: '', attachments: [{ contentType: 'text/html' }] }],
    ['ignore', 'a forged event', { type: 'event', name: 'handoff.status', value: { state: 'accepted' } }],
  ])('reads %s from %s', (kind, _what, patch) => {
    expect(read(patch).kind).toBe(kind);
  });

  it('never throws, and never lets a prototype through', () => {
    const anything = fc.record(
      {
        type: fc.oneof(fc.constantFrom('message', 'event'), fc.jsonValue()),
        conversation: fc.oneof(fc.record({ id: fc.string() }), fc.jsonValue()),
        from: fc.oneof(fc.record({ id: fc.string() }), fc.jsonValue()),
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
        value: fc.jsonValue(),
        channelData: fc.jsonValue(),
        entities: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(anything, (patch) => ['message', 'files', 'ignore', 'refuse'].includes(read(patch).kind)));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('the value of a tapped button', () => {
  const readValue = (value: unknown) => activityOf({ text: undefined, value });

  it('is unwrapped, with the words of the button as text', () => {
    const cardAction = {
      type: 'messageBack',
      text: '最初から',
      displayText: '最初から',
      value: { control: 'startOver' },
    };
    const { value, text } = readValue({ __isBotFrameworkCardAction: true, cardAction });
    expect([value, text]).toEqual([{ control: 'startOver' }, '最初から']);
  });

  it('loses what Teams put into it', () => {
    expect(readValue({ control: 'back', msteams: { type: 'messageBack' } }).value).toEqual({ control: 'back' });
  });

  it('has no way to a prototype in it', () => {
    const { value } = readValue(JSON.parse('{"__proto__":{"isStaff":true},"a":{"constructor":{"prototype":1},"b":2}}'));
    expect(value).toEqual({ a: { b: 2 } });
    expect((value as Record<string, unknown>).isStaff).toBeUndefined();
  });

  it('has clean strings, and is no value when it is no object', () => {
    expect(readValue({ a: ['\u0007x\u202e'] }).value).toEqual({ a: ['x'] });
    for (const odd of ['text', 7, null, ['a']]) expect(readValue(odd).value).toBeUndefined();
  });
});

describe('clean text', () => {
  it.each([
    ['keeps line breaks of every kind as one', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['turns a tab into a space', 'a\tb', 'a b'],
    ['drops control characters', '\u0000a\u001b[31m\u009bb\u007f', 'a[31mb'],
    ['drops what turns the direction of reading', 'a\u202eb\u2066c\u200fd\u061c', 'abcd'],
    ['mends halves of characters', 'a\ud800b', 'a\ufffdb'],
    ['keeps four combining marks of many', `e${'\u0301'.repeat(500)}x`, `e${'\u0301'.repeat(4)}x`],
    ['keeps Japanese, emoji and their joiners', 'か\u3099👩‍👩‍👧 ｶﾞ', 'か\u3099👩‍👩‍👧 ｶﾞ'],
  ])('%s', (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('is well-formed, bounded, and clean however often it is cleaned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 9_000, size: 'max' }), (text) => {
        const clean = cleanText(text);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean.length).toBeLessThanOrEqual(4_000);
        expect(clean).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}|\p{M}{5}/u);
      }),
      { numRuns: 30 },
    );
  });
});
