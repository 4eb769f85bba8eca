import { randomBytes } from 'node:crypto';
import type { ChatActivity } from '../../src/domain/activity.ts';
import type { Route } from '../../src/domain/route.ts';
import { createHttpServer, type HttpServer } from '../../src/http/createHttpServer.ts';
import { loadTranslator } from '../../src/i18n/translator.ts';
import { createWebchat, type Webchat, type WebchatParts } from '../../src/webchat/createWebchat.ts';
import type { BotPort, EndedConversations, IsUrgent, Letters, PlanSheets } from '../../src/webchat/ports.ts';
import { firstWords } from './firstWords.ts';

/** A server with the web chat door and a bot that says back what it hears. */
export interface RunningWebchat {
  readonly url: string;
  readonly webchat: Webchat;
  readonly server: HttpServer;
  /** What the bot received, in order. */
  readonly received: ChatActivity[];
  /** Lines of the log. */
  readonly logged: { event: string; facts: object }[];
  /** The clock the house lives by; add milliseconds to let time pass. */
  readonly time: { ahead: number };
}

export interface WebchatOverrides {
  readonly bot?: BotPort;
  readonly ended?: EndedConversations;
  readonly isUrgent?: IsUrgent;
  readonly redact?: WebchatParts['redact'];
  readonly signingKey?: Uint8Array;
  readonly widgetOrigins?: readonly string[];
  readonly allowedOrigins?: readonly string[];
  readonly trustedProxies?: readonly string[];
  readonly quickExitUrl?: string;
  readonly planSheets?: PlanSheets;
  readonly letters?: Letters;
  readonly routes?: readonly Route[];
  /** What the bot greets with, instead of a word. */
  readonly greet?: (activity: ChatActivity) => Partial<ChatActivity>;
  /** What the bot says to a message, instead of an echo. */
  readonly answer?: (activity: ChatActivity) => Partial<ChatActivity>[];
}

/** The words the echo bot greets with. */
export const greeting = 'ようこそ';

function echo(activity: ChatActivity): Partial<ChatActivity>[] {
  return [{ text: `${activity.text ?? JSON.stringify(activity.value)}!` }];
}

export async function startWebchat(overrides: WebchatOverrides = {}): Promise<RunningWebchat> {
  const received: ChatActivity[] = [];
  const logged: { event: string; facts: object }[] = [];
  const note = (event: string, facts: object = {}) => void logged.push({ event, facts });
  const log = { info: note, warn: note, error: note };
  const time = { ahead: 0 };
  const clock = () => Date.now() + time.ahead;
  const bot: BotPort = {
    async receive(activity) {
      received.push(activity);
      const id = activity.conversation?.id ?? '';
      if (activity.type === 'conversationUpdate')
        webchat.channel.deliver(id, { type: 'message', ...(overrides.greet?.(activity) ?? { text: greeting }) });
      if (activity.type !== 'message') return;
      await new Promise((resolve) => setImmediate(resolve));
      for (const reply of (overrides.answer ?? echo)(activity))
        webchat.channel.deliver(id, { type: 'message', ...reply });
    },
  };
  const settings = {
    publicUrl: 'http://localhost:3978',
    widgetOrigins: overrides.widgetOrigins ?? [],
    quickExitUrl: overrides.quickExitUrl ?? 'https://www.jma.go.jp/',
  };
  const webchat: Webchat = createWebchat({
    bot: overrides.bot ?? bot,
    redact: overrides.redact ?? ((_, text) => text),
    translate: await loadTranslator('knowledge/locales'),
    phoneDesks: () => [{ name: '消費者ホットライン', number: '188' }],
    firstContent: (language) => firstWords[language],
    settings,
    signingKey: overrides.signingKey ?? randomBytes(32),
    ...(overrides.ended && { ended: overrides.ended }),
    ...(overrides.isUrgent && { isUrgent: overrides.isUrgent }),
    ...(overrides.planSheets && { planSheets: overrides.planSheets }),
    ...(overrides.letters && { letters: overrides.letters }),
    log,
    clock,
  });
  const server = createHttpServer({
    routes: [...webchat.routes, ...(overrides.routes ?? [])],
    upgrades: [webchat.stream],
    health: () => ({ mode: 'normal' }),
    log,
    clock,
    publicUrl: settings.publicUrl,
    allowedOrigins: [...(overrides.allowedOrigins ?? []), ...settings.widgetOrigins],
    trustedProxies: overrides.trustedProxies ?? [],
  });
  const { port } = await server.listen('127.0.0.1', 0);
  return { url: `http://127.0.0.1:${port}`, webchat, server, received, logged, time };
}
