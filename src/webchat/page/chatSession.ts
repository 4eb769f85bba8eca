import { keepInTab, keptInTab } from './pageStorage.ts';

/** A conversation that can be gone on with. */
export interface ChatSession {
  readonly token: string;
  readonly conversationId: string;
}

interface StoredSession extends ChatSession {
  readonly seenAt: number;
}

/** Nothing is kept longer than this without a sign of the person. */
export const idleTime = 30 * 60_000;

export const directLineUrl = `${location.origin}/v3/directline`;
const sessionKey = 'conversation';

/** Remembers the conversation for this tab: a page that is loaded again goes on with it. */
export function keepSession(session: ChatSession, seenAt: number): void {
  keepInTab(sessionKey, JSON.stringify({ ...session, seenAt } satisfies StoredSession));
}

/** The conversation that this tab remembers; undefined when there is none, or nobody went on with it for too long. */
export function storedSession(): ChatSession | undefined {
  const text = keptInTab(sessionKey);
  if (text === undefined) return undefined;
  const stored = JSON.parse(text) as StoredSession;
  return Date.now() - stored.seenAt < idleTime ? stored : undefined;
}

/** True when there is a conversation in this tab to go on with, as far as can be told without asking. */
export function isGoingOn(): boolean {
  return storedSession() !== undefined;
}

async function call(method: string, path: string, token?: string): Promise<ChatSession | undefined> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${directLineUrl}${path}`, { method, headers });
  if (response.ok) return (await response.json()) as ChatSession;
  // The server does not know it any more, or not with this token.
  if (response.status === 401 || response.status === 404) return undefined;
  throw new Error(String(response.status));
}

/** The conversation of this tab, or a new one. Rejects when the server cannot be reached or has no room. */
export async function openSession(): Promise<ChatSession & { readonly isNew: boolean }> {
  const stored = storedSession();
  const known = stored && (await call('GET', `/conversations/${stored.conversationId}?watermark=0`, stored.token));
  if (known !== undefined) return { ...known, isNew: false };
  const fresh = await call('POST', '/tokens/generate');
  if (fresh === undefined) throw new Error('no token');
  return { ...fresh, isNew: true };
}

/** Tells the server that the conversation is over, also while the page goes away. */
export function endSession(token: string | undefined, { isLeaving = false } = {}): void {
  if (token === undefined) return;
  navigator.sendBeacon('/chat/end', new Blob([JSON.stringify({ token, isLeaving })], { type: 'application/json' }));
}
