import { Conversation } from '../dialogs/conversation.ts';
import { conversationFormat, type Memory } from '../dialogs/memory.ts';
import type { DialogState } from '../dialogs/sdk.ts';
import { BotAdapter } from './bot/botAdapter.ts';
import { ChannelAuth } from './bot/channelAuth.ts';
import { ChannelKeys } from './bot/channelKeys.ts';
import { channelRoutes } from './bot/channelRoutes.ts';
import { ChatBot } from './bot/chatBot.ts';
import { ConversationState } from './bot/conversationState.ts';
import { localCallers } from './bot/localCallers.ts';
import type { CallerCheck, EmbeddedChannel, ServiceUrlRule } from './bot/ports.ts';
import { localServiceUrls, publicServiceUrls } from './bot/serviceUrls.ts';
import { TurnQueue } from './bot/turnQueue.ts';
import type { Config } from './config/config.ts';
import { conversationPorts } from './conversationPorts.ts';
import type { Clock } from './domain/clock.ts';
import { letterSheets } from './domain/letterSheet.ts';
import type { Log } from './domain/log.ts';
import type { Repository } from './domain/repository.ts';
import { firstContentFrom } from './firstContent.ts';
import type { HouseParts } from './houseParts.ts';
import { createHttpServer } from './http/createHttpServer.ts';
import { type FolderWatch, watchFolder } from './knowledge/watchFolder.ts';
import type { LiveKnowledge } from './liveKnowledge.ts';
import { MessageGuard } from './messageGuard.ts';
import { SavedPlans } from './plan/savedPlans.ts';
import { createPlanSheets } from './planSheets.ts';
import { createWebchat, type Webchat } from './webchat/createWebchat.ts';
import { endedConversations } from './webchat/endedConversations.ts';
import type { PhoneDesks } from './webchat/ports.ts';

/** The house, put together and not yet open. */
export interface App {
  /** Starts to listen and says the port; rejects with the platform's error when the address cannot be had. */
  listen(): Promise<number>;
  /** Closes every connection and the store. Safe to call twice. */
  close(): Promise<void>;
  readonly bot: ChatBot;
  readonly adapter: BotAdapter;
}

// What has expired is no longer given out from that moment; this is how soon it is removed from the disk as well.
const expiryMs = 10 * 60 * 1000;

function serviceUrlsFor(config: Config): ServiceUrlRule {
  const hosts = config.allowedServiceHosts;
  return config.mode === 'local' ? localServiceUrls(hosts) : publicServiceUrls(hosts);
}

function callersFor({ config, repository, clock, log }: HouseParts): CallerCheck | undefined {
  if (config.mode === 'local') return localCallers;
  if (config.channel === undefined) return undefined;
  const keys = new ChannelKeys({ repository, clock, log });
  return new ChannelAuth({ keys, appId: config.channel.appId, clock });
}

interface Bot {
  readonly bot: ChatBot;
  readonly adapter: BotAdapter;
  readonly state: ConversationState;
}

/** What the conversation keeps and forgets outside its own state. */
interface Beside {
  readonly plans: SavedPlans;
  readonly guard: MessageGuard;
  readonly forget: (conversationId: string) => Promise<void>;
}

function createConversation(parts: HouseParts, state: ConversationState, beside: Beside): Conversation {
  return new Conversation(conversationPorts(parts, beside), {
    dialog: state.property<DialogState>('dialog'),
    memory: state.property<Memory | undefined>('memory'),
  });
}

/** The desks of the page without a conversation: those that are named when nothing else helps. */
function phoneDesksFrom(live: LiveKnowledge): PhoneDesks {
  return (language) => {
    const { triage, desks } = live.knowledge;
    return triage.desks.unknown.flatMap((id) => {
      const desk = desks.get(id);
      const number = desk?.phones[0]?.number;
      return desk === undefined || number === undefined ? [] : [{ name: desk.texts[language].name, number }];
    });
  };
}

function besideOf({ repository, signingKey, clock, config, live }: HouseParts): Beside {
  const plans = new SavedPlans({ repository, secret: signingKey, clock, keptDays: config.planDays });
  return { plans, guard: new MessageGuard(live, clock), forget: () => Promise.resolve() };
}

