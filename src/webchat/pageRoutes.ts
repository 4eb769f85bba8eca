import { randomBytes } from 'node:crypto';
import { languageOf } from '../domain/language.ts';
import type { Route, RouteReply, RouteRequest } from '../domain/route.ts';
import { loadPageAssets } from './pageAssets.ts';
import { pageHtml } from './pageHtml.ts';
import type { FirstContentOf, PhoneDesks, Translate, WebchatSettings } from './ports.ts';

export interface PageRouteParts {
  readonly translate: Translate;
  readonly phoneDesks: PhoneDesks;
  readonly firstContent: FirstContentOf;
  readonly settings: WebchatSettings;
}

/** The hash of an empty style element, which Web Chat makes before it fills it by script. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What the page may load, and who may frame it. */
export function contentSecurityPolicy(
  nonce: string,
  { frameAncestors, publicUrl }: { readonly frameAncestors: readonly string[]; readonly publicUrl: string },
): string {
  const host = new URL(publicUrl).host;
  const ancestors = frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}' ${emptyStyle}`,
    // Older Safari does not take 'self' to cover sockets.
    `connect-src 'self' ${publicUrl.startsWith('https:') ? 'wss' : 'ws'}://${host}`,
    "img-src 'self' data: blob:",
    'worker-src blob:',
    "base-uri 'none'",
    // The form of the first block, before any program is there; what is typed into it has no name, so it goes nowhere.
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}

async function servePage(request: RouteRequest, parts: PageRouteParts): Promise<RouteReply> {
  const nonce = randomBytes(16).toString('base64');
  const { widgetOrigins, publicUrl, quickExitUrl } = parts.settings;
  // A page that shows us in a frame says its own language; else the browser does.
  const asked = request.query.get('lang') ?? request.headers['accept-language']?.split(',', 1)[0]?.trim();
  const language = languageOf(asked);
  const assets = await loadPageAssets();
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce, { frameAncestors: widgetOrigins, publicUrl }),
    },
    body: pageHtml({
      ...{ ...parts, language, nonce, quickExitUrl, assets },
      chosen: request.query.get('say'),
      isTyped: request.query.has('typed'),
      // What browsers say when a page is loaded again.
      isReload: request.headers['cache-control']?.includes('max-age=0') === true,
    }),
  };
}

/** The names are those of the files in memory: no path is ever made from what was asked. */
async function serveAsset(request: RouteRequest): Promise<RouteReply> {
  const assets = Object.values(await loadPageAssets());
  const asset = assets.find(({ name }) => name === request.params.name);
  if (asset === undefined) return { status: 404 };
  return {
    status: 200,
    headers: { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' },
    body: asset.bytes,
  };
}

/** The page with the chat, and its files. */
export function pageRoutes(parts: PageRouteParts): Route[] {
  const page = (path: string): Route => ({
    method: 'GET',
    path,
    access: 'public',
    body: 'none',
    handle: (request) => servePage(request, parts),
  });
  return [
    page('/'),
    page('/chat'),
    { method: 'GET', path: '/chat/assets/:name', access: 'public', body: 'none', handle: serveAsset },
  ];
}
