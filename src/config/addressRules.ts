import { isIP } from 'node:net';

/** True for the names and addresses that only this machine can reach. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

/** True for an address to listen on: an IP address, or a host name. */
export function isListenHost(host: string): boolean {
  return isIP(host) !== 0 || (isHostName(host) && !/^[\d.]+$/.test(host));
}

/** True for exactly https://host[:port]: no path, no `*`, nobody's name in it. */
export function isHttpsOrigin(origin: string): boolean {
  return isHttpsUrl(origin) && new URL(origin).origin === origin;
}

/** True for exactly http://host[:port] of this machine alone. */
export function isLoopbackOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname, origin: own } = new URL(origin);
  return protocol === 'http:' && isLoopbackHost(hostname) && own === origin;
}

/** True for an https address without a name and password in it. */
export function isHttpsUrl(url: string): boolean {
  if (!URL.canParse(url) || url.includes('*')) return false;
  const { protocol, username, password } = new URL(url);
  return protocol === 'https:' && username === '' && password === '';
}

/** True for an IP address or a subnet that is not simply everybody. */
export function isProxy(entry: string): boolean {
  const [address = '', prefix, ...more] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  const bits = /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
  return bits >= 8 && bits <= (family === 4 ? 32 : 128);
}

/** True for a public host name with a dot in it, or a suffix such as `.botframework.com`. */
export function isServiceHost(entry: string): boolean {
  const name = entry.startsWith('.') ? entry.slice(1) : entry;
  return isHostName(name) && name.includes('.') && !/^[\d.]+$/.test(name);
}

function isHostName(name: string): boolean {
  return name.length <= 253 && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/.test(name);
}
