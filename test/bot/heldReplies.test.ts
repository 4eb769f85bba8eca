import { buildBot, buildMessage } from './botStand.ts';

const { jest } = import.meta as unknown as { jest: typeof globalThis.jest };

describe('replies', () => {
  it('are held until the state is stored, updates and deletions too', async () => {
    const { say, channel, repository } = buildBot({
      talk: {
        respond: async (context) => {
          await context.sendActivities([
            { type: 'message', text: 'a' },
            { type: 'message', text: 'b' },
          ]);
          await context.updateActivity({ type: 'message', id: 'x', text: 'c' });
          await context.deleteActivity('y');
          expect(context.responded).toBe(true);
          expect(channel.calls).toEqual([]);
        },
      },
    });
    const put = jest.spyOn(repository, 'put');
    put.mockImplementationOnce(async (record, write) => {
      expect(channel.calls).toEqual([]);
      put.mockRestore();
      return repository.put(record, write);
    });
    await say(buildMessage());
    expect(channel.calls.map(({ call, id, activity }) => [call, id ?? activity?.text])).toEqual([
      ['deliver', 'a'],
      ['deliver', 'b'],
      ['update', 'x'],
      ['remove', 'y'],
    ]);
  });

  it('of a turn that fails are not sent, its changes not kept; one kind sentence is', async () => {
    let isBroken = true;
    const { say, channel, log, talk } = buildBot({ talk: () => ({}) });
    const respond = talk.respond;
    talk.respond = async (context) => {
      await respond(context);
      if (isBroken) throw new TypeError('口座番号 1234567');
    };
    await say(buildMessage());
    expect(channel.texts).toEqual(['sorry UNEXPECTED']);
    expect(log.lines.join()).toMatch('"code":"UNEXPECTED"');
    expect(log.lines.join()).not.toMatch(/口座|1234567|こんにちは/);
    isBroken = false;
    await say(buildMessage());
    expect(channel.texts.at(-1)).toBe('1 こんにちは');
  });

  it('are an apology when the store is away, and the desk works again afterwards', async () => {
    const { say, channel, repository } = buildBot();
    const away = jest.spyOn(repository, 'get').mockRejectedValue(new Error('away'));
    await say(buildMessage());
    expect(channel.texts).toEqual(['sorry UNEXPECTED']);
    away.mockRestore();
    await say(buildMessage());
    expect(channel.texts.at(-1)).toBe('1 こんにちは');
  });

  it('survive a channel that refuses them: the next turn is taken', async () => {
    const { say, channel, log } = buildBot();
    jest.spyOn(channel, 'deliver').mockImplementationOnce(() => {
      throw new Error('gone');
    });
    await say(buildMessage());
    expect(log.lines[0]).toBe('{"event":"repliesNotSent","code":"CHANNEL_REFUSED"}');
    await say(buildMessage());
    expect(channel.texts).toEqual(['2 こんにちは']);
  });
});
