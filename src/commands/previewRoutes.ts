import { randomBytes } from 'node:crypto';
import { type Language, languageOf } from '../domain/language.ts';
import type { Route, RouteReply, RouteRequest } from '../domain/route.ts';
import { contentSecurityPolicy } from '../webchat/pageRoutes.ts';
import { loadPreviewAssets } from '../webchat/previewAssets.ts';
import { describeReading } from './previewDescription.ts';
import { paneHtml, previewHtml } from './previewHtml.ts';
import type { PreviewReading } from './previewReading.ts';

export interface PreviewRouteParts {
  readonly id: string;
  readonly reading: PreviewReading;
  /** The address of the server, such as http://localhost. */
  readonly publicUrl: string;
}

function languageAsked({ headers }: RouteRequest): Language {
  return languageOf(headers['accept-language']?.split(',', 1)[0]?.trim());
}

function htmlReply(body: string, policy: string): RouteReply {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
  return { status: 200, headers, body };
}

async function servePage(request: RouteRequest, { id, reading, publicUrl }: PreviewRouteParts): Promise<RouteReply> {
  const language = languageAsked(request);
  const say = (key: string) => reading.now.sentences.say(language, `preview.${key}`);
  const html = previewHtml({ id, language, say, assets: await loadPreviewAssets() });
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), { frameAncestors: [], publicUrl });
  return htmlReply(html, `${policy}; frame-src 'self'`);
}

async function servePane({ params }: RouteRequest, { publicUrl }: PreviewRouteParts): Promise<RouteReply> {
  const look = params.look === 'teams' ? 'teams' : 'web';
  const nonce = randomBytes(16).toString('base64');
  const html = paneHtml({ look, nonce, assets: await loadPreviewAssets() });
  return htmlReply(html, contentSecurityPolicy(nonce, { frameAncestors: ["'self'"], publicUrl }));
}

/** Waits until there is something newer than what the page has seen. */
async function serveState(request: RouteRequest, { id, reading }: PreviewRouteParts): Promise<RouteReply> {
  await reading.newerThan(Number(request.query.get('seen')));
  return { status: 200, body: await describeReading(id, reading.now, languageAsked(request)) };
}

/** The names are those of the files in memory: no path is ever made from what was asked. */
async function serveAsset({ params }: RouteRequest): Promise<RouteReply> {
  const asset = Object.values(await loadPreviewAssets()).find(({ name }) => name === params.name);
  if (asset === undefined) return { status: 404 };
  return { status: 200, headers: { 'content-type': asset.type, 'cache-control': 'max-age=3600' }, body: asset.bytes };
}

/** The preview of one section: the page, its frames, its files, and what it shows now. */
export function previewRoutes(parts: PreviewRouteParts): readonly Route[] {
  const route = (path: string, handle: Route['handle']): Route => ({
    method: 'GET',
    path,
    access: 'public',
    body: 'none',
    handle,
  });
  return [
    route('/', (request) => servePage(request, parts)),
    route('/pane/:look', (request) => servePane(request, parts)),
    route('/state', (request) => serveState(request, parts)),
    route('/assets/:name', serveAsset),
  ];
}
