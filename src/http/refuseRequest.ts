import type { IncomingMessage } from 'node:http';
import { healthPaths } from './healthRoutes.ts';
import type { HostRule } from './hostRule.ts';
import { serverLimits } from './serverLimits.ts';

const control = /\p{Cc}/u;
const dotSegment = /(?:^|[/\\])\.{1,2}(?:$|[/\\])/;
const hostName = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Whoever watches whether the house stands calls it by its address in the network, and is no page. */
function isHealthCheck({ method, url = '', headers }: IncomingMessage): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && headers.origin === undefined && healthPaths.includes(url.split('?', 1)[0] ?? '');
}

function isMeantForUs(request: IncomingMessage, hosts: HostRule): boolean {
  const { host = '' } = request.headers;
  return hostName.test(host) && (hosts.allows(host) || isHealthCheck(request));
}

/** The status for a request whose address or headers nobody should look at further; undefined for a decent one. */
export function refuseRequest(request: IncomingMessage, hosts: HostRule): 400 | 414 | 431 | undefined {
  const url = request.url ?? '';
  if (url.length > serverLimits.urlLength) return 414;
  if (request.rawHeaders.length > serverLimits.headers * 2) return 431;
  if (!url.startsWith('/') || url.startsWith('//') || !isMeantForUs(request, hosts)) return 400;
  const path = decoded(url.split('?', 1)[0] ?? '');
  return path === undefined || control.test(path) || dotSegment.test(path) ? 400 : undefined;
}
