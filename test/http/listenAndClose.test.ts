import { connect } from 'node:net';
import { createHttpServer } from '../../src/http/createHttpServer.ts';
import { serverLimits } from '../../src/http/serverLimits.ts';
import { echoRoute, startServer } from './startServer.ts';

describe('a server that listens', () => {
  it('gives up on the part before it gives up on the whole', () => {
    expect(serverLimits.bodyTime).toBeLessThan(serverLimits.requestTime);
    expect(serverLimits.headerTime).toBeLessThan(serverLimits.requestTime);
    expect(serverLimits.requestTime).toBeLessThan(serverLimits.keepAliveTime);
  });

  it('rejects when it cannot listen', async () => {
    const { server, port } = await startServer();
    const other = createHttpServer({
      routes: [],
      upgrades: [],
      health: () => ({ mode: 'normal' }),
      log: { info() {}, warn() {}, error() {} },
      clock: Date.now,
      publicUrl: 'http://x',
      allowedOrigins: [],
      trustedProxies: [],
    });
    await expect(other.listen('127.0.0.1', port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await other.close();
    await server.close();
  });

  it('closes every connection, idle ones and those in the middle of an answer', async () => {
    const never = echoRoute({ method: 'GET', path: '/never', body: 'none', handle: () => new Promise(() => {}) });
    const { server, port } = await startServer({ routes: [never] });
    const closed = ['', 'GET /never HTTP/1.1\r\nHost: x\r\n\r\n', 'GET /li'].map(
      (text) =>
        new Promise<void>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => socket.write(text));
          socket.on('error', () => {}).on('close', () => resolve());
          socket.resume();
        }),
    );
    await fetch(`http://127.0.0.1:${port}/livez`);
    await server.close();
    await Promise.all(closed);
    await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow();
    await server.close();
  });
});
