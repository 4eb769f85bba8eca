import { DialogSet, WaterfallDialog } from '../../dialogs/sdk.ts';
import type { ConversationState } from '../../src/bot/conversationState.ts';
import type { Talk } from '../../src/bot/ports.ts';
import { Fault } from '../../src/domain/fault.ts';
import type { Repository } from '../../src/domain/repository.ts';
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';
import { buildBot, buildMessage } from './botStand.ts';

const secret = new Uint8Array(32).fill(7);

/** A talk of one dialog that asks twice; what it is called is a matter of the version. */
function talkOf(name: string) {
  return ({ state }: { state: ConversationState }): Partial<Talk> => {
    const dialogs = new DialogSet(state.property('dialog') as never);
    const ask = (text: string) => async (step: { context: { sendActivity(text: string): Promise<unknown> } }) => {
      await step.context.sendActivity(text);
      return { status: 'waiting' as never };
    };
    dialogs.add(new WaterfallDialog(name, [ask('first'), ask('second')]));
    return {
      respond: async (context) => {
        const dialog = await dialogs.createContext(context);
        const turn = await dialog.continueDialog();
        if (turn.status === 'empty') await dialog.beginDialog(name);
      },
    };
  };
}

const memory = () => openSqliteRepository({ path: ':memory:', clock: Date.now });

describe('a conversation whose notes nobody understands any more', () => {
  it('apologises once, and the next message works again', async () => {
    const repository = memory();
    const old = buildBot({ repository, secret, talk: talkOf('oldName') });
    await old.say(buildMessage());
    const bot = buildBot({ repository, secret, talk: talkOf('newName') });
    for (let count = 0; count < 3; count += 1) await bot.say(buildMessage());
    expect([old.channel.texts, bot.channel.texts]).toEqual([['first'], ['sorry UNEXPECTED', 'first', 'second']]);
  });

  it('keeps everything else that it knew', async () => {
    const repository = memory();
    let isBroken = false;
    const bot = buildBot({ repository, talk: () => ({}) });
    const { respond } = bot.talk;
    bot.talk.respond = (context) => (isBroken ? Promise.reject(new Error('broken')) : respond(context));
    await bot.say(buildMessage({ text: 'a' }));
    isBroken = true;
    await bot.say(buildMessage({ text: 'b' }));
    isBroken = false;
    await bot.say(buildMessage({ text: 'c' }));
    expect(bot.channel.texts).toEqual(['1 a', 'sorry UNEXPECTED', '2 c']);
  });

  it('begins anew in another format, but answers nothing twice', async () => {
    const repository = memory();
    const first = buildMessage({ id: 'first' });
    await buildBot({ repository, secret }).say(first);
    const bot = buildBot({ repository, secret, format: 2 });
    await bot.say(first);
    await bot.say(buildMessage({ text: 'after' }));
    await bot.say(buildMessage({ text: 'more' }));
    expect(bot.channel.texts).toEqual(['1 after', '2 more']);
  });

  it.each([null, 7, [], {}, { format: 1, seen: 'x' }, { format: 1, seen: [], isGreeted: true, properties: [] }])(
    'begins anew where something else is stored: %j',
    async (value) => {
      const repository = memory();
      const bot = buildBot({ repository, secret });
      const record = { collection: 'conversation', key: bot.state.keyOf(buildMessage()).conversation };
      await repository.put(record, { value, expectedVersion: 0, expiresAt: Date.now() + 1_000_000 });
      await bot.say(buildMessage({ text: 'a' }));
      expect(bot.channel.texts).toEqual(['1 a']);
    },
  );
});

/** A store that can be used only while `isThere`. */
function moody(): { repository: Repository; mood: { isThere: boolean } } {
  const inner = memory();
  const mood = { isThere: true };
  const or = <T>(work: () => Promise<T>) => (mood.isThere ? work() : Promise.reject(new Fault('STORE_UNAVAILABLE')));
  const repository: Repository = {
    ...{ append: inner.append.bind(inner), list: inner.list.bind(inner) },
    ...{ expire: () => inner.expire(), close: () => inner.close() },
    get: (record) => or(() => inner.get(record)),
    put: (record, write) => or(() => inner.put(record, write)),
    delete: (record) => or(() => inner.delete(record)),
  };
  return { repository, mood };
}

describe('a turn without a store', () => {
  it('is apologised for, which is no failure of who handed it in', async () => {
    const { repository, mood } = moody();
    const bot = buildBot({ repository });
    mood.isThere = false;
    await bot.say(buildMessage());
    expect(bot.channel.texts).toEqual(['sorry STORE_UNAVAILABLE']);
  });

  it('that should forget is handed back, and nobody is spoken to', async () => {
    const { repository, mood } = moody();
    const bot = buildBot({ repository });
    await bot.say(buildMessage({ text: 'a' }));
    mood.isThere = false;
    const leave = buildMessage({ type: 'endOfConversation', id: 'end' });
    await expect(bot.chatBot.receive(leave)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    mood.isThere = true;
    await bot.say(leave);
    await bot.say(buildMessage({ text: 'b' }));
    expect(bot.channel.texts).toEqual(['1 a', '1 b']);
  });

  it('is handed back when it cannot even be apologised for', async () => {
    const { repository, mood } = moody();
    const bot = buildBot({ repository, talk: { apologise: () => Promise.reject(new Error('no words')) } });
    mood.isThere = false;
    await expect(bot.chatBot.receive(buildMessage())).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});

describe('a failure that nobody expected', () => {
  it('is written to the log with its place, and without a word of it', async () => {
    const bot = buildBot({
      talk: ({ state }) => ({ respond: () => state.property('x').get({ turnState: new Map() }) as Promise<void> }),
    });
    await bot.say(buildMessage({ text: 'ひみつ' }));
    const failed = bot.log.lines.map((line) => JSON.parse(line) as { outcome?: string; place?: string });
    expect(failed.find(({ outcome }) => outcome === 'failed')?.place).toMatch(/^src\/bot\/conversationState\.ts:\d+$/);
    expect(bot.log.lines.join()).not.toMatch(/STATE_NOT_LOADED|ひみつ/);
  });
});
