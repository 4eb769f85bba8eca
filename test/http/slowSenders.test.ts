import { connect, type Socket } from 'node:net';
import { rawExchange } from './rawRequest.ts';
import { startServer } from './startServer.ts';

const started = await startServer();
const { port } = new URL(started.url);

afterAll(() => started.server.close());

/** Sends a byte of a header every second for as long as it is let. */
function dripHeaders(): Promise<void> {
  return new Promise((resolve) => {
    const socket: Socket = connect(Number(port), '127.0.0.1', () =>
      socket.write('GET /livez HTTP/1.1\r\nHost: localhost\r\nX-A: '),
    );
    const drip = setInterval(() => socket.write('a'), 1_000);
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(drip);
      resolve();
    });
    socket.resume();
  });
}

describe('slow senders', () => {
  it.concurrent('H026: 200 of them are cut off, and nobody else waits for them', async () => {
    let areAllCut = false;
    const cut = Promise.all(Array.from({ length: 200 }, dripHeaders)).then(() => {
      areAllCut = true;
    });
    const statuses = new Set<number>();
    while (!areAllCut) {
      statuses.add((await fetch(`${started.url}/livez`)).status);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await cut;
    expect([...statuses]).toEqual([200]);
  });

  it.concurrent('H025: a body that stops arriving is answered with 408', async () => {
    const head =
      'POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n';
    expect(await rawExchange(started.url, `${head}{"type":"`)).toMatch(/^HTTP\/1\.1 408 /);
  });
});
