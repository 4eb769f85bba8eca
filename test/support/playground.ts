import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const waitMs = 10_000;

interface Account {
  readonly id: string;
}

/** A message as somebody in Teams gets it. */
export interface PlaygroundReply {
  readonly messageId: string;
  readonly text?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content?: unknown }[];
}

/**
 * Somebody in Teams, without Teams: Microsoft's Agents Playground, which sends what Teams sends and draws what the bot
 * answers. It runs offline, as a process of its own. Always `close()` it.
 */
export class Playground {
  /** Every message of the bot so far. */
  readonly replies: PlaygroundReply[] = [];
  readonly #child: ChildProcess;
  readonly #relay: Server;
  readonly #output: string[] = [];
  #base = '';
  #socket: WebSocket | undefined;
  #conversation: Account = { id: '' };
  #person: Account = { id: '' };
  #read = 0;
  #wake = () => {};
  readonly #stop = () => void this.#child.kill('SIGKILL');

  private constructor(relay: Server) {
    const port = (relay.address() as AddressInfo).port;
    const cli = join(
      dirname(fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/package.json'))),
      'cli.js',
    );
    const args = ['-e', `http://127.0.0.1:${port}/api/messages`, '-c', 'msteams', '--dt'];
    this.#relay = relay;
    this.#child = spawn(process.execPath, [cli, ...args], {
      cwd: tmpdir(),
      env: { PATH: process.env.PATH ?? '', HOME: tmpdir(), BROWSER: 'none' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    process.once('exit', this.#stop);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk) => {
        this.#output.push(String(chunk));
        this.#wake();
      });
    }
    this.#child.once('exit', () => this.#wake());
  }

  /**
   * Starts it in front of a bot that listens at `endpoint` (http://127.0.0.1:…/api/messages) and asks for no token. The
   * tool always says "en-US"; the person's own language is put in on the way.
   */
  static async start(options: { endpoint: string; locale?: string }): Promise<Playground> {
    const playground = new Playground(await startRelay(options.endpoint, options.locale ?? 'ja-JP'));
    try {
      await playground.#connect();
      return playground;
    } catch (error) {
      await playground.close();
      throw error;
    }
  }

  /** Adds the bot to the person's chats, which is when it greets. */
  async install(): Promise<void> {
    await this.#post(`/_debug/conversation/${this.#conversation.id}/installation`, {});
  }

  async say(text: string): Promise<void> {
    const body = { type: 'text', text, textFormat: 'plain', from: this.#person };
    await this.#post(`/_conversation/v1/conversations/${this.#conversation.id}/messages`, body);
  }

  /** Taps the button with this title on the newest card that has one. */
  async tap(title: string): Promise<void> {
    const [found] = this.replies.toReversed().flatMap((reply) =>
      findButtons(reply.attachments)
        .filter((button) => button.title === title)
        .map((button) => ({ replyToId: reply.messageId, value: button.data })),
    );
    if (found === undefined) throw new Error(`No card has a button "${title}".`);
    await this.#post('/_conversation/v1/submit', { conversation: this.#conversation, from: this.#person, ...found });
  }

  /** The next message of the bot that was not asked for yet. */
  async nextReply(): Promise<PlaygroundReply> {
    await this.#until(() => this.replies.length > this.#read, 'a reply of the bot');
    const reply = this.replies[this.#read];
    this.#read += 1;
    return reply as PlaygroundReply;
  }

  async close(): Promise<void> {
    this.#socket?.close();
    const hasEnded = this.#child.exitCode !== null || this.#child.signalCode !== null;
    const ended = hasEnded ? undefined : once(this.#child, 'exit');
    this.#stop();
    await ended;
    process.off('exit', this.#stop);
    this.#relay.closeAllConnections();
    this.#relay.close();
    await once(this.#relay, 'close');
  }

  async #connect(): Promise<void> {
    const port = () => /Listening on (\d+)/.exec(this.#output.join(''))?.[1];
    await this.#until(() => port() !== undefined, 'the Agents Playground to listen');
    this.#base = `http://127.0.0.1:${port()}`;
    const answer = await fetch(`${this.#base}/_internal/v1/config`);
    const { config } = (await answer.json()) as { config: { currentUser: Account; personalChat: Account } };
    this.#person = { id: config.currentUser.id };
    this.#conversation = { id: config.personalChat.id };
    const socket = new WebSocket(`${this.#base.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data))));
    await this.#until(() => socket.readyState !== WebSocket.CONNECTING, 'the socket of the Agents Playground');
  }

  #hear(event: { action: string; message?: PlaygroundReply }): void {
    if (event.action !== 'createMessage' || event.message === undefined) return;
    this.replies.push(event.message);
    this.#wake();
  }

  async #post(path: string, body: object): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(this.#base + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok)
      throw new Error(`The Agents Playground answered ${answer.status} to ${path}: ${await answer.text()}`);
    await answer.arrayBuffer();
  }

  async #until(isReached: () => boolean, what: string): Promise<void> {
    const deadline = Date.now() + waitMs;
    while (!isReached()) {
      const hasEnded = this.#child.exitCode !== null || this.#child.signalCode !== null;
      if (hasEnded || Date.now() > deadline) {
        throw new Error(
          `Waited in vain for ${what}. The Agents Playground said: ${this.#output.join('') || 'nothing'}`,
        );
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      const again = setTimeout(resolve, 50);
      this.#wake = resolve;
      await promise;
      clearTimeout(again);
    }
  }
}

/** Passes everything on to the bot, in the person's language. */
async function startRelay(endpoint: string, locale: string): Promise<Server> {
  const relay = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    // Status and end in two statements: restify, once loaded in a process, makes writeHead return nothing.
    if (request.method !== 'POST') {
      response.statusCode = 405;
      return response.end();
    }
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers,
      body: body.replaceAll('"en-US"', JSON.stringify(locale)),
    });
    response.statusCode = answer.status;
    return response.end(Buffer.from(await answer.arrayBuffer()));
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  return relay;
}

interface Button {
  readonly title: string;
  readonly data: unknown;
}

/** Every Action.Submit in a card, wherever it stands. */
function findButtons(node: unknown): Button[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, title, data } = node as { type?: unknown; title?: unknown; data?: unknown };
  const own = type === 'Action.Submit' ? [{ title: String(title), data }] : [];
  return [...own, ...Object.values(node).flatMap(findButtons)];
}
