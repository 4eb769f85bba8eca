import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const appId = '2b1c9a44-7a55-4d0e-9d3f-6f6f0c1d2e3f';
export const serviceUrl = 'https://smba.trafficmanager.net/jp/';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const attacker = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const publicKey = createPublicKey(privateKey);
export const publicJwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', endorsements: ['msteams', 'webchat'] };

export interface TokenRecipe {
  readonly alg?: string;
  readonly kid?: string | undefined;
  readonly key?: string;
  readonly sign?: string;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly expOffsetS?: number;
  readonly nbfOffsetS?: number;
}

/** The token of a genuine call, changed by a recipe; a claim that is undefined is left out. Signed by hand, so that nothing is mended. */
export function buildToken(recipe: TokenRecipe = {}): string {
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    iss: 'https://api.botframework.com',
    aud: appId,
    serviceurl: serviceUrl,
    nbf: now + (recipe.nbfOffsetS ?? -60),
    exp: now + (recipe.expOffsetS ?? 3_600),
    ...recipe.claims,
  };
  const alg = recipe.alg ?? 'RS256';
  const header = { typ: 'JWT', alg, ...('kid' in recipe ? { kid: recipe.kid } : { kid: 'k1' }) };
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${signatureOf(signed, alg, recipe.sign === 'attacker' ? attacker : privateKey)}`;
}

function signatureOf(text: string, alg: string, key: KeyObject): string {
  if (alg === 'none') return '';
  const publicPem = publicKey.export({ format: 'pem', type: 'spki' });
  if (alg === 'HS256') return createHmac('sha256', publicPem).update(text).digest('base64url');
  return sign('sha256', Buffer.from(text), key).toString('base64url');
}

/** A key service on loopback. `answer` may be changed while it runs; `requests` are the paths that were asked for. */
export async function startKeyServer(keys: readonly object[] = [publicJwk]) {
  const requests: string[] = [];
  const stand = {
    requests,
    keys,
    mode: 'good' as 'good' | 'down' | 'silent' | 'elsewhere' | 'redirect' | 'huge',
    metadataUrl: '',
    close,
  };
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (stand.mode === 'down') return request.socket.destroy();
    if (stand.mode === 'silent') return undefined;
    if (stand.mode === 'redirect') {
      response.writeHead(302, { location: '/keys' });
      return response.end();
    }
    return response.end(bodyOf(stand, request.url === '/metadata'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stand.metadataUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/metadata`;
  async function close(): Promise<void> {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
  return stand;
}

function bodyOf(stand: { mode: string; metadataUrl: string; keys: readonly object[] }, isMetadata: boolean): string {
  const keysUrl = stand.metadataUrl.replace('metadata', 'keys');
  const jwks_uri = stand.mode === 'elsewhere' ? 'http://localhost:1/keys' : keysUrl;
  const body = JSON.stringify(isMetadata ? { jwks_uri } : { keys: stand.keys });
  return stand.mode === 'huge' ? body.padEnd(300_000) : body;
}
