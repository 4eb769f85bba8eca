import type { ChatActivity } from '../domain/activity.ts';
import type { Clock } from '../domain/clock.ts';
import { cutText } from '../domain/cutText.ts';
import { embeddedServiceUrl } from '../domain/embeddedServiceUrl.ts';
import type { Log } from '../domain/log.ts';
import { placeOf } from '../domain/placeOf.ts';
import { RefusedActivity } from '../domain/refusedActivity.ts';
import type { RouteReply, RouteRequest } from '../domain/route.ts';
import type { ChatTokens, TokenClaims } from './chatTokens.ts';
import { ConversationLimits } from './conversationLimits.ts';
import type { ConversationLog } from './conversationLog.ts';
import { botAccount, channelId } from './embeddedChannel.ts';
import { insist } from './insist.ts';
import type { BotPort, EndedConversations, IsUrgent } from './ports.ts';
import { type PostedActivity, readPostedActivity } from './postedActivity.ts';
import { streamPath } from './streamDoor.ts';
import type { StreamTickets } from './streamTickets.ts';
import { webchatLimits } from './webchatLimits.ts';

export interface DirectLineParts {
  readonly bot: BotPort;
  readonly log: ConversationLog;
  readonly tokens: ChatTokens;
  readonly tickets: StreamTickets;
  readonly ended: EndedConversations;
  readonly isUrgent: IsUrgent;
  readonly redact: (conversationId: string, text: string) => string;
  readonly events: Log;
  readonly clock: Clock;
  readonly publicUrl: string;
}

const notFound: RouteReply = { status: 404 };

function watermarkOf(request: RouteRequest): number {
  const number = Number(request.query.get('watermark') ?? 0);
  return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}

/** The locale a client wishes for, in the places where clients put it. */
function localeOf(body: unknown): string | undefined {
  const { locale, conversationStartProperties: start } = (body ?? {}) as Record<string, unknown>;
  const inner = typeof start === 'object' && start !== null && 'locale' in start ? start.locale : undefined;
  return [locale, inner].find((value): value is string => typeof value === 'string' && value.length <= 35);
}

/** What is not sound is the caller's mistake; every other failure is answered by the server. */
function refuse(failure: unknown): RouteReply {
  if (failure instanceof RefusedActivity) return { status: 400 };
  throw failure;
}

function factsOf(failure: unknown) {
  const code = failure instanceof Error && 'code' in failure ? String(failure.code) : 'UNEXPECTED';
  return { code, place: placeOf(failure) };
}

/** What the Direct Line 3.0 protocol asks of a service, each in one method. Whose turn it is has been checked before. */
export class DirectLine {
  readonly #parts: DirectLineParts;
  readonly #limits: ConversationLimits;

  constructor(parts: DirectLineParts) {
    this.#parts = parts;
    this.#limits = new ConversationLimits(parts.clock);
  }

  generateToken(): RouteReply {
    const { token, claims } = this.#parts.tokens.issue();
    return {
      status: 200,
      body: { conversationId: claims.conversation, token, expires_in: webchatLimits.tokenTime / 1_000 },
    };
  }

  refreshToken(claims: TokenClaims): RouteReply {
    const { token } = this.#parts.tokens.issue(claims);
    return {
      status: 200,
      body: { conversationId: claims.conversation, token, expires_in: webchatLimits.tokenTime / 1_000 },
    };
  }

