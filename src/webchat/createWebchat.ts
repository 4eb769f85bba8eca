import type { Clock } from '../domain/clock.ts';
import type { Log } from '../domain/log.ts';
import type { Route } from '../domain/route.ts';
import { ChatTokens } from './chatTokens.ts';
import { ConversationLog } from './conversationLog.ts';
import { DirectLine } from './directLine.ts';
import { directLineRoutes } from './directLineRoutes.ts';
import { createEmbeddedChannel } from './embeddedChannel.ts';
import { endedInMemory } from './endedInMemory.ts';
import { loadPageAssets } from './pageAssets.ts';
import { pageRoutes } from './pageRoutes.ts';
import { planRoutes } from './planRoutes.ts';
import type {
  BotPort,
  EmbeddedChannel,
  EndedConversations,
  FirstContentOf,
  IsUrgent,
  Letters,
  PhoneDesks,
  PlanSheets,
  Translate,
  WebchatSettings,
} from './ports.ts';
import { loadSheetAssets } from './sheetAssets.ts';
import { sheetRoutes } from './sheetRoutes.ts';
import { StreamDoor } from './streamDoor.ts';
import { StreamTickets } from './streamTickets.ts';
import { widgetRoutes } from './widgetRoutes.ts';

export interface WebchatParts {
  readonly bot: BotPort;
  readonly translate: Translate;
  readonly phoneDesks: PhoneDesks;
  readonly firstContent: FirstContentOf;
  readonly settings: WebchatSettings;
  /** At least 32 secret bytes, by which tokens are signed. Tokens outlive a restart only where the key does. */
  readonly signingKey: Uint8Array;
  /** Absent: what was ended is known only until this process stops. */
  readonly ended?: EndedConversations;
  /** Takes numbers and secrets out of a message of this conversation, before anything of it is kept. Never throws. */
  readonly redact: (conversationId: string, text: string) => string;
  /** Absent: no words are urgent, and everybody waits when they sent too much. */
  readonly isUrgent?: IsUrgent;
  /** Absent: there are no plans. */
  readonly planSheets?: PlanSheets;
  /** Absent: there are no letters. */
  readonly letters?: Letters;
  readonly log: Log;
  readonly clock: Clock;
}

/** The browser's door: what to serve, where to upgrade, and how the bot writes to people. */
export interface Webchat {
  readonly routes: readonly Route[];
  readonly stream: StreamDoor;
  readonly channel: EmbeddedChannel;
  /** Makes the page's files before the first person asks for them. Not needed, only kind. */
  prepare(): Promise<void>;
}

export function createWebchat(parts: WebchatParts): Webchat {
  const { bot, settings, signingKey, log, clock, ended = endedInMemory(clock), isUrgent = () => false, redact } = parts;
  const conversations = new ConversationLog(clock);
  const tokens = new ChatTokens(signingKey, clock);
  const tickets = new StreamTickets(clock);
  const { publicUrl } = settings;
  const access = { tokens, ended, clock };
  const directLine = new DirectLine({
    ...{ bot, tokens, tickets, ended, isUrgent, redact, clock, publicUrl },
    log: conversations,
    events: log,
  });
  return {
    routes: [
      ...directLineRoutes(directLine, access),
      ...planRoutes({ planSheets: parts.planSheets, access }),
      ...pageRoutes(parts),
      ...sheetRoutes(parts),
      ...widgetRoutes(parts),
    ],
    stream: new StreamDoor({ log: conversations, tickets, clock }),
    channel: createEmbeddedChannel(conversations, clock),
    prepare: async () => void (await Promise.all([loadPageAssets(), loadSheetAssets()])),
  };
}
