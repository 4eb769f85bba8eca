import { DirectLineCalls, type Session } from './directLineCalls.ts';
import { type RunningWebchat, startWebchat } from './startWebchat.ts';

let house: RunningWebchat;
let calls: DirectLineCalls;
let mine: Session;
let foreign: Session;

beforeAll(async () => {
  house = await startWebchat();
  calls = new DirectLineCalls(house.url);
  mine = await calls.begin();
  foreign = await calls.begin();
  await calls.say(foreign, '他の人の話');
});

afterAll(() => house.server.close());

const base = '/v3/directline';
const guarded = () => house.webchat.routes.filter(({ access, path }) => access === 'webToken' && path.startsWith(base));

function callRoute(route: { method: string; path: string }, id: string, token?: string): Promise<Response> {
  const path = route.path.slice(base.length).replace(':id', id);
  const body = route.method === 'POST' ? { type: 'message', text: 'x' } : undefined;
  return calls.call(route.method, path, { token, body });
}

describe('who may call what', () => {
  it('says of each route who may call it', () => {
    const table = house.webchat.routes.map(({ method, path, access }) => `${access} ${method} ${path}`);
    expect(table).toEqual([
      'public POST /v3/directline/tokens/generate',
      'webToken POST /v3/directline/tokens/refresh',
      'webToken POST /v3/directline/conversations',
      'webToken GET /v3/directline/conversations/:id',
      'webToken GET /v3/directline/conversations/:id/activities',
      'webToken POST /v3/directline/conversations/:id/activities',
      'webToken POST /v3/directline/conversations/:id/end',
      'webToken POST /chat/end',
      'webToken GET /plan/sheet',
      'public POST /plan/opened',
      'public POST /plan/marked',
      'public GET /',
      'public GET /chat',
      'public GET /chat/assets/:name',
      'public GET /plan',
      'public GET /letters',
      'public GET /letters/texts',
      'public GET /sheet/assets/:name',
      'public GET /widget.js',
    ]);
  });

  it('lets nobody through without a good token', async () => {
    for (const route of guarded()) {
      for (const token of [undefined, 'x', `${mine.token}x`, foreign.token.split('.')[0]]) {
        expect([route.path, (await callRoute(route, mine.conversationId, token)).status]).toEqual([route.path, 401]);
      }
    }
  });

  it('lets nobody into a conversation of somebody else, and does not say whether there is one', async () => {
    for (const route of guarded().filter(({ path }) => path.includes(':id'))) {
      for (const id of [foreign.conversationId, 'f'.repeat(32), 'x%2fy', 'x']) {
        const response = await callRoute(route, id, mine.token);
        const { error } = (await response.json()) as { error: string };
        expect([route.path, response.status, error]).toEqual([route.path, 404, 'not_found']);
      }
    }
    expect((await calls.readUntil(foreign, 3)).map(({ text }) => text)).toContain('他の人の話');
    expect(JSON.stringify(await calls.read(mine))).not.toContain('他の人');
  });
});
