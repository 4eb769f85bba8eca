import { RefusedActivity } from '../../src/domain/refusedActivity.ts';
import { buildBot, buildMessage } from './botStand.ts';

const { jest } = import.meta as unknown as { jest: typeof globalThis.jest };

const newcomer = { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }, { id: 'dl_1' }] };

describe('a turn', () => {
  it('answers in the conversation it came from', async () => {
    const { say, channel } = buildBot();
    await say(buildMessage({ conversation: { id: 'c/7 ü' }, text: 'はい' }));
    expect(channel.calls).toEqual([
      {
        call: 'deliver',
        conversation: 'c/7 ü',
        activity: expect.objectContaining({ type: 'message', text: '1 はい' }),
      },
    ]);
  });

  it('sends text as plain text, unless it says otherwise', async () => {
    const { say, channel } = buildBot({
      talk: {
        respond: async (context) => {
          await context.sendActivity('*a*');
          await context.sendActivity({ type: 'message', text: '*b*', textFormat: 'markdown' });
        },
      },
    });
    await say(buildMessage());
    expect(channel.calls.map(({ activity }) => activity?.textFormat)).toEqual(['plain', 'markdown']);
  });

  it('greets whoever comes in, once', async () => {
    const { say, channel } = buildBot();
    for (const id of ['start', 'start', 'again']) await say(buildMessage({ ...newcomer, id }));
    expect(channel.texts).toEqual(['welcome']);
  });

  it('says nothing when only the bot came in', async () => {
    const { say, channel } = buildBot();
    await say(buildMessage({ type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] }));
    expect(channel.texts).toEqual([]);
  });

  it('refuses files and keeps nothing of them', async () => {
    const { say, channel, repository, log } = buildBot();
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://a.jp/x.png', name: '通帳.png' }];
    await say(buildMessage({ text: '', attachments }));
    expect(channel.texts).toEqual(['no files']);
    expect(JSON.stringify([channel.calls, log.lines])).not.toMatch(/通帳|x\.png/);
    await repository.close();
  });

  it('forgets the conversation when the person ends it', async () => {
    const { say, channel, repository } = buildBot();
    await say(buildMessage());
    await say(buildMessage({ type: 'endOfConversation' }));
    await say(buildMessage());
    expect(channel.texts).toEqual(['1 こんにちは', '1 こんにちは']);
    await repository.close();
  });

  it.each(['typing', 'messageReaction', 'messageUpdate', 'messageDelete', 'event', 'invoke', 'handoff', 'zzz'])(
    'does not happen for %s',
    async (type) => {
      const { say, channel, repository } = buildBot();
      await say(buildMessage({ type, name: 'handoff.status', value: { state: 'accepted' } }));
      expect(channel.calls).toEqual([]);
      expect(await repository.expire()).toBe(0);
    },
  );

  it('does not happen for what is not sound', async () => {
    const { say, channel, log } = buildBot();
    await expect(say(buildMessage({ conversation: { id: '' } }))).rejects.toBeInstanceOf(RefusedActivity);
    expect(channel.calls).toEqual([]);
    expect(log.lines).toEqual(['{"event":"activityRefused"}']);
  });

  it('shows that it is typing when it takes longer than a second', async () => {
    jest.useFakeTimers();
    try {
      const { promise, resolve } = Promise.withResolvers<void>();
      const { say, channel } = buildBot({
        talk: {
          respond: async (context) => {
            await context.sendActivity('held');
            await promise;
          },
        },
      });
      const received = say(buildMessage());
      await jest.advanceTimersByTimeAsync(999);
      expect(channel.texts).toEqual([]);
      await jest.advanceTimersByTimeAsync(2);
      expect(channel.texts).toEqual(['typing']);
      resolve();
      await received;
      expect(channel.texts).toEqual(['typing', 'held']);
    } finally {
      jest.useRealTimers();
    }
  });

  it('is given up when it hangs, and the next one is taken', async () => {
    jest.useFakeTimers();
    try {
      let turns = 0;
      const { say, channel } = buildBot({
        talk: {
          respond: async (context) => {
            turns += 1;
            if (turns === 1) await new Promise(() => {});
            await context.sendActivity('second');
          },
        },
      });
      const both = [say(buildMessage()), say(buildMessage())];
      await jest.advanceTimersByTimeAsync(8_100);
      await Promise.all(both);
      expect(channel.texts).toEqual(['typing', 'sorry UNEXPECTED', 'second']);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('a message without being spoken to', () => {
  it('reaches our own web chat by its reference', async () => {
    const { adapter, channel } = buildBot();
    const { serviceUrl = '', channelId = '', conversation } = buildMessage();
    const reference = { serviceUrl, channelId, conversation: conversation as never, bot: { id: 'bot', name: '' } };
    await adapter.sendTo(reference, [{ type: 'message', text: 'お知らせ' }]);
    expect(channel.calls).toEqual([
      { call: 'deliver', conversation: 'c1', activity: expect.objectContaining({ text: 'お知らせ' }) },
    ]);
  });
});
