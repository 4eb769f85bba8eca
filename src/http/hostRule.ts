/** By which names this server may be called. */
export interface HostRule {
  /** True for the Host header of a request that is meant for us. */
  allows(host: string): boolean;
}

const loopbackName = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/i;

/** True where nobody but this machine is served: the public address is one of this machine. */
export function isLocalAddress(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'http:' && loopbackName.test(hostname);
}

/**
 * A page of another site can have its own name lead to us, and a browser then takes it for ours (DNS rebinding). What it
 * cannot do is to send another Host than its own: on one's own machine only the names of that machine are taken, with any
 * port, elsewhere only the public one.
 */
export function createHostRule(publicUrl: string): HostRule {
  if (isLocalAddress(publicUrl)) return { allows: (host) => loopbackName.test(host.replace(/:\d+$/, '')) };
  const { protocol, host: own } = new URL(publicUrl);
  return { allows: (host) => hostOf(protocol, host) === own };
}

/** The host as an address has it: in small letters, and the port only where it is not the usual one. */
function hostOf(protocol: string, host: string): string | undefined {
  const url = `${protocol}//${host}`;
  return URL.canParse(url) ? new URL(url).host : undefined;
}
