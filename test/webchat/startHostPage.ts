import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else's site, which shows what it is told to. */
export interface HostPage {
  /** Its origin. Browsers take it for another site than the house, whose name is an address. */
  readonly origin: string;
  /** Shows this from now on. */
  serve(html: string, headers?: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
}

/** A site under the name `localhost`. */
export async function startHostPage(): Promise<HostPage> {
  let shown: { html: string; headers: Readonly<Record<string, string>> } = { html: '', headers: {} };
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...shown.headers });
    response.end(shown.html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    serve: (html, headers = {}) => {
      shown = { html, headers };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
