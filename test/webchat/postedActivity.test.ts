import { readPostedActivity } from '../../src/webchat/postedActivity.ts';

describe('readPostedActivity', () => {
  it('lets known fields through and drops all others', () => {
    const posted = readPostedActivity({
      type: 'message',
      text: 'こんにちは',
      locale: 'ja-JP',
      value: { choice: 1 },
      serviceUrl: 'https://evil.example',
      recipient: { id: 'x' },
      entities: [{ type: 'mention' }],
      relatesTo: {},
    });
    const known = { type: 'message', text: 'こんにちは', locale: 'ja-JP', value: { choice: 1 } };
    expect(posted).toEqual({ type: 'message', forBot: known, forEcho: known });
  });

  it('gives a client back what it added, and the bot only what means something', () => {
    const channelData = { clientActivityID: 'a1', messageBack: { displayText: 'くわしく', x: 1 }, own: { secret: 1 } };
    const posted = readPostedActivity({ type: 'message', text: 'a', channelData });
    expect(posted?.forEcho.channelData).toEqual(channelData);
    expect(posted?.forBot.channelData).toEqual({ clientActivityID: 'a1', messageBack: { displayText: 'くわしく' } });
  });

  it('gives back only the known part of what is too large', () => {
    const channelData = { clientActivityID: 'a1', ballast: 'x'.repeat(10_000) };
    expect(readPostedActivity({ type: 'message', channelData })?.forEcho.channelData).toEqual({
      clientActivityID: 'a1',
    });
  });

  it('names files by their kind alone', () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://evil.example/x', content: 'y' }, 3];
    const posted = readPostedActivity({ type: 'message', attachments });
    expect(posted?.forBot.attachments).toEqual([{ contentType: 'image/png' }, { contentType: '' }]);
    expect(posted?.forEcho.attachments).toBeUndefined();
  });

  it('leaves cutting to the bot, and shows as much as is read, never half a character', () => {
    const text = `${'a'.repeat(3_999)}😀`;
    const posted = readPostedActivity({ type: 'message', text });
    expect(posted?.forBot.text).toBe(text);
    expect(posted?.forEcho.text).toBe('a'.repeat(3_999));
    expect(readPostedActivity({ type: 'message', text: 'a\ud800b' })?.forEcho.text).toBe('a\ufffdb');
  });

  it.each([
    {},
    { type: 'invoke' },
    { type: 'endOfConversation' },
    { type: 1 },
    { type: 'message', text: 3 },
    { type: 'message', value: { x: 'x'.repeat(9_000) } },
    { type: 'event', name: 'x'.repeat(101) },
  ])('refuses %#', (body) => {
    expect(readPostedActivity(body)).toBeUndefined();
  });

  it('passes an event of any name on: it is the bot that knows which mean something', () => {
    expect(readPostedActivity({ type: 'event', name: 'handoff.status', value: { state: 'accepted' } })?.forBot).toEqual(
      {
        type: 'event',
        name: 'handoff.status',
        value: { state: 'accepted' },
      },
    );
  });
});
