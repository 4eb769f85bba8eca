import type { Route, RouteAccess } from '../domain/route.ts';

const accesses: readonly RouteAccess[] = ['public', 'channel', 'webToken'];

/** Throws when a route does not say who may call it, or when two routes claim the same place. A fault of the program. */
export function checkRoutes(routes: readonly Route[]): void {
  const seen = new Set<string>();
  for (const route of routes) {
    const name = `${route.method} ${route.path}`;
    if (!accesses.includes(route.access)) throw new Error(`${name} does not say who may call it`);
    const place = name.replaceAll(/:[^/]+/g, ':');
    if (seen.has(place)) throw new Error(`${name} is declared twice`);
    seen.add(place);
  }
}
