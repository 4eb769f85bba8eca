const codes: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'timeout',
  413: 'too_large',
  414: 'url_too_long',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  431: 'headers_too_large',
  500: 'unexpected',
  503: 'unavailable',
};

/** The one thing a refused caller is told: never what was sent, nor what went wrong inside. */
export function errorCode(status: number): string {
  return codes[status] ?? 'refused';
}
