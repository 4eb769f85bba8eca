import { ChannelAuth } from '../../src/bot/channelAuth.ts';
import { ChannelKeys } from '../../src/bot/channelKeys.ts';
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';
import { buildMessage, RecordedLog } from './botStand.ts';
import { appId, buildToken, serviceUrl, startKeyServer, type TokenRecipe } from './keyServer.ts';

type KeyServer = Awaited<ReturnType<typeof startKeyServer>>;

const activity = buildMessage({ channelId: 'msteams', serviceUrl });
let server: KeyServer;
let auth: ChannelAuth;

beforeEach(async () => {
  server = await startKeyServer();
  const repository = openSqliteRepository({ path: ':memory:', clock: Date.now });
  const keys = new ChannelKeys({
    repository,
    clock: Date.now,
    log: new RecordedLog(),
    metadataUrl: server.metadataUrl,
  });
  auth = new ChannelAuth({ keys, appId, clock: Date.now });
});
afterEach(() => server.close());

const isGenuine = (authorization: string | undefined, patch: object = {}) =>
  auth.isGenuine({ authorization, address: '203.0.113.7', activity: { ...activity, ...patch } });
const isBelieved = (recipe: TokenRecipe, patch: object = {}) => isGenuine(`Bearer ${buildToken(recipe)}`, patch);

describe('the check of a channel', () => {
  it('believes a genuine call', async () => {
    expect(await isBelieved({})).toBe(true);
    expect(await isBelieved({}, { channelId: 'webchat' })).toBe(true);
  });

  it.each<[string, TokenRecipe]>([
    ['alg none', { alg: 'none' }],
    ['HS256 signed with the public key', { alg: 'HS256' }],
    ['RS512', { alg: 'RS512' }],
    ['a forged signature under a known key', { sign: 'attacker' }],
    ['an unknown key', { kid: 'k2' }],
    ['no key id', { kid: undefined }],
    ['a key id that is a path', { kid: '../../keys' }],
    ['an expired token', { expOffsetS: -360 }],
    ['a token of the future', { nbfOffsetS: 360 }],
    ['no expiry', { claims: { exp: undefined } }],
    ['no beginning', { claims: { nbf: undefined } }],
    ['another audience', { claims: { aud: '00000000-0000-0000-0000-000000000000' } }],
    ['several audiences', { claims: { aud: [appId, 'other'] } }],
    ['no audience', { claims: { aud: undefined } }],
    ['another issuer', { claims: { iss: 'https://api.botframework.com/' } }],
    ['no issuer', { claims: { iss: undefined } }],
    ['another address', { claims: { serviceurl: 'https://smba.trafficmanager.net/us/' } }],
    ['no address', { claims: { serviceurl: undefined } }],
    [
      "the bot's own token",
      { claims: { iss: 'https://sts.windows.net/t/', aud: 'https://api.botframework.com', appid: appId } },
    ],
    [
      'a token of the emulator',
      { claims: { iss: 'https://login.microsoftonline.com/t/v2.0', azp: appId, ver: '2.0' } },
    ],
    ['a token of a skill', { claims: { iss: 'https://sts.windows.net/t/', aud: appId, appid: 'other', ver: '1.0' } }],
  ])('refuses %s', async (_what, recipe) => {
    expect(await isBelieved(recipe)).toBe(false);
  });

  it.each([undefined, '', 'Bearer', 'Bearer x', 'Bearer a.b.c', 'Basic YTpi', `Bearer ${'a'.repeat(9_000)}.b.c`])(
    'refuses the header %s',
    async (header) => {
      expect(await isGenuine(header)).toBe(false);
    },
  );

  it('refuses a good token in another form', async () => {
    const token = buildToken();
    for (const header of [
      token,
      `bearer ${token}`,
      `Bearer  ${token}`,
      `Bearer ${token} `,
      `Bearer ${token}, Bearer x`,
    ]) {
      expect(await isGenuine(header)).toBe(false);
    }
    const long = buildToken({ claims: { padding: 'x'.repeat(7_000) } });
    expect(long.length).toBeGreaterThan(8_192);
    expect(await isGenuine(`Bearer ${long}`)).toBe(false);
  });

  it.each(['slack', 'emulator', 'directline', 'MSTeams', '', '__proto__'])(
    'refuses the channel %s',
    async (channelId) => {
      expect(await isBelieved({}, { channelId })).toBe(false);
    },
  );

  it('takes five minutes for the difference of two clocks, not more', async () => {
    expect(await isBelieved({ expOffsetS: -290, nbfOffsetS: 290 })).toBe(true);
    expect(await isBelieved({ expOffsetS: -310 })).toBe(false);
    expect(await isBelieved({ nbfOffsetS: 310 })).toBe(false);
  });

  it('believes exactly one of all combinations of right and wrong', async () => {
    const wrong: readonly TokenRecipe[] = [
      { sign: 'attacker' },
      { kid: 'k9' },
      { claims: { iss: 'https://sts.windows.net/t/' } },
      { claims: { aud: 'other' } },
      { expOffsetS: -400 },
      { nbfOffsetS: 400 },
      { claims: { serviceurl: undefined } },
      { alg: 'HS256' },
    ];
    let believed = 0;
    for (let combination = 0; combination < 512; combination += 1) {
      const chosen = wrong.filter((_, index) => (combination & (1 << index)) !== 0);
      const claims = Object.assign({}, ...chosen.map((one) => one.claims));
      const recipe: TokenRecipe = Object.assign({}, ...chosen, { claims });
      const channelId = (combination & 256) !== 0 ? 'directline' : 'msteams';
      if (await isBelieved(recipe, { channelId })) believed += 1;
    }
    expect(believed).toBe(1);
  });

  it('remembers nothing of two thousand forged tokens, and asks nobody about them', async () => {
    const forged = Array.from({ length: 2_000 }, (_, index) => ({
      header: Buffer.from(JSON.stringify({ alg: 'RS256', kid: index % 2 === 0 ? 'k1' : `k${index}` })).toString(
        'base64url',
      ),
      claims: Buffer.from(JSON.stringify({ iss: 'nobody', tid: crypto.randomUUID() })).toString('base64url'),
    }));
    await isBelieved({});
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    for (const { header, claims } of forged) expect(await isGenuine(`Bearer ${header}.${claims}.AAAA`)).toBe(false);
    globalThis.gc?.();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(globalThis.gc === undefined ? 64e6 : 10e6);
    expect(server.requests).toEqual(['/metadata', '/keys']);
    expect(await isBelieved({})).toBe(true);
  });
});
