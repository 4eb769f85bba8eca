/**
 * Where the desk stands. `local`: on one's own machine, nobody else reaches it. `web`: people reach the web chat, no
 * channel is connected. `channels`: Teams and Azure's Direct Line are connected as well.
 */
export type Mode = 'local' | 'web' | 'channels';

/** Who the bot is to Microsoft's channels. */
export interface ChannelIdentity {
  readonly appId: string;
  readonly tenantId: string;
  readonly kind: 'SingleTenant' | 'UserAssignedMsi';
  /** Present exactly for `SingleTenant`. */
  readonly password?: string;
}

/** Who runs the desk, for people who want to know. */
export interface DeskKeeper {
  readonly name: string;
  /** A telephone number, an e-mail address or whatever reaches them. */
  readonly contact: string;
  readonly privacyNoticeUrl: string;
}

/** Everything that can be set, checked. */
export interface Config {
  readonly mode: Mode;
  readonly host: string;
  /** 0 takes any free port; only in local mode. */
  readonly port: number;
  readonly dataDir: string;
  readonly knowledgeDir: string;
  /** The origin under which people reach the desk, such as https://madoguchi.example.jp. */
  readonly publicUrl: string;
  /** Exact origins of other pages that may speak to the web chat. */
  readonly allowedOrigins: readonly string[];
  /** Exact origins of sites that may show the chat in a frame, as the widget does; empty: none. */
  readonly widgetOrigins: readonly string[];
  /** Addresses and subnets of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** At least 32 bytes. Absent only in local mode: `ensureSigningKey` then makes one. */
  readonly signingKey?: Uint8Array;
  /** Absent only in local mode. */
  readonly keeper?: DeskKeeper;
  /** For so many days after the last visit a saved plan is kept. */
  readonly planDays: number;
  /** True: sections that no lawyer has read are not shown. */
  readonly requireReview: boolean;
  readonly quickExitUrl: string;
  readonly logLevel: 'info' | 'warn' | 'error';
  /** Present exactly in `channels` mode. */
  readonly channel?: ChannelIdentity;
  /** Host names the bot may send to; one that starts with a dot stands for every name below it. */
  readonly allowedServiceHosts: readonly string[];
}
