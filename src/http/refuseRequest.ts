import type { IncomingMessage } from 'node:http';
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

/** The status for a request whose address or headers nobody should look at further; undefined for a decent one. */
export function refuseRequest(request: IncomingMessage): 400 | 414 | 431 | undefined {
  const url = request.url ?? '';
  if (url.length > serverLimits.urlLength) return 414;
  if (request.rawHeaders.length > serverLimits.headers * 2) return 431;
  if (!url.startsWith('/') || url.startsWith('//') || !hostName.test(request.headers.host ?? '')) return 400;
  const path = decoded(url.split('?', 1)[0] ?? '');
  return path === undefined || control.test(path) || dotSegment.test(path) ? 400 : undefined;
}
