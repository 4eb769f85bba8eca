import { type CryptoKey, importJWK } from 'jose';
import { z } from 'zod';
import type { Clock } from '../domain/clock.ts';
import type { Log } from '../domain/log.ts';
import type { Repository } from '../domain/repository.ts';

/** Where Microsoft says which keys sign the tokens of its channels. */
const channelMetadataUrl = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const keysMax = 64;
/** 2048 bits in base64url; RS256 asks for no fewer. */
const modulusCharactersMin = 342;
const documentBytesMax = 256 * 1_024;
const timeoutMs = 2_000;
/** At most one refresh a minute, whether it works or not: a storm of unknown keys must not become one of ours. */
const refreshPauseMs = 60_000;
const refreshAfterMs = 24 * 60 * 60 * 1_000;
const keepMs = 5 * refreshAfterMs;
const record = { collection: 'channelKeys', key: 'public' };

const metadata = z.object({ jwks_uri: z.url() });
const keySet = z.object({
  keys: z.array(
    z.object({
      kty: z.string(),
      kid: z.string().max(256).optional(),
      n: z.string().max(2_048).optional(),
      e: z.string().max(16).optional(),
      endorsements: z.array(z.string().max(64)).max(100).optional(),
    }),
  ),
});
type KeySet = z.infer<typeof keySet>;

/** A public key with the channels it may speak for. */
export interface ChannelKey {
  readonly key: CryptoKey;
  readonly endorsements: readonly string[];
}

/**
 * The public keys of the channels. Fetched when they are first needed, once a day, and when an unknown one is asked for;
 * kept in the store as well, so that a desk that starts without the internet still knows them. When fetching fails the
 * old ones are good for five days.
 */
export class ChannelKeys {
  readonly #options: { repository: Repository; clock: Clock; log: Log; metadataUrl: string };
  #keys: ReadonlyMap<string, ChannelKey> = new Map();
  #fetchedAt = Number.NEGATIVE_INFINITY;
  #triedAt = Number.NEGATIVE_INFINITY;
  #refreshing: Promise<void> | undefined;
  #restoring: Promise<void> | undefined;

  constructor(options: { repository: Repository; clock: Clock; log: Log; metadataUrl?: string }) {
    this.#options = { ...options, metadataUrl: options.metadataUrl ?? channelMetadataUrl };
  }

  /** The key with this id; undefined when no channel has it, or nobody can say. */
  async find(keyId: string): Promise<ChannelKey | undefined> {
    this.#restoring ??= this.#restore();
    await this.#restoring;
    const age = this.#options.clock() - this.#fetchedAt;
    if (age > refreshAfterMs || !this.#keys.has(keyId)) await this.#refresh();
    return this.#options.clock() - this.#fetchedAt > keepMs ? undefined : this.#keys.get(keyId);
  }

  #refresh(): Promise<void> {
    if (this.#refreshing === undefined && this.#options.clock() - this.#triedAt < refreshPauseMs)
      return Promise.resolve();
    this.#refreshing ??= this.#fetch().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #fetch(): Promise<void> {
    const { clock, log, metadataUrl } = this.#options;
    this.#triedAt = clock();
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const { jwks_uri } = metadata.parse(await fetchJson(metadataUrl, signal));
      // The document may move its keys, but not to somebody else's machine.
      if (new URL(jwks_uri).origin !== new URL(metadataUrl).origin) throw new Error('KEYS_ELSEWHERE');
      const fetched = keySet.parse(await fetchJson(jwks_uri, signal));
      await this.#use(fetched, clock());
      await this.#keep(fetched);
    } catch {
      log.warn('channelKeysNotFetched', {
        ageMs: Number.isFinite(this.#fetchedAt) ? clock() - this.#fetchedAt : undefined,
      });
    }
  }

  async #use({ keys }: KeySet, fetchedAt: number): Promise<void> {
    const usable = keys.filter(
      ({ kty, kid, n = '' }) => kty === 'RSA' && kid !== undefined && n.length >= modulusCharactersMin,
    );
    const imported = await Promise.all(
      usable.slice(0, keysMax).map(async ({ kid, n = '', e = '', endorsements = [] }) => {
        const key = (await importJWK({ kty: 'RSA', n, e }, 'RS256')) as CryptoKey;
        return [String(kid), { key, endorsements }] as const;
      }),
    );
    if (imported.length === 0) throw new Error('NO_KEYS');
    this.#keys = new Map(imported);
    this.#fetchedAt = fetchedAt;
  }

  async #keep(fetched: KeySet): Promise<void> {
    const { repository } = this.#options;
    const known = await repository.get(record);
    const value = { fetchedAt: this.#fetchedAt, keys: fetched.keys.slice(0, keysMax) };
    const expiresAt = this.#fetchedAt + keepMs;
    await repository.put(record, { value, expectedVersion: known?.version ?? 0, expiresAt });
  }

  async #restore(): Promise<void> {
    try {
      const kept = await this.#options.repository.get(record);
      if (kept === undefined) return;
      const { fetchedAt } = z.object({ fetchedAt: z.number() }).parse(kept.value);
      await this.#use(keySet.parse(kept.value), fetchedAt);
    } catch {
      this.#options.log.warn('channelKeysNotRestored');
    }
  }
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error('KEYS_REFUSED');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > documentBytesMax) throw new Error('KEYS_TOO_LARGE');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