/** The bot behind one door: what it says goes to `embedded`, unless the activity came from a channel. */
export function createBot(parts: HouseParts, embedded: EmbeddedChannel, beside: Beside = besideOf(parts)): Bot {
  const { config, repository, signingKey, clock, log } = parts;
  const adapter = new BotAdapter({
    embedded,
    serviceUrls: serviceUrlsFor(config),
    ...(config.channel === undefined ? {} : { credentials: config.channel }),
  });
  const state = new ConversationState({ repository, secret: signingKey, clock, format: conversationFormat });
  const callers = callersFor(parts);
  const talk = createConversation(parts, state, beside);
  const queue = new TurnQueue();
  const redact = (conversation: string, text: string) => beside.guard.redactNext(conversation, text);
  const bot = new ChatBot({
    ...{ adapter, state, talk, queue, log, clock, redact },
    ...(callers === undefined ? {} : { callers }),
  });
  return { bot, adapter, state };
}

function isUrgent(text: string, live: LiveKnowledge): boolean {
  const context = { knowledge: live.knowledge, audience: 'unknown', language: 'ja' } as const;
  return live.read(text, context).danger?.isSure === true;
}

/** The bot and the browser's door, each with the other. */
function createTalk(parts: HouseParts): Bot & { readonly webchat: Webchat } {
  const { config, live, repository, log, clock } = parts;
  // The bot writes to the web chat and the web chat hands over to the bot: one of them has to be named before it is made.
  const beside: Beside = { ...besideOf(parts), forget: async (id) => webchat.channel.forget(id) };
  const embedded: EmbeddedChannel = {
    deliver: (conversationId, activity) => webchat.channel.deliver(conversationId, activity),
    update: (conversationId, id, activity) => webchat.channel.update(conversationId, id, activity),
    remove: (conversationId, id) => webchat.channel.remove(conversationId, id),
  };
  const talk = createBot(parts, embedded, beside);
  const webchat = createWebchat({
    bot: { receive: async (activity) => void (await talk.bot.receive(activity)) },
    translate: live.say,
    phoneDesks: phoneDesksFrom(live),
    firstContent: firstContentFrom(live),
    planSheets: createPlanSheets(parts, { plans: beside.plans, state: talk.state }),
    letters: () => letterSheets(live.knowledge, { now: clock(), requiresReview: config.requireReview }),
    ended: endedConversations(repository, clock),
    isUrgent: (text) => isUrgent(text, live),
    redact: (conversation, text) => beside.guard.redactNext(conversation, text),
    settings: config,
    signingKey: parts.signingKey,
    log,
    clock,
  });
  return { ...talk, webchat };
}

/** Makes every room and hands it its ports. Starts nothing. */
export function createApp(parts: HouseParts): App {
  const { config, live, repository, log, clock } = parts;
  const { bot, adapter, webchat } = createTalk(parts);
  const server = createHttpServer({
    ...config,
    allowedOrigins: [...config.allowedOrigins, ...config.widgetOrigins],
    routes: [...webchat.routes, ...(config.mode === 'web' ? [] : channelRoutes(bot))],
    upgrades: [webchat.stream],
    health: () => ({ mode: live.problems.length > 0 ? 'degraded' : 'normal', complaints: live.complaints }),
    log,
    clock,
  });
  let watch: FolderWatch | undefined;
  const expiry = setInterval(() => {
    repository.expire().catch(() => log.error('expiryFailed'));
  }, expiryMs).unref();
  return {
    bot,
    adapter,
    listen: async () => {
      const { port } = await server.listen(config.host, config.port);
      watch = watchFolder(config.knowledgeDir, () => live.reload());
      return port;
    },
    close: async () => {
      clearInterval(expiry);
      watch?.close();
      await server.close();
      await bot.idle();
      await repository.close();
    },
  };
}

/** How long an orderly end may take once something is broken. */
const closingMs = 5_000;

/** What kind of thing went wrong. Never its message: that may hold what a person wrote. */
function codeOf(reason: unknown): string {
  if (!(reason instanceof Error)) return typeof reason;
  const code = 'code' in reason ? reason.code : undefined;
  return typeof code === 'string' && /^\w+$/.test(code) ? code : reason.constructor.name;
}

/**
 * Ends the process in order: at a signal to stop with exit code 0; at a fault that nobody has foreseen with its code in the
 * log and exit code 1.
 */
export function endInOrder({ close }: Pick<App, 'close'>, log: Log): void {
  const closed = (): Promise<void> => close().catch(() => log.error('closeFailed'));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => closed().then(() => process.exit(0)));
  let isBroken = false;
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (reason: unknown) => {
      log.error(event, { code: codeOf(reason) });
      if (isBroken) return;
      isBroken = true;
      setTimeout(() => process.exit(1), closingMs);
      void closed().then(() => process.exit(1));
    });
  }
}
