import { isLocalAddress } from './hostRule.ts';

/** Which web pages may speak to this server. */
export interface OriginRule {
  /** True for no origin (not a browser), our own pages, and the sites on the list. */
  allows(origin: string | undefined): boolean;
}

export interface OriginRuleOptions {
  readonly publicUrl: string;
  readonly allowedOrigins: readonly string[];
  /** The port that is listened on; undefined before that. */
  readonly port: () => number | undefined;
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}

/**
 * Exact origins only: no patterns, no `*`, and `null` is nobody. What a request says of its own host counts for nothing.
 * On one's own machine the page has any name of that machine, with the port that is listened on.
 */
export function createOriginRule({ publicUrl, allowedOrigins, port }: OriginRuleOptions): OriginRule {
  const listed = new Set([publicUrl, ...allowedOrigins].map(originOf).filter((origin) => origin !== undefined));
  const isLocal = isLocalAddress(publicUrl);
  const isOwn = (origin: string) => {
    const own = originOf(origin) === origin ? new URL(origin) : undefined;
    return own !== undefined && isLocalAddress(origin) && Number(own.port || 80) === port();
  };
  return {
    allows: (origin) => origin === undefined || listed.has(origin) || (isLocal && isOwn(origin)),
  };
}
