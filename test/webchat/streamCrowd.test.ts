import { EventEmitter, once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import { ConversationLog } from '../../src/webchat/conversationLog.ts';
import { StreamDoor } from '../../src/webchat/streamDoor.ts';
import { StreamTickets } from '../../src/webchat/streamTickets.ts';
import { webchatLimits } from '../../src/webchat/webchatLimits.ts';

/** A browser's end of a connection: keeps what it was sent. */
class Line extends Duplex {
  sent = Buffer.alloc(0);
  override _read(): void {}
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.sent = Buffer.concat([this.sent, chunk]);
    done();
  }
  get status(): number {
    return Number(/^HTTP\/1\.1 (\d+)/.exec(this.sent.toString('latin1'))?.[1]);
  }
  /** The code with which the socket was closed; undefined while it is open. */
  get farewell(): number | undefined {
    const frame = this.sent.indexOf(Buffer.from([0x88, 0x02]));
    return frame === -1 ? undefined : this.sent.readUInt16BE(frame + 2);
  }
}

/** A door without a server: as many browsers as one likes, each from where one likes. */
function openDoor() {
  const time = { now: 1_000_000 };
  const clock = () => time.now;
  const log = new ConversationLog(clock);
  const tickets = new StreamTickets(clock);
  const door = new StreamDoor({ log, tickets, clock });
  let count = 0;
  const come = (address: string): Line => {
    count += 1;
    time.now += 1;
    log.start(`c${count}`);
    const line = new Line();
    const headers = {
      ...{ connection: 'Upgrade', upgrade: 'websocket' },
      ...{ 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' },
    };
    const ticket = tickets.issue({ conversation: `c${count}`, watermark: 0 });
    const request = Object.assign(new EventEmitter(), { method: 'GET', url: `/?t=${ticket}`, headers });
    door.accept({ request: request as unknown as IncomingMessage, socket: line, head: Buffer.alloc(0), address });
    return line;
  };
  return { time, log, door, come };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a crowd at the stream', () => {
  it('has twenty sockets for one address while all are in use, and others are not kept out', () => {
    const { come, door } = openDoor();
    const lines = Array.from({ length: 21 }, () => come('a'));
    expect(lines.map(({ status }) => status)).toEqual([...Array<number>(20).fill(101), 503]);
    expect(come('b').status).toBe(101);
    door.close();
  });

  it('makes room for one more by closing the one that is idle longest, of the same address', async () => {
    const { come, door, time, log } = openDoor();
    const other = come('b');
    const [first, second] = Array.from({ length: 20 }, () => come('a'));
    time.now += webchatLimits.socketIdleTime;
    // The first of them has just been answered.
    log.append('c2', { type: 'message', text: 'x' });
    await soon();
    expect(come('a').status).toBe(101);
    await soon();
    expect([other.farewell, first?.farewell, second?.farewell]).toEqual([undefined, undefined, 1013]);
    door.close();
  });

  it('has 500 in all, and makes room in the same way', async () => {
    const { come, door, time } = openDoor();
    const lines = Array.from({ length: webchatLimits.sockets }, (_, index) => come(`n${index}`));
    expect(come('late').status).toBe(503);
    time.now += webchatLimits.socketIdleTime;
    expect(come('late').status).toBe(101);
    await soon();
    expect(lines.map(({ farewell }) => farewell).slice(0, 2)).toEqual([1013, undefined]);
    door.close();
  });

  it('is counted by the address of the caller', async () => {
    const { startWebchat } = await import('./startWebchat.ts');
    const { DirectLineCalls } = await import('./directLineCalls.ts');
    const house = await startWebchat();
    const calls = new DirectLineCalls(house.url);
    const sockets: WebSocket[] = [];
    for (let count = 0; count < webchatLimits.socketsPerAddress; count += 1) {
      const socket = new WebSocket((await calls.begin()).streamUrl);
      await once(socket, 'open');
      sockets.push(socket);
    }
    const late = new WebSocket((await calls.begin()).streamUrl);
    late.on('error', () => {});
    const [, response] = await once(late, 'unexpected-response');
    expect((response as { statusCode?: number }).statusCode).toBe(503);
    for (const socket of sockets) socket.terminate();
    await house.server.close();
  });
});
