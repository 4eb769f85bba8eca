/** Every bound of the server in one place. Times in milliseconds, sizes in bytes. */
export const serverLimits = {
  bodyBytes: 256 * 1024,
  jsonDepth: 32,
  jsonKeys: 2_000,
  urlLength: 2_048,
  headers: 64,
  headerTime: 10_000,
  /** Shorter than the whole request, so that a stalled body gets an answer and not only a closed door. */
  bodyTime: 8_000,
  requestTime: 15_000,
  keepAliveTime: 65_000,
  /** How often the platform looks for requests that take too long. */
  checkInterval: 1_000,
  connections: 2_000,
  /** What is still open this long after close() is cut. */
  closeTime: 300,
  /** How long a refused sender may go on reading the answer before the connection is cut. */
  lingerTime: 300,
  /** Wrong addresses a caller may try in a minute. */
  guessesPerMinute: 60,
} as const;
