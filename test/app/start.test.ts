import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../support/projectFiles.ts';
import { type RunningHouse, runToEnd, startHouse } from '../support/runningHouse.ts';

let house: RunningHouse | undefined;

afterEach(async () => {
  await house?.stop();
  house = undefined;
});

function processesBelow(pid: number): readonly string[] {
  const table = execFileSync('ps', ['-eo', 'pid,ppid'], { encoding: 'utf8' });
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/));
  return rows.filter(([, parent]) => parent === String(pid)).flatMap(([child]) => (child === undefined ? [] : [child]));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('the house opens', () => {
  it('prints one line with its address and the mode, and is ready then', async () => {
    house = await startHouse();
    const lines = house.output().trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(house.address);
    expect(lines[0]).toContain('この機械の中だけ');
    const ready = await fetch(`${house.address}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ mode: 'normal' });
  });

  it('makes its key and its store readable for nobody else', async () => {
    house = await startHouse();
    expect(statSync(join(house.dataDir, 'signing.key')).mode & 0o777).toBe(0o600);
    expect(statSync(join(house.dataDir, 'madoguchi.sqlite')).mode & 0o777).toBe(0o600);
  });

  it('listens on this machine only', async () => {
    house = await startHouse();
    const { port } = new URL(house.address);
    const listening = execFileSync('ps', ['-o', 'pid=', '-p', String(house.process.pid)], { encoding: 'utf8' }).trim();
    expect(listening).toBe(String(house.process.pid));
    const squatter = createServer();
    // Somebody else can still have the port on another address of this machine.
    const isFree = await new Promise((resolve) => {
      squatter.once('error', () => resolve(false));
      squatter.listen(Number(port), '127.0.0.2', () => resolve(true));
    });
    squatter.close();
    expect(isFree).toBe(true);
  });
});

describe('what the house prints of its own accord', () => {
  /** Somebody without a token is turned away, which is worth a line. */
  const probe = async () => void (await fetch(`${house?.address}/v3/directline/conversations`, { method: 'POST' }));

  it("is that one line only, on somebody's own machine", async () => {
    house = await startHouse();
    await probe();
    await house.stop();
    expect(house.output().trim().split('\n')).toHaveLength(1);
  });

  it('is every event, where that is asked for', async () => {
    house = await startHouse({ LOG_LEVEL: 'info' });
    await probe();
    await house.stop();
    const lines = house.output().trim().split('\n').slice(1);
    expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toContain('info');
  });
});

describe('the house closes', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('at once on %s and leaves no process behind', async (signal) => {
    house = await startHouse();
    const below = processesBelow(house.process.pid ?? 0).map(Number);
    const { code } = await house.stop(signal);
    house = undefined;
    expect(code).toBe(0);
    expect(below.filter(isAlive)).toEqual([]);
  });
});

describe('a fault that nobody has foreseen', () => {
  const endBy = (fault: string) =>
    spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { endInOrder } from './src/app.ts';
        import { createJsonLog } from './src/http/jsonLog.ts';
        const close = async () => void process.stdout.write('closed');
        endInOrder({ close }, createJsonLog(Date.now));
        ${fault}
        setTimeout(() => {}, 60_000);`,
      ],
      { cwd: projectRoot, encoding: 'utf8' },
    );

  it.each([
    ['uncaughtException', 'setTimeout(() => { throw new TypeError("my name is Hanako"); });', 'TypeError'],
    ['unhandledRejection', 'Promise.reject(Object.assign(new Error("Hanako"), { code: "EPIPE" }));', 'EPIPE'],
    ['unhandledRejection', 'Promise.reject("Hanako");', 'string'],
  ])('closes the house and ends with 1 at an %s, and says only its code', (event, fault, code) => {
    const { status, stdout, stderr } = endBy(fault);
    expect(status).toBe(1);
    expect(stdout).toBe('closed');
    const lines = stderr.split('\n').filter((line) => line.startsWith('{'));
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ level: 'error', event, code }]);
    expect(stderr).not.toContain('Hanako');
  });
});

describe('the house does not open', () => {
  it('with wrong settings, and names all of them with their cures', async () => {
    const { code, output } = await runToEnd({ PORT: 'many', QUICK_EXIT_URL: 'ftp://x', REQUIRE_REVIEW: 'perhaps' });
    expect(code).toBe(78);
    for (const setting of ['PORT', 'QUICK_EXIT_URL', 'REQUIRE_REVIEW']) expect(output).toContain(setting);
  });

  it('to the outside without key, origin and address', async () => {
    const { code, output } = await runToEnd({ HOST: '0.0.0.0' });
    expect(code).toBe(78);
    for (const setting of ['PUBLIC_URL', 'ALLOWED_ORIGINS', 'SIGNING_KEY_FILE', 'OPERATOR_NAME'])
      expect(output).toContain(setting);
  });

  it('on a port that somebody else has, and says so', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-'));
    const { code, output } = await runToEnd({ PORT: String(port), DATA_DIR: dataDir });
    other.close();
    rmSync(dataDir, { recursive: true, force: true });
    expect(code).toBe(78);
    expect(output).toContain(`127.0.0.1:${port}`);
  });
});
