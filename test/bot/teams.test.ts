import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Playground } from '../support/playground.ts';
import { buildBot } from './botStand.ts';

const card = {
  type: 'AdaptiveCard',
  version: '1.6',
  body: [{ type: 'ActionSet', actions: [{ type: 'Action.Submit', title: 'はい', data: { answer: 'yes' } }] }],
};

describe('somebody in Teams', () => {
  it('is greeted once, is answered, sees a card and taps a button on it', async () => {
    const { chatBot, queue } = buildBot({
      talk: {
        respond: async (context) => {
          const { text, value, locale } = context.activity;
          if (text !== 'カード')
            return void (await context.sendActivity(`${locale} ${text ?? ''} ${JSON.stringify(value)}`));
          const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
          await context.sendActivity({ type: 'message', attachments });
        },
      },
    });
    const bot = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const address = request.socket.remoteAddress ?? '';
      const { authorization } = request.headers;
      response.statusCode = await chatBot.receiveChannel({ authorization, address, body: JSON.parse(body) });
      response.end();
    });
    bot.listen(0, '127.0.0.1');
    await once(bot, 'listening');
    const endpoint = `http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`;
    const person = await Playground.start({ endpoint });
    try {
      await person.install();
      expect((await person.nextReply()).text).toBe('welcome');
      await person.say('こんにちは');
      expect((await person.nextReply()).text).toBe('ja-JP こんにちは undefined');
      await person.say('カード');
      expect((await person.nextReply()).attachments?.[0]?.content).toMatchObject({ version: '1.5' });
      await person.tap('はい');
      expect((await person.nextReply()).text).toBe('ja-JP  {"answer":"yes"}');
      await queue.idle();
      expect(person.replies).toHaveLength(4);
      await expect(person.tap('いいえ')).rejects.toThrow('No card has a button "いいえ".');
    } finally {
      await person.close();
      bot.closeAllConnections();
      bot.close();
    }
  });
});