  async startConversation(request: RouteRequest, claims: TokenClaims): Promise<RouteReply> {
    const { log } = this.#parts;
    const refusal = this.#limits.stream(claims.conversation);
    if (refusal !== undefined) return refusal;
    const id = log.start(claims.conversation);
    if (id === undefined) return { status: 200, body: this.#session(request, claims) };
    try {
      await this.#hand({ type: 'conversationUpdate', id, ...this.#opening(request.body, claims) }, claims);
    } catch (failure) {
      log.drop(claims.conversation);
      return refuse(failure);
    }
    return { status: 201, body: this.#session(request, claims) };
  }

  /** For a client that was here before: a stream from where it stopped. */
  reconnect(request: RouteRequest, claims: TokenClaims): RouteReply {
    if (!this.#isThere(request, claims)) return notFound;
    return this.#limits.stream(claims.conversation) ?? { status: 200, body: this.#session(request, claims) };
  }

  readActivities(request: RouteRequest, claims: TokenClaims): RouteReply {
    const page = this.#isThere(request, claims)
      ? this.#parts.log.after(claims.conversation, watermarkOf(request))
      : undefined;
    if (page === undefined) return notFound;
    return {
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: `{"activities":[${page.activities.join(',')}],"watermark":"${page.watermark}"}`,
    };
  }

  /** Takes what a person sent and answers before the bot does. */
  async postActivity(request: RouteRequest, claims: TokenClaims): Promise<RouteReply> {
    if (!this.#isThere(request, claims)) return notFound;
    const posted = this.#guarded(readPostedActivity((request.body ?? {}) as object), claims);
    if (posted === undefined) return { status: 400 };
    const { log, clock } = this.#parts;
    // That someone types is nothing to answer, and who takes part is not theirs to say.
    if (posted.type === 'typing' || posted.type === 'conversationUpdate') return { status: 200, body: { id: '' } };
    const refusal = this.#isUrgent(posted) ? undefined : this.#limits.post(claims.conversation);
    if (refusal !== undefined) return refusal;
    const frame = { ...this.#frame(claims), timestamp: new Date(clock()).toISOString() };
    const id = log.append(claims.conversation, { ...posted.forEcho, ...frame, type: posted.type });
    if (id === undefined) return notFound;
    try {
      await this.#hand({ ...posted.forBot, ...frame, type: posted.type, id }, claims);
    } catch (failure) {
      log.remove(claims.conversation, id);
      return refuse(failure);
    }
    return { status: 200, body: { id } };
  }

  /**
   * The person leaves: the token is worth nothing from now on, nothing that was said is kept here, and the bot is told to
   * forget as well, also when nothing is known here any more and however long it may be busy.
   */
  async end(claims: TokenClaims): Promise<RouteReply> {
    const { bot, ended, log, clock, events } = this.#parts;
    const { conversation } = claims;
    const ending = { type: 'endOfConversation', id: `${conversation}|end`, ...this.#frame(claims) };
    const giveUp = (failure: unknown) => events.error('webchat.notForgotten', factsOf(failure));
    const untilMs = clock() + webchatLimits.endedTime;
    const isRevoked = insist(() => ended.end(conversation, untilMs), giveUp);
    log.drop(conversation);
    void insist(() => bot.receive(ending), giveUp);
    await isRevoked;
    return { status: 204 };
  }

  /** Numbers and secrets are taken out before anything of the message is kept or handed on. */
  #guarded(posted: PostedActivity | undefined, { conversation }: TokenClaims): PostedActivity | undefined {
    const { text } = posted?.forBot ?? {};
    if (posted === undefined || typeof text !== 'string') return posted;
    const redacted = this.#parts.redact(conversation, text.slice(0, webchatLimits.guardedText));
    return {
      ...posted,
      forBot: { ...posted.forBot, text: redacted },
      forEcho: { ...posted.forEcho, text: cutText(redacted).toWellFormed() },
    };
  }

  /** Who may be in danger is heard, however much was sent before. */
  #isUrgent({ forEcho: { text } }: PostedActivity): boolean {
    return typeof text === 'string' && this.#parts.isUrgent(text);
  }

  /** Foreign and missing conversations look alike. */
  #isThere(request: RouteRequest, claims: TokenClaims): boolean {
    return request.params.id === claims.conversation && this.#parts.log.has(claims.conversation);
  }

  #opening(body: unknown, { user }: TokenClaims) {
    const locale = localeOf(body);
    return { membersAdded: [botAccount, { id: user }], ...(locale === undefined ? {} : { locale }) };
  }

  #frame({ conversation, user }: TokenClaims) {
    return {
      channelId,
      serviceUrl: embeddedServiceUrl,
      conversation: { id: conversation },
      from: { id: user, role: 'user' },
      recipient: botAccount,
    };
  }

  #session(request: RouteRequest, claims: TokenClaims) {
    const { tokens, tickets } = this.#parts;
    const ticket = tickets.issue({ conversation: claims.conversation, watermark: watermarkOf(request) });
    const { token } = tokens.issue(claims);
    const expires = webchatLimits.tokenTime / 1_000;
    const streamUrl = `${this.#streamOrigin(request)}${streamPath}?t=${ticket}`;
    return { conversationId: claims.conversation, token, expires_in: expires, streamUrl };
  }

  /** On our public https address; else wherever the client reached us, so that every local name of a machine works. */
  #streamOrigin(request: RouteRequest): string {
    const { publicUrl } = this.#parts;
    if (publicUrl.startsWith('https:')) return `wss://${new URL(publicUrl).host}`;
    return `ws://${request.headers.host ?? new URL(publicUrl).host}`;
  }

  /**
   * Gives the turn to the bot. Waits only so long as to learn that it was refused; what goes wrong later is written to the
   * log, for the person has been answered by then.
   */
  async #hand(activity: ChatActivity, claims: TokenClaims): Promise<void> {
    const timestamp = new Date(this.#parts.clock()).toISOString();
    const turn = this.#parts.bot.receive({ timestamp, ...this.#frame(claims), ...activity });
    turn.catch((failure: unknown) => {
      this.#parts.events.warn('webchat.turnFailed', { ...factsOf(failure), type: activity.type });
    });
    await Promise.race([turn, new Promise((resolve) => setImmediate(resolve))]);
  }
}
