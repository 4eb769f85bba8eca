import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another site: it has a page of its own, and counts who comes. */
export interface Elsewhere {
  readonly url: string;
  /** The addresses that were asked for. */
  readonly asked: string[];
  close(): Promise<void>;
}

export async function startElsewhere(): Promise<Elsewhere> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'text/html');
    response.end('<title>Weather</title>sunny');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
