import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { badInputs, bytes, ownPath } from './badInputEntries.ts';
import { type RawAnswer, rawExchange, rawRequest } from './rawRequest.ts';
import { echoRoute, startServer } from './startServer.ts';

/** Stands for the channel's door: takes what looks like an activity. */
const channel = echoRoute({
  path: '/api/messages',
  access: 'channel',
  handle: ({ body }) => ('type' in (body as object) ? { status: 200, body: { id: '1' } } : { status: 400 }),
});

const tellTales = /node_modules|\.ts\b|\.js\b|at \w+ \(|restify|SyntaxError|JSON\.parse|position \d+|\/src\//;
const started = await startServer({ routes: [channel] });
const pid = process.pid;
const ofKind = badInputs('http');

afterAll(() => started.server.close());

/** Files directly in the temporary folder, where uploads would be left lying. Other programs have theirs there too. */
function temporaryFiles(): string[] {
  return readdirSync(tmpdir(), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

function isLeftBehind(name: string): boolean {
  try {
    return name.startsWith('upload_') || readFileSync(join(tmpdir(), name), 'utf8').includes('CANARY');
  } catch {
    return false;
  }
}

/** Whatever came, the house stands: same process, next request answered, nothing written, polluted or told to the log. */
async function expectUnharmed(filesBefore: readonly string[]): Promise<void> {
  const good = await rawRequest(started.url, {
    method: 'POST',
    path: '/api/messages',
    headers: { 'content-type': 'application/json' },
    body: bytes({ $activity: {} }),
  });
  expect(good.status).toBe(200);
  expect(process.pid).toBe(pid);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  const added = temporaryFiles().filter((name) => !filesBefore.includes(name));
  expect(added.filter(isLeftBehind)).toEqual([]);
  expect(JSON.stringify(started.logged)).not.toMatch(/CANARY|こんにちは|botToken|notgzip/);
}

function expectPlainRefusal(answer: RawAnswer, sent: string): void {
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(answer.body).not.toMatch(tellTales);
  if (answer.status >= 400) {
    expect(Object.keys(JSON.parse(answer.body))).toEqual(['error', 'requestId']);
    if (sent.length > 5) expect(answer.body).not.toContain(sent.slice(0, 40));
  }
}

describe('a bad request', () => {
  const whole = ofKind.filter(({ payload }) => payload?.method !== undefined);

  it.each(whole.map((entry) => [entry.id, entry.name, entry] as const))(
    '%s: %s is refused',
    async (_id, _name, entry) => {
      const filesBefore = temporaryFiles();
      const { method = 'GET', path = '/', headers = {}, body } = entry.payload ?? {};
      const sent = bytes(body);
      const answer = await rawRequest(started.url, {
        method,
        path: ownPath(path),
        headers: { ...headers },
        ...(method === 'POST' ? { body: sent } : {}),
      });
      expect(entry.expected.status).toContain(answer.status);
      expect(answer.body).not.toContain(entry.expected.bodyMustNotContain ?? '\0');
      expectPlainRefusal(answer, sent.toString());
      await expectUnharmed(filesBefore);
    },
  );

  it('H042: a length together with chunks is answered once, with a refusal', async () => {
    const entry = ofKind.find(({ id }) => id === 'H042');
    const lines = entry?.recipe?.socket ?? [];
    expect(lines.length).toBeGreaterThan(5);
    const answer = await rawExchange(started.url, lines.join('\r\n').replace('{{host}}', '127.0.0.1'));
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    await expectUnharmed(temporaryFiles());
  });

  it('H024: of a body that never ends, no more than the limit is read', async () => {
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
    const head =
      'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    const answer = await rawExchange(started.url, head + chunk.repeat(5));
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('connection: close');
  });
});
