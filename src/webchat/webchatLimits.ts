/** Every bound of the browser's door in one place. Times in milliseconds, sizes in characters unless said otherwise. */
export const webchatLimits = {
  tokenTime: 30 * 60_000,
  tokenLength: 1_024,
  tokensPerMinute: 30,
  tokensPerHour: 200,
  ticketTime: 60_000,
  tickets: 5_000,
  conversations: 5_000,
  activities: 2_000,
  /** All conversations together; the one that was quiet longest goes first. */
  logLength: 32_000_000,
  idleTime: 24 * 3_600_000,
  textLength: 8_000,
  valueLength: 8_192,
  channelDataLength: 8_192,
  sockets: 500,
  socketsPerConversation: 3,
  /** Bytes of one frame from a browser, which has nothing to say on the stream anyway. */
  frameBytes: 64 * 1024,
  /** Characters sent in one go before waiting for the reader. */
  burst: 256 * 1024,
  /** What may wait for a slow reader before its socket is cut. */
  backlog: 1024 * 1024,
  pingTime: 30_000,
  silenceTime: 75_000,
} as const;
