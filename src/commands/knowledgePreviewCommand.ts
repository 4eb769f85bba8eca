import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createHttpServer, type HttpServer } from '../http/createHttpServer.ts';
import { createJsonLog } from '../http/jsonLog.ts';
import { openTranslator } from '../i18n/translator.ts';
import { watchFolder } from '../knowledge/watchFolder.ts';
import { editorsFolder } from './editorsFolder.ts';
import { openInBrowser } from './previewBrowser.ts';
import { idFrom, nearIds, sectionIdsIn } from './previewIds.ts';
import { PreviewReading } from './previewReading.ts';
import { previewRoutes } from './previewRoutes.ts';

/**
 * npm run knowledge:preview -- consultation/section [--dir folder] [--no-open]: one section as people will see it, in the
 * browser of this machine, again at every save. Ends with Ctrl+C and exit code 0; 2 when called wrongly.
 */

const publicUrl = 'http://localhost';

interface Options {
  readonly id: string;
  readonly dir: string;
  readonly speech: string;
  readonly isOpened: boolean;
}

function readArguments(): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { dir: { type: 'string' }, 'no-open': { type: 'boolean' } },
    });
    const [typed] = positionals;
    if (typed === undefined || typed.trim() === '' || positionals.length > 1) return undefined;
    return { id: idFrom(typed), ...editorsFolder(values.dir), isOpened: values['no-open'] !== true };
  } catch {
    return undefined;
  }
}

const options = readArguments();
const { say: translate } = await openTranslator({ dir: join(options?.speech ?? editorsFolder().speech, 'locales') });
const say = (key: string, values: Readonly<Record<string, unknown>> = {}) => translate('ja', `preview.${key}`, values);

function refuse(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 2;
}

/** Why there is nothing to show under this id; undefined when there is a file. */
function refusalOf({ id, dir }: Options): readonly string[] | undefined {
  const ids = sectionIdsIn(dir);
  if (ids === undefined) return [translate('ja', 'problem.FOLDER_MISSING', { folder: dir }), say('usage')];
  if (ids.includes(id)) return undefined;
  const near = nearIds(id, ids);
  return [say('unknown', { id }), ...(near.length === 0 ? [] : [say('near', { ids: near.join(', ') })]), say('usage')];
}

function serve(id: string, reading: PreviewReading): HttpServer {
  return createHttpServer({
    routes: previewRoutes({ id, reading, publicUrl }),
    upgrades: [],
    health: () => ({ mode: 'normal' }),
    log: createJsonLog(Date.now, { level: 'error' }),
    clock: Date.now,
    publicUrl,
    allowedOrigins: [],
    trustedProxies: [],
  });
}

async function preview({ id, dir, speech, isOpened }: Options): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-preview-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0));
  const reading = await PreviewReading.open({ id, dir, locales: join(speech, 'locales'), dataDir });
  const { movedTo } = reading.now;
  if (movedTo !== undefined) return refuse([say('moved', { id, movedTo }), say('usage')]);
  const server = serve(id, reading);
  const { port } = await server.listen('127.0.0.1', 0);
  watchFolder(dir, () => reading.read().catch(() => void process.stderr.write(`${say('readFailed')}\n`)));
  const address = `${publicUrl}:${port}/`;
  process.stdout.write(`${say('opened', { id, address })}\n`);
  if (isOpened) openInBrowser(address);
}

const refusal = options === undefined ? [say('usage')] : refusalOf(options);
if (options === undefined || refusal !== undefined) refuse(refusal ?? [say('usage')]);
else await preview(options);
