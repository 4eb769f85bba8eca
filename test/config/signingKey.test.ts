import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureSigningKey } from '../../src/config/signingKey.ts';

describe('the signing key of a local desk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'madoguchi-key-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made on the first start, for its owner only, and stays', () => {
    const data = join(folder, 'new', 'data');
    const first = ensureSigningKey(data);
    expect(first.problems).toEqual([]);
    expect(first.key).toHaveLength(32);
    expect(readdirSync(data)).toEqual(['signing.key']);
    expect(statSync(data).mode & 0o777).toBe(0o700);
    expect(statSync(join(data, 'signing.key')).mode & 0o777).toBe(0o600);
    expect(ensureSigningKey(data).key).toEqual(first.key);
  });

  it('differs from desk to desk', () => {
    expect(ensureSigningKey(join(folder, 'a')).key).not.toEqual(ensureSigningKey(join(folder, 'b')).key);
  });

  it('is refused when others can read it, and left as it is', () => {
    ensureSigningKey(folder);
    chmodSync(join(folder, 'signing.key'), 0o644);
    const { key, problems } = ensureSigningKey(folder);
    expect(key).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'SETTING_OPEN_TO_OTHERS', severity: 'error' }]);
  });

  it('is refused when it was cut short', () => {
    writeFileSync(join(folder, 'signing.key'), 'short', { mode: 0o600 });
    expect(ensureSigningKey(folder).problems).toMatchObject([{ code: 'SETTING_KEY_WEAK' }]);
  });

  it('says so when the folder cannot be made', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(ensureSigningKey(join(folder, 'file')).problems).toMatchObject([{ code: 'SETTING_FOLDER' }]);
  });
});
