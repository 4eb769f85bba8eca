import type { Route } from '../domain/route.ts';

/** What browsers ask before a page of another site may call us. Pages we do not know are refused before they get here. */
export function preflightRoutes(routes: readonly Route[]): Route[] {
  const methods = new Map<string, string[]>();
  for (const { path, method } of routes) methods.set(path, [...(methods.get(path) ?? []), method]);
  return [...methods]
    .filter(([, names]) => !names.includes('OPTIONS'))
    .map(([path, names]) => ({
      method: 'OPTIONS',
      path,
      access: 'public',
      body: 'none',
      handle: () => ({
        status: 204,
        headers: {
          'access-control-allow-methods': names.join(', '),
          'access-control-allow-headers': 'authorization, content-type, x-ms-bot-agent',
          'access-control-max-age': '600',
        },
      }),
    }));
}
