import { buildBot, buildMessage } from './botStand.ts';

const entities = [{ type: 'mention', text: '<at>窓口</at>', mentioned: { id: 'bot' } }];

const from = (id: string, conversationType?: string, text = `${id}です`) =>
  buildMessage({
    from: { id },
    text,
    conversation: { id: 'c1', ...(conversationType !== undefined && { conversationType }) } as { id: string },
    entities,
  });

describe('people in a group', () => {
  it.each(['groupChat', 'channel'])('are not taken for one another in a %s', async (type) => {
    const { say, channel } = buildBot();
    for (const id of ['a', 'b', 'a']) await say(from(id, type));
    expect(channel.texts).toEqual(['1 aです', '1 bです', '2 aです']);
  });

  it.each(['personal', undefined])('are one person where the conversation is %s', async (type) => {
    const { say, channel } = buildBot();
    for (const id of ['a', 'b']) await say(from(id, type));
    expect(channel.texts).toEqual(['1 aです', '2 bです']);
  });

  it('are greeted whenever they say the name of the bot and nothing else', async () => {
    const { say, channel } = buildBot();
    for (const text of ['<at>窓口</at>', '<at>窓口</at> ', '<at>窓口</at> 番号'])
      await say(from('a', 'groupChat', text));
    expect(channel.texts).toEqual(['welcome', 'welcome', '1 番号']);
  });
});

describe('another language', () => {
  const change = () => buildMessage({ type: 'event', name: 'language', value: { language: 'en' }, locale: 'en-US' });

  it('is told to the talk with the locale', async () => {
    const { say, channel } = buildBot({
      talk: {
        changeLanguage: async (context) => {
          await context.sendActivity(`now ${context.activity.locale}`);
        },
      },
    });
    await say(change());
    expect(channel.texts).toEqual(['now en-US']);
  });

  it('is nothing to a talk that has only one', async () => {
    const { say, channel, repository } = buildBot();
    await say(change());
    expect(channel.texts).toEqual([]);
    expect(await repository.expire()).toBe(0);
  });
});
