import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chooseEncoding, compressOnce } from '../../src/http/compressOnce.ts';

describe('compressOnce', () => {
  it('gives bytes that come out as they went in', async () => {
    const bytes = Buffer.from('窓口'.repeat(1_000));
    expect(brotliDecompressSync(await compressOnce(bytes, 'br'))).toEqual(bytes);
    expect(gunzipSync(await compressOnce(bytes, 'gzip'))).toEqual(bytes);
  });

  it('does the work once for the same bytes', () => {
    const bytes = Buffer.from('x'.repeat(1_000));
    expect(compressOnce(bytes, 'gzip')).toBe(compressOnce(bytes, 'gzip'));
    expect(compressOnce(bytes, 'gzip')).not.toBe(compressOnce(bytes, 'br'));
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['brown, gzipped', undefined],
    ['identity', undefined],
    [undefined, undefined],
  ])('answers %s with %s', (offered, chosen) => {
    expect(chooseEncoding(offered)).toBe(chosen);
  });
});
