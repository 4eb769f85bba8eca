import { decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import type { Clock } from '../domain/clock.ts';
import type { ChannelKeys } from './channelKeys.ts';
import type { CallerCheck, ChannelCall } from './ports.ts';

const issuer = 'https://api.botframework.com';
const channels: readonly string[] = ['msteams', 'directline', 'webchat'];
const tokenCharactersMax = 8_192;
const clockToleranceSeconds = 300;

/**
 * Believes only what a channel of Microsoft has signed for this bot, this address and this channel. Stricter than the
 * SDK, which skips some of these checks when a field is missing, believes the bot's own tokens when they are played back
 * to it, and remembers something of every forged one. Nothing in the token is looked at before its signature is, but for
 * the name of the key.
 */
export class ChannelAuth implements CallerCheck {
  readonly #keys: Pick<ChannelKeys, 'find'>;
  readonly #appId: string;
  readonly #clock: Clock;

  constructor(options: { keys: Pick<ChannelKeys, 'find'>; appId: string; clock: Clock }) {
    this.#keys = options.keys;
    this.#appId = options.appId;
    this.#clock = options.clock;
  }

  async isGenuine(call: ChannelCall): Promise<boolean> {
    try {
      return await this.#check(call);
    } catch {
      return false;
    }
  }

  async #check({ authorization, activity }: ChannelCall): Promise<boolean> {
    const { channelId, serviceUrl } = activity;
    if (channelId === undefined || serviceUrl === undefined || !channels.includes(channelId)) return false;
    const token = tokenOf(authorization);
    if (token === undefined) return false;
    const { alg, kid } = decodeProtectedHeader(token);
    if (alg !== 'RS256' || typeof kid !== 'string' || kid.length > 256) return false;
    const found = await this.#keys.find(kid);
    if (found === undefined) return false;
    const { payload } = await jwtVerify(token, found.key, {
      algorithms: ['RS256'],
      issuer,
      audience: this.#appId,
      clockTolerance: clockToleranceSeconds,
      currentDate: new Date(this.#clock()),
      requiredClaims: ['exp', 'nbf', 'serviceurl'],
    });
    return (
      isOnlyForUs(payload, this.#appId) && payload.serviceurl === serviceUrl && found.endorsements.includes(channelId)
    );
  }
}

function tokenOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined || authorization.length > tokenCharactersMax) return undefined;
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
}

/** A token made out to several is good for none of them. */
function isOnlyForUs(payload: JWTPayload, appId: string): boolean {
  return payload.aud === appId;
}
