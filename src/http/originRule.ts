/** Which web pages may speak to this server. */
export interface OriginRule {
  /** True for no origin (not a browser), our own pages, and the sites on the list. `host` is the Host header. */
  allows(origin: string | undefined, host: string | undefined): boolean;
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}

/** Exact origins only: no patterns, no `*`, and `null` is nobody. */
export function createOriginRule(publicUrl: string, allowedOrigins: readonly string[]): OriginRule {
  const listed = new Set([publicUrl, ...allowedOrigins].map(originOf).filter((origin) => origin !== undefined));
  const isOwn = (origin: string, host: string | undefined) =>
    host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
  return {
    allows: (origin, host) => origin === undefined || listed.has(origin) || isOwn(origin, host),
  };
}
