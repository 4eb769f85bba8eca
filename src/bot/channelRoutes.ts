import type { Route } from '../domain/route.ts';
import type { ChatBot } from './chatBot.ts';

/** What proxies and tunnels add to the calls that they pass on. */
const forwarding = /^(forwarded|x-forwarded-.+)$/;

/** The endpoint that Azure's channels, the Agents Playground and the emulator call. Not mounted where none is connected. */
export function channelRoutes(chatBot: Pick<ChatBot, 'receiveChannel'>): Route[] {
  return [
    {
      method: 'POST',
      path: '/api/messages',
      access: 'channel',
      body: 'json',
      handle: async ({ headers, address, body }) => ({
        status: await chatBot.receiveChannel({
          authorization: headers.authorization,
          address,
          isForwarded: Object.keys(headers).some((name) => forwarding.test(name)),
          body,
        }),
      }),
    },
  ];
}
