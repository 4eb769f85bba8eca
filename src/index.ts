/** The process: read the settings, open the house, say where it is, close it well. */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// Said before the process begins, or not at all: launch.mjs does, and says why. With a channel to a parent (--watch) the
// process must go on as it is.
if (process.platform === 'linux' && process.env.MALLOC_ARENA_MAX === undefined && process.send === undefined) {
  const cache = join(import.meta.dirname, '../node_modules/.cache/madoguchi');
  const env = { NODE_COMPILE_CACHE: cache, ...process.env, MALLOC_ARENA_MAX: '1' };
  process.execve?.(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], env);
}
// The nursery of the heap stays as small as it begins (20 MB less), and what the start leaves behind is given back at the
// first rest, not after eight seconds.
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--gc-memory-reducer-start-delay-ms=1000');

const complain = (line: string): void => void process.stderr.write(`${line}\n`);

const complainAll = (lines: readonly string[]): void => lines.forEach(complain);

async function start(): Promise<void> {
  const { addressLine, addressRefusal, openHouse } = await import('./opening.ts');
  // Both cores work: the knowledge is read in a thread while the SDK is loaded here.
  const [opening, { createApp, endInOrder }] = await Promise.all([
    openHouse(process.env, complainAll),
    import('./app.ts'),
  ]);
  if ('refusal' in opening) {
    complainAll(opening.refusal);
    process.exitCode = opening.exitCode;
    return;
  }
  const { parts, notices } = opening;
  complainAll(notices);
  const app = createApp(parts);
  endInOrder(app, parts.log);
  try {
    process.stdout.write(`${addressLine(parts, await app.listen())}\n`);
  } catch (error) {
    await app.close();
    complain(addressRefusal(parts, error));
    process.exitCode = 78;
  }
}

await start();
