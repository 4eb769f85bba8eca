import type { IncomingMessage } from 'node:http';
import { parseJsonObject } from './parseJsonObject.ts';
import { serverLimits } from './serverLimits.ts';

/** What came of reading a body: the value, or the status to refuse it with. */
export type BodyReading = { readonly value: unknown } | { readonly refusal: 400 | 408 | 413 | 415 };

const jsonType = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

function refusalByHeaders(request: IncomingMessage): 413 | 415 | undefined {
  const {
    'content-type': type = '',
    'content-encoding': encoding = 'identity',
    'content-length': length,
  } = request.headers;
  if (!jsonType.test(type.trim()) || encoding.toLowerCase() !== 'identity') return 415;
  return length !== undefined && Number(length) > serverLimits.bodyBytes ? 413 : undefined;
}

/** The bytes of the body, never more than the limit; or why there are none. The rest is left unread. */
function readBytes(request: IncomingMessage): Promise<Buffer | 400 | 408 | 413> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (outcome: Buffer | 400 | 408 | 413) => {
      clearTimeout(timer);
      request.off('data', take).pause();
      resolve(outcome);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > serverLimits.bodyBytes) finish(413);
      else chunks.push(chunk);
    };
    const timer = setTimeout(() => finish(408), serverLimits.bodyTime);
    request.on('data', take);
    request.once('end', () => finish(Buffer.concat(chunks)));
    request.once('error', () => finish(400));
    request.once('close', () => finish(400));
  });
}

/**
 * Reads a JSON object: `application/json`, UTF-8, not compressed, counted while it arrives. What does not fit is refused
 * before anything is parsed. Without a body the value is undefined where the route allows that.
 */
export async function readJsonBody(request: IncomingMessage, isOptional: boolean): Promise<BodyReading> {
  const isEmpty =
    request.headers['transfer-encoding'] === undefined && Number(request.headers['content-length'] ?? 0) === 0;
  if (isEmpty && isOptional) return { value: undefined };
  const refusal = refusalByHeaders(request);
  if (refusal !== undefined) return { refusal };
  const bytes = await readBytes(request);
  if (typeof bytes === 'number') return { refusal: bytes };
  const value = parseJsonObject(bytes);
  return value === undefined ? { refusal: 400 } : { value };
}
