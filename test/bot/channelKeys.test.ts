import { ChannelKeys } from '../../src/bot/channelKeys.ts';
import type { Repository } from '../../src/domain/repository.ts';
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';
import { RecordedLog } from './botStand.ts';
import { publicJwk, startKeyServer } from './keyServer.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('the keys of the channels', () => {
  let now = 0;
  let server: Awaited<ReturnType<typeof startKeyServer>>;
  let repository: Repository;

  const open = () =>
    new ChannelKeys({ repository, clock: () => now, log: new RecordedLog(), metadataUrl: server.metadataUrl });

  beforeEach(async () => {
    now = 1_000_000;
    server = await startKeyServer();
    repository = openSqliteRepository({ path: ':memory:', clock: () => now });
  });
  afterEach(() => server.close());

  it('are fetched when they are first needed, once for many who ask', async () => {
    const keys = open();
    const found = await Promise.all(Array.from({ length: 50 }, () => keys.find('k1')));
    expect(found.every((key) => key?.endorsements.includes('msteams'))).toBe(true);
    expect(server.requests).toEqual(['/metadata', '/keys']);
  });

  it('are fetched again for an unknown one, at most once a minute', async () => {
    const keys = open();
    await keys.find('k1');
    server.keys = [publicJwk, { ...publicJwk, kid: 'k2' }];
    for (let asked = 0; asked < 1_000; asked += 1) expect(await keys.find('k2')).toBeUndefined();
    expect(server.requests).toHaveLength(2);
    now += minute;
    expect(await keys.find('k2')).toBeDefined();
    expect(server.requests).toHaveLength(4);
  });

  it('are asked for once a minute while the service is down', async () => {
    server.mode = 'down';
    const keys = open();
    for (let asked = 0; asked < 1_000; asked += 1) expect(await keys.find(`k${asked}`)).toBeUndefined();
    expect(server.requests.length).toBeLessThanOrEqual(3);
    now += minute;
    server.mode = 'good';
    expect(await keys.find('k1')).toBeDefined();
  });

  it('are not waited for longer than two seconds', async () => {
    server.mode = 'silent';
    const keys = open();
    expect(await Promise.all([keys.find('k1'), keys.find('k1')])).toEqual([undefined, undefined]);
    expect(server.requests).toEqual(['/metadata']);
  });

  it('are good for five days when they cannot be fetched again', async () => {
    const keys = open();
    await keys.find('k1');
    server.mode = 'down';
    now += 5 * day;
    expect(await keys.find('k1')).toBeDefined();
    now += 1;
    expect(await keys.find('k1')).toBeUndefined();
  });

  it('are renewed every day, so that one that was withdrawn is forgotten', async () => {
    const keys = open();
    await keys.find('k1');
    server.keys = [{ ...publicJwk, kid: 'k2' }];
    now += day + 1;
    expect(await keys.find('k1')).toBeUndefined();
    expect(await keys.find('k2')).toBeDefined();
  });

  it('are still known after a restart without the internet', async () => {
    await open().find('k1');
    server.mode = 'down';
    now += 4 * day;
    expect(await open().find('k1')).toBeDefined();
    now += day + 1;
    expect(await open().find('k1')).toBeUndefined();
  });

  it.each(['elsewhere', 'redirect', 'huge'] as const)('are refused from a service that is %s', async (mode) => {
    server.mode = mode;
    expect(await open().find('k1')).toBeUndefined();
  });

  it('are sixty-four at most, and only those that can sign', async () => {
    const { kid: _, ...nameless } = publicJwk;
    const unusable = [nameless, { kty: 'EC', kid: 'ec' }, { kty: 'oct', kid: 'oct', k: 'AAAA' }];
    server.keys = [...unusable, ...Array.from({ length: 70 }, (_, index) => ({ ...publicJwk, kid: `n${index}` }))];
    const keys = open();
    expect(await keys.find('n63')).toBeDefined();
    for (const kid of ['n64', 'ec', 'oct', 'undefined']) expect(await keys.find(kid)).toBeUndefined();
  });

  it('stay as they are when the service answers nonsense', async () => {
    const keys = open();
    await keys.find('k1');
    for (const nonsense of [[], [{ kty: 'RSA', kid: 'bad', n: '!', e: '' }]]) {
      server.keys = nonsense;
      now += day + 1;
      expect(await keys.find('k1')).toBeDefined();
    }
  });
});
