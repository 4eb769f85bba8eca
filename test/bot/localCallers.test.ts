import { channelRoutes } from '../../src/bot/channelRoutes.ts';
import { buildBot, buildMessage } from './botStand.ts';

const message = () => buildMessage({ channelId: 'emulator', serviceUrl: 'http://127.0.0.1:9' });

async function statusOf(headers: Record<string, string>, address = '127.0.0.1'): Promise<number | undefined> {
  const bot = buildBot({ talk: { respond: async () => {} } });
  const [route] = channelRoutes(bot.chatBot);
  const asked = { method: 'POST', path: '/api/messages', params: {}, query: new Map() };
  return (await route?.handle({ ...asked, headers, address, body: message() }))?.status;
}

describe('an unsigned call on one machine', () => {
  it('is taken from that machine', async () => {
    expect(await statusOf({ host: 'localhost:3978' })).toBe(200);
    expect(await statusOf({}, '10.0.0.1')).toBe(401);
  });

  it.each(['x-forwarded-for', 'forwarded', 'x-forwarded-host', 'x-forwarded-proto'])(
    'is refused when somebody passes it on (%s)',
    async (name) => {
      expect(await statusOf({ [name]: 'for=127.0.0.1' })).toBe(401);
    },
  );
});
