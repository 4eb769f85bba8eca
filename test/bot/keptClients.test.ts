import { EmbeddedAwareAuthentication } from '../../src/bot/embeddedAwareAuthentication.ts';
import {
  ClaimsIdentity,
  ConfigurationBotFrameworkAuthentication,
  type ConnectorClient,
  type UserTokenClient,
} from '../../src/bot/sdk.ts';
import { publicServiceUrls } from '../../src/bot/serviceUrls.ts';

const { jest } = import.meta as unknown as { jest: typeof globalThis.jest };

const url = 'https://smba.trafficmanager.net/jp/';
const identity = new ClaimsIdentity([], true);
const embedded = { deliver: () => '', update: () => {}, remove: () => {} };

afterEach(() => jest.restoreAllMocks());

const build = () =>
  new EmbeddedAwareAuthentication({ embedded, serviceUrls: publicServiceUrls(['smba.trafficmanager.net']) });

describe('clients that are kept', () => {
  it('are made again after a failure: for tokens', async () => {
    const client = {} as UserTokenClient;
    const make = jest
      .spyOn(ConfigurationBotFrameworkAuthentication.prototype, 'createUserTokenClient')
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValue(client);
    const authentication = build();
    await expect(authentication.createUserTokenClient(identity)).rejects.toThrow('down');
    expect(await authentication.createUserTokenClient(identity)).toBe(client);
    expect(await authentication.createUserTokenClient(identity)).toBe(client);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('are made again after a failure: for channels', async () => {
    const client = {} as ConnectorClient;
    const create = jest
      .fn<Promise<ConnectorClient>, []>()
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValue(client);
    jest
      .spyOn(ConfigurationBotFrameworkAuthentication.prototype, 'createConnectorFactory')
      .mockReturnValue({ create } as never);
    const factory = build().createConnectorFactory(identity);
    await expect(factory.create(url, '')).rejects.toThrow('down');
    expect([await factory.create(url, ''), await factory.create(url, '')]).toEqual([client, client]);
    expect(create).toHaveBeenCalledTimes(2);
  });
});
