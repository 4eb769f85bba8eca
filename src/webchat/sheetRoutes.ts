import { languageOf } from '../domain/language.ts';
import type { Route, RouteReply, RouteRequest } from '../domain/route.ts';
import type { SheetPage } from './page/sheet/sheetWords.ts';
import type { Letters, PhoneDesks, Translate, WebchatSettings } from './ports.ts';
import { loadSheetAssets } from './sheetAssets.ts';
import { sheetHtml } from './sheetHtml.ts';

export interface SheetRouteParts {
  readonly translate: Translate;
  readonly phoneDesks: PhoneDesks;
  /** Absent: there are no letters. */
  readonly letters?: Letters;
  readonly settings: WebchatSettings;
}

/** What the pages beside the chat may load: their own files, and nothing may be made into HTML or a program there. */
function sheetPolicy(frameAncestors: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ')}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

async function servePage(page: SheetPage, request: RouteRequest, parts: SheetRouteParts): Promise<RouteReply> {
  const { translate, phoneDesks, settings } = parts;
  const asked = request.query.get('lang') ?? request.headers['accept-language']?.split(',', 1)[0]?.trim();
  const assets = await loadSheetAssets();
  const html = { page, language: languageOf(asked), quickExitUrl: settings.quickExitUrl };
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': sheetPolicy(settings.widgetOrigins),
    },
    body: sheetHtml({ ...html, assets, translate, phoneDesks }),
  };
}

/** An address that names a letter we do not have shows those we have. */
async function serveLetters(request: RouteRequest, parts: SheetRouteParts): Promise<RouteReply> {
  const page = await servePage('letters', request, parts);
  const id = request.query.get('of');
  const isKnown = id === undefined || (parts.letters?.() ?? []).some((letter) => letter.id === id);
  return isKnown ? page : { ...page, status: 404 };
}

/** The names are those of the files in memory: no path is ever made from what was asked. */
async function serveAsset({ params }: RouteRequest): Promise<RouteReply> {
  const { scripts, style } = await loadSheetAssets();
  const asset = [...Object.values(scripts), style].find(({ name }) => name === params.name);
  if (asset === undefined) return { status: 404 };
  return {
    status: 200,
    headers: { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' },
    body: asset.bytes,
  };
}

/** The two pages beside the chat, what they load, and the words of the letters: all of it the same for everybody. */
export function sheetRoutes(parts: SheetRouteParts): Route[] {
  const get = (path: string, handle: Route['handle']): Route => ({
    method: 'GET',
    path,
    access: 'public',
    body: 'none',
    handle,
  });
  return [
    get('/plan', (request) => servePage('plan', request, parts)),
    get('/letters', (request) => serveLetters(request, parts)),
    get('/letters/texts', () => ({ status: 200, body: { letters: parts.letters?.() ?? [] } })),
    get('/sheet/assets/:name', serveAsset),
  ];
}
