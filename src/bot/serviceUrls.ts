import type { ServiceUrlRule } from './ports.ts';

const urlCharactersMax = 256;

/**
 * Channels may be answered only at these hosts: https, the default port, and nothing in the address that could be read in
 * two ways. `hosts` are exact names; one that starts with a dot stands for every name below it.
 */
export function publicServiceUrls(hosts: readonly string[]): ServiceUrlRule {
  const isListed = (host: string) =>
    hosts.some((listed) => (listed.startsWith('.') ? host.endsWith(listed) : host === listed));
  const allows = (url: string) => {
    const { protocol, hostname, port } = parsePlain(url) ?? {};
    return protocol === 'https:' && port === '' && hostname !== undefined && isListed(hostname);
  };
  return { allows, mayBeNamed: allows };
}

/** On one's own machine: the Agents Playground, the emulator or a test stand on loopback. */
function isOnLoopback(url: string): boolean {
  const { protocol, hostname } = parsePlain(url) ?? {};
  return (protocol === 'http:' || protocol === 'https:') && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname ?? '');
}

/** Nobody but this machine. */
export const loopbackServiceUrls: ServiceUrlRule = { allows: isOnLoopback, mayBeNamed: isOnLoopback };

/**
 * On one's own machine: answers stay on it. A call that names a public channel, as a recorded one does, is taken all the same.
 */
export function localServiceUrls(hosts: readonly string[]): ServiceUrlRule {
  const known = publicServiceUrls(hosts);
  return { allows: isOnLoopback, mayBeNamed: (url) => isOnLoopback(url) || known.allows(url) };
}

/** Undefined for what is no address, and for one that is not written the way it is read (userinfo, `\`, `/../` …). */
function parsePlain(url: string): URL | undefined {
  if (url.length > urlCharactersMax || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  const isPlain = parsed.href === url || parsed.href === `${url}/`;
  return isPlain && parsed.username === '' && parsed.password === '' && parsed.search === '' && parsed.hash === ''
    ? parsed
    : undefined;
}
