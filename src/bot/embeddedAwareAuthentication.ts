import { embeddedServiceUrl } from '../domain/embeddedServiceUrl.ts';
import { Fault } from '../domain/fault.ts';
import { madeOnce } from '../domain/madeOnce.ts';
import { embeddedConnectorClient, outboundHttpClient } from './connectorClients.ts';
import type { EmbeddedChannel, ServiceUrlRule } from './ports.ts';
import {
  type AuthenticateRequestResult,
  BotFrameworkAuthentication,
  type ClaimsIdentity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConnectorClient,
  ConnectorFactory,
  type UserTokenClient,
} from './sdk.ts';

const clientsMax = 64;
/** For whom the bot's own tokens are made out. */
export const channelAudience = 'https://api.botframework.com';

/** Who the bot is to the channels; undefined when none is connected. */
interface ChannelCredentials {
  readonly appId: string;
  readonly tenantId: string;
  readonly kind: 'SingleTenant' | 'UserAssignedMsi';
  readonly password?: string;
}

export interface OutboundOptions {
  readonly embedded: EmbeddedChannel;
  readonly serviceUrls: ServiceUrlRule;
  readonly credentials?: ChannelCredentials;
}

/**
 * Gives the SDK its clients: for the embedded address one that ends in our own web chat, for the listed hosts one with the
 * bot's token, for everything else a refusal before a token is even asked for. Clients are kept; the SDK would build two
 * for every turn. Its own ways of checking callers are closed: see `ChannelAuth`.
 */
export class EmbeddedAwareAuthentication extends BotFrameworkAuthentication {
  readonly #inner: ConfigurationBotFrameworkAuthentication;
  readonly #serviceUrls: ServiceUrlRule;
  readonly #embeddedClient: ConnectorClient;
  readonly #clients = new Map<string, () => Promise<ConnectorClient>>();
  #userTokenClient: (() => Promise<UserTokenClient>) | undefined;

  constructor({ embedded, serviceUrls, credentials }: OutboundOptions) {
    super();
    const names = {
      ...(credentials !== undefined && {
        MicrosoftAppId: credentials.appId,
        MicrosoftAppTenantId: credentials.tenantId,
        MicrosoftAppType: credentials.kind,
        ...(credentials.password !== undefined && { MicrosoftAppPassword: credentials.password }),
      }),
    };
    this.#inner = new ConfigurationBotFrameworkAuthentication(
      names,
      new ConfigurationServiceClientCredentialFactory(names),
      undefined,
      undefined,
      { httpClient: outboundHttpClient(serviceUrls) },
    );
    this.#serviceUrls = serviceUrls;
    this.#embeddedClient = embeddedConnectorClient(embedded);
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    const create = (url: string) => this.#client(identity, url);
    return new (class extends ConnectorFactory {
      override create = create;
    })();
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    this.#userTokenClient ??= madeOnce(() => this.#inner.createUserTokenClient(identity));
    return this.#userTokenClient();
  }

  override authenticateRequest(): Promise<AuthenticateRequestResult> {
    return Promise.reject(new Fault('UNEXPECTED'));
  }

  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    return Promise.reject(new Fault('UNEXPECTED'));
  }

  override authenticateChannelRequest(): Promise<ClaimsIdentity> {
    return Promise.reject(new Fault('UNEXPECTED'));
  }

  async #client(identity: ClaimsIdentity, url: string): Promise<ConnectorClient> {
    if (url === embeddedServiceUrl) return this.#embeddedClient;
    // Whether anything may be sent there is asked again at each call: see `outboundHttpClient`.
    if (!this.#serviceUrls.mayBeNamed(url)) throw new Fault('CHANNEL_REFUSED', { cause: new Error('SERVICE_URL') });
    const create = async () => this.#inner.createConnectorFactory(identity).create(url, channelAudience);
    const client = this.#clients.get(url) ?? madeOnce(create);
    this.#clients.delete(url);
    this.#clients.set(url, client);
    const [oldest] = this.#clients.keys();
    if (this.#clients.size > clientsMax && oldest !== undefined) this.#clients.delete(oldest);
    return client();
  }
}
