import fc from 'fast-check';
import { buildBot, buildMessage } from './botStand.ts';

describe('turns of one conversation', () => {
  it('run in order, whatever each takes, and count every one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 3 }), { minLength: 2, maxLength: 20 }), async (delays) => {
        const { say, channel, talk } = buildBot({
          talk: () => ({}),
        });
        const respond = talk.respond;
        talk.respond = async (context) => {
          await new Promise((resolve) => setTimeout(resolve, delays[Number(context.activity.text)] ?? 0));
          await respond(context);
        };
        await Promise.all(delays.map((_, index) => say(buildMessage({ text: `${index}` }))));
        expect(channel.texts).toEqual(delays.map((_, index) => `${index + 1} ${index}`));
      }),
      { numRuns: 20 },
    );
  });

  it('answer an activity that is sent again only once, also fifty times at once', async () => {
    const { say, channel } = buildBot();
    await Promise.all(Array.from({ length: 50 }, () => say(buildMessage({ id: 'same' }))));
    await say(buildMessage({ id: 'same' }));
    expect(channel.texts).toEqual(['1 こんにちは']);
    await say(buildMessage({ id: 'same', conversation: { id: 'other' } }));
    expect(channel.texts).toHaveLength(2);
  });

  it('remember the last fifty activities', async () => {
    const { say, channel } = buildBot();
    for (let index = 0; index < 51; index += 1) await say(buildMessage({ id: `n${index}` }));
    await say(buildMessage({ id: 'n1' }));
    expect(channel.texts).toHaveLength(51);
    await say(buildMessage({ id: 'n0' }));
    expect(channel.texts).toHaveLength(52);
  });

  it('tell activities without an id apart by who said what when', async () => {
    const { say, channel } = buildBot();
    const { id: _, ...message } = buildMessage();
    await say(message);
    await say(message);
    await say({ ...message, timestamp: '2026-11-21T00:00:01.000Z' });
    await say({ ...message, text: 'はい' });
    expect(channel.texts).toHaveLength(3);
    const { timestamp: __, ...bare } = message;
    await say(bare);
    await say(bare);
    expect(channel.texts).toHaveLength(5);
  });

  it('are refused beyond twenty, without a trace', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { chatBot, say, channel, queue } = buildBot({ talk: { respond: () => promise } });
    const taken = Array.from({ length: 20 }, () => chatBot.receive(buildMessage()));
    await expect(chatBot.receive(buildMessage())).rejects.toMatchObject({
      code: 'CONVERSATION_BUSY',
      reportable: false,
    });
    await chatBot.receive(buildMessage({ type: 'typing' }));
    resolve();
    await Promise.all(taken);
    await queue.idle();
    await say(buildMessage());
    expect(channel.calls).toEqual([]);
  });

  it('are refused beyond a thousand in all', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { chatBot, queue } = buildBot({ talk: { respond: () => promise } });
    const taken = Array.from({ length: 1_000 }, (_, index) =>
      chatBot.receive(buildMessage({ conversation: { id: `c${index}` } })),
    );
    await expect(chatBot.receive(buildMessage({ conversation: { id: 'one more' } }))).rejects.toMatchObject({
      code: 'CONVERSATION_BUSY',
    });
    resolve();
    await Promise.all(taken);
    await queue.idle();
  });

  it('do not wait for those of another', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { chatBot, channel, queue } = buildBot({
      talk: {
        respond: async (context) => {
          if (context.activity.conversation.id === 'stuck') await promise;
          await context.sendActivity(context.activity.conversation.id);
        },
      },
    });
    const stuck = chatBot.receive(buildMessage({ conversation: { id: 'stuck' } }));
    await chatBot.receive(buildMessage({ conversation: { id: 'free' } }));
    expect(channel.texts).not.toContain('stuck');
    resolve();
    await stuck;
    await queue.idle();
    expect(channel.texts).toEqual(['free', 'stuck']);
  });
});
