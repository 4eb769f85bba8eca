import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './projectFiles.ts';

/** The program as `npm start` starts it, in a process and a data folder of its own. */
export interface RunningHouse {
  readonly address: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** Everything printed so far, on both streams. */
  output(): string;
  /** Sends the signal and says how the process ended. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

type Environment = Readonly<Record<string, string>>;

const startLimitMs = 15_000;

/** Only what a program needs to run at all: nothing of this machine's settings may make a test pass. */
function bareEnvironment(settings: Environment): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: process.env.HOME, ...settings };
}

function spawnHouse(settings: Environment): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['launch.mjs', 'src/index.ts'], {
    cwd: projectRoot,
    env: bareEnvironment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const keep = (bytes: Buffer): void => {
    printed += bytes.toString('utf8');
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return { child, output: () => printed };
}

const endOf = (child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> =>
  new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));

/** Runs the program until it ends by itself, as it does when it refuses to start. */
export async function runToEnd(settings: Environment): Promise<Ended> {
  const { child, output } = spawnHouse(settings);
  const { code } = await endOf(child);
  return { code, output: output() };
}

/** Starts the program on a free port; fails with what it printed when no address comes. */
export async function startHouse(settings: Environment = {}): Promise<RunningHouse> {
  const dataDir = settings.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'madoguchi-'));
  const { child, output } = spawnHouse({ PORT: '0', DATA_DIR: dataDir, ...settings });
  const ended = endOf(child);
  const giveUpAt = Date.now() + startLimitMs;
  let address = /https?:\/\/[^\s/]+/.exec(output())?.[0];
  while (address === undefined) {
    if (child.exitCode !== null || Date.now() > giveUpAt) throw new Error(`the house did not open: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    address = /https?:\/\/localhost:\d+/.exec(output())?.[0];
  }
  return {
    address,
    dataDir,
    process: child,
    output,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const how = await ended;
      if (settings.DATA_DIR === undefined) rmSync(dataDir, { recursive: true, force: true });
      return how;
    },
  };
}
