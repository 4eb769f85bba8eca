import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../domain/clock.ts';
import { webchatLimits } from './webchatLimits.ts';

/** Whose token it is and for which one conversation. Times in milliseconds since 1970. */
export interface TokenClaims {
  readonly conversation: string;
  readonly user: string;
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
}

const claimsShape = z.object({
  conversation: z.string(),
  user: z.string(),
  iat: z.number(),
  exp: z.number(),
  jti: z.string(),
});

/** 128 random bits: an id nobody guesses. */
export function randomId(): string {
  return randomBytes(16).toString('hex');
}

/** Makes and checks the tokens by which a browser reaches its one conversation. */
export class ChatTokens {
  readonly #key: Uint8Array;
  readonly #clock: Clock;

  constructor(key: Uint8Array, clock: Clock) {
    this.#key = key;
    this.#clock = clock;
  }

  /** A token for this conversation, or for a new one. */
  issue(holder: { conversation: string; user: string } = { conversation: randomId(), user: `dl_${randomId()}` }) {
    const iat = this.#clock();
    const claims: TokenClaims = { ...holder, iat, exp: iat + webchatLimits.tokenTime, jti: randomId() };
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    return { token: `${payload}.${this.#sign(payload).toString('base64url')}`, claims };
  }

  /** What the token says; undefined when it is not ours or has expired. Whether its conversation was ended is asked elsewhere. */
  verify(token: string): TokenClaims | undefined {
    const [payload = '', signature = '', ...rest] = token.slice(0, webchatLimits.tokenLength + 1).split('.');
    if (token.length > webchatLimits.tokenLength || rest.length > 0) return undefined;
    const expected = this.#sign(payload);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    const claims = claimsShape.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
    return this.#clock() < claims.exp ? claims : undefined;
  }

  #sign(payload: string): Buffer {
    return createHmac('sha256', this.#key).update(payload).digest();
  }
}
