import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { madeOnce } from '../domain/madeOnce.ts';

export type Encoding = 'br' | 'gzip';

const compress = {
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 6 }),
};

/** The results, for as long as the bytes themselves live. */
const known = new WeakMap<Uint8Array, Partial<Record<Encoding, () => Promise<Buffer>>>>();

/** The best encoding the caller takes; undefined when it takes neither. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding | undefined {
  const offers = (acceptEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((offer) => offer.trim());
  const takes = (name: Encoding) =>
    offers.some((offer) => offer === name || (offer.startsWith(`${name};`) && !/;\s*q=0(?:\.0*)?$/.test(offer)));
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : undefined;
}

/** Compresses outside the event loop. For bytes that are sent once, such as a page. */
export function compressAnew(bytes: Uint8Array, encoding: Encoding): Promise<Buffer> {
  return compress[encoding](bytes);
}

/** Compresses outside the event loop, once for each array of bytes. For bytes that are kept and never changed. */
export function compressOnce(bytes: Uint8Array, encoding: Encoding): Promise<Buffer> {
  const results = known.get(bytes) ?? {};
  known.set(bytes, results);
  results[encoding] ??= madeOnce(() => compress[encoding](bytes));
  return results[encoding]();
}
