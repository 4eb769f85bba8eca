import type { Route } from '../domain/route.ts';

/**
 * How the house is doing. `degraded`: answers, but something beside it is broken. `draining`: is being stopped.
 * `noKnowledge`: there is nothing it could answer with.
 */
export type HealthMode = 'normal' | 'degraded' | 'draining' | 'noKnowledge';

/** What is told of the house besides. */
export interface Health {
  readonly mode: HealthMode;
  /** What is broken, with place and cure, for whoever mends it. Nothing secret: everybody can ask. */
  readonly complaints?: readonly string[];
}

/** Where it is asked how the house is doing. */
export const healthPaths: readonly string[] = ['/livez', '/readyz'];

/** /livez: the program turns. /readyz: it can answer a person now. */
export function healthRoutes(health: () => Health): Route[] {
  return [
    {
      method: 'GET',
      path: '/livez',
      access: 'public',
      body: 'none',
      handle: () => ({ status: 200, body: { live: true } }),
    },
    {
      method: 'GET',
      path: '/readyz',
      access: 'public',
      body: 'none',
      handle: () => {
        const { mode, complaints = [] } = health();
        const body = complaints.length === 0 ? { mode } : { mode, complaints };
        return { status: mode === 'normal' || mode === 'degraded' ? 200 : 503, body };
      },
    },
  ];
}
