import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { projectRoot } from './projectFiles.ts';

type Environment = Readonly<Record<string, string>>;

const program = 'src/commands/knowledgePreviewCommand.ts';
const startLimitMs = 15_000;

/** `npm run knowledge:preview`, in a process of its own. */
export interface RunningPreview {
  readonly address: string;
  readonly process: ChildProcess;
  /** Sends the signal and says with which code it ended. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

function bare(settings: Environment): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: process.env.HOME, ...settings };
}

/** Runs the command until it ends by itself, as it does when it is called wrongly. */
export function endedPreview(args: readonly string[], settings: Environment = {}) {
  const options = { cwd: projectRoot, env: bare(settings), encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  return { status, stdout, stderr };
}

/** Opens the preview; fails with what it printed when no address comes. */
export async function startPreview(args: readonly string[], settings: Environment = {}): Promise<RunningPreview> {
  const child = spawn(process.execPath, [program, ...args], { cwd: projectRoot, env: bare(settings) });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let printed = '';
  const keep = (bytes: Buffer) => {
    printed += bytes.toString('utf8');
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const giveUpAt = Date.now() + startLimitMs;
  let address: string | undefined;
  while (address === undefined) {
    if (child.exitCode !== null || Date.now() > giveUpAt) throw new Error(`the preview did not open: ${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    address = /http:\/\/localhost:\d+/.exec(printed)?.[0];
  }
  return {
    address,
    process: child,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}
