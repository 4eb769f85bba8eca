/**
 * Runs a program of ours under the Node this project is pinned to.
 *
 *   node launch.mjs [node options] program [arguments]
 *
 * npm may itself run on an older Node (20 and 22 are common). Node 24 comes with `npm ci` as an ordinary package, one
 * for each platform; npm 10 forgets to link it into node_modules/.bin, so we look it up by name instead of by PATH.
 * Plain JavaScript without dependencies: it is the only file that the older Node reads.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wantedMajor = 24;
const [, , ...args] = process.argv;

/** The path of a Node that is new enough: this one, or the one that `npm ci` brought. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
    const path = join(dirname(manifest), 'bin', 'node');
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

const node = findNode();
if (node === undefined) {
  process.stderr.write(
    `Madoguchi needs Node ${wantedMajor} or newer; this is ${process.version} on ${process.platform}-${process.arch}.\n` +
      'On Linux `npm ci` brings it along. Elsewhere install Node 24 or newer and run the command again.\n',
  );
  process.exit(1);
}

/**
 * The server begins with less: compiled code is kept beside the packages, where only who may change the program can write
 * (half a second, and no compiler of TypeScript in memory); malloc has one arena, where every thread of the start would leave
 * one behind (50 MB). src/index.ts does the same when it is started by itself.
 */
const isServer = args.includes('src/index.ts') && process.platform === 'linux';
const cache = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', '.cache', 'madoguchi');
const env = isServer ? { NODE_COMPILE_CACHE: cache, MALLOC_ARENA_MAX: '1', ...process.env } : process.env;

if (node === process.execPath && typeof process.execve === 'function') {
  // Already the right Node: become the program instead of standing beside it as a second process.
  process.execve(node, [node, ...args], env);
}

const child = spawn(node, args, { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // The terminal sends Ctrl-C to the whole group, a supervisor sends SIGTERM to us alone: pass on what is ours to pass.
  process.on(signal, () => child.kill(signal));
}
child.on('exit', (code, signal) => {
  if (signal !== null) process.exitCode = 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGTERM' ? 15 : 1);
  else process.exitCode = code ?? 1;
});
