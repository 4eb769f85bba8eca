/** Who may call a route. Every route says so; one that does not is refused at start. */
export type RouteAccess = 'public' | 'channel' | 'webToken';

/** A request after the server has read and bounded it. Header names are in lower case. */
export interface RouteRequest {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The address of the caller as far as it can be trusted: the peer, or what a configured proxy says. */
  readonly address: string;
  /** The parsed JSON body; undefined for routes without one. */
  readonly body: unknown;
}

/** What to answer. A string or bytes are sent as they are, anything else as JSON. */
export interface RouteReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** One thing that can be asked of the server. `path` may hold `:name` parts. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';
  readonly path: string;
  readonly access: RouteAccess;
  /** `json`: the server reads a bounded JSON body; `none`: a body is ignored; `optionalJson`: an empty body is allowed. */
  readonly body: 'json' | 'optionalJson' | 'none';
  handle(request: RouteRequest): Promise<RouteReply> | RouteReply;
}
