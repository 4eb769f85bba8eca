import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type OutputFile, stop } from 'esbuild';
import { madeOnce } from '../domain/madeOnce.ts';

/** A file of the page, in memory, under a name that changes with its content. */
export interface PageAsset {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Everything the page loads. */
export interface PageAssets {
  readonly script: PageAsset;
  readonly style: PageAsset;
  readonly webChat: PageAsset;
}

const pageFolder = fileURLToPath(new URL('./page/', import.meta.url));
const types = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' } as const;

function toAsset(file: string, bytes: Uint8Array): PageAsset {
  const extension = file.endsWith('.css') ? '.css' : '.js';
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { name: `${basename(file, extension)}.${hash}${extension}`, type: types[extension], bytes };
}

/** The Web Chat bundle as its makers ship it. */
function readWebChat(): Promise<Buffer> {
  const entry = createRequire(import.meta.url).resolve('botframework-webchat');
  return readFile(join(dirname(entry), '..', 'dist', 'webchat.js'));
}

let running = 0;

/** Builds; without stopping esbuild its process would stay behind ours. Builds that run beside each other share it. */
async function buildThenStop(options: BuildOptions & { readonly write: false }): Promise<readonly OutputFile[]> {
  running += 1;
  try {
    return (await build(options)).outputFiles;
  } finally {
    running -= 1;
    if (running === 0) await stop();
  }
}

/** Programs and styles of the folder `page`, each made into one file with everything it needs. */
export async function bundlePage(entries: readonly string[]): Promise<readonly PageAsset[]> {
  const files = await buildThenStop({
    entryPoints: entries.map((entry) => join(pageFolder, entry)),
    outdir: pageFolder,
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    format: 'iife',
    logLevel: 'silent',
  });
  return files.map(({ path, contents }) => toAsset(path, contents));
}

/** The one of these assets that was made from this file. */
export function assetFrom(file: string, assets: readonly PageAsset[]): PageAsset {
  const [stem = '', extension = ''] = file.split('.');
  const asset = assets.find(({ name }) => name.startsWith(`${stem}.`) && name.endsWith(`.${extension}`));
  if (asset === undefined) throw new Error(`the page has no ${file}`);
  return asset;
}

async function bundle(): Promise<PageAssets> {
  const own = await bundlePage(['chatPage.ts', 'chatPage.css']);
  const webChat = toAsset('webchat.js', await readWebChat());
  return { script: assetFrom('chatPage.js', own), style: assetFrom('chatPage.css', own), webChat };
}

/** Builds the page's files when they are asked for first, and keeps them: they change with the program only. */
export const loadPageAssets = madeOnce(bundle);
