/** Every bound of the browser's door in one place. Times in milliseconds, sizes in characters unless said otherwise. */
export const webchatLimits = {
  /** Of a text, so many UTF-16 units go through the guard; what is read of it afterwards is half as long. */
  guardedText: 8_000,
  tokenTime: 30 * 60_000,
  /** An ended conversation is remembered longer than any of its tokens lives, also one that is being made just now. */
  endedTime: 31 * 60_000,
  tokenLength: 1_024,
  tokensPerMinute: 30,
  tokensPerHour: 200,
  /** What one conversation may post. */
  postsPerTenSeconds: 20,
  postsPerFiveMinutes: 120,
  /** New tickets for one conversation. */
  reconnectsPerMinute: 10,
  reconnectsPerHour: 100,
  ticketTime: 60_000,
  ticketsPerConversation: 3,
  /** As many as all conversations together may have. */
  tickets: 15_000,
  conversations: 5_000,
  activities: 2_000,
  /** All conversations together; the one that was quiet longest goes first. */
  logLength: 32_000_000,
  idleTime: 24 * 3_600_000,
  valueLength: 8_192,
  /** How often one conversation, or one address with a return code, may ask for a plan or mark a step. */
  plansPerMinute: 120,
  /** The id of a step. */
  stepLength: 80,
  channelDataLength: 8_192,
  sockets: 500,
  socketsPerAddress: 20,
  socketsPerConversation: 3,
  /** A socket on which nothing was said for so long may have to make room for another. */
  socketIdleTime: 60_000,
  /** For a client to close a socket that was dismissed. */
  farewellTime: 2_000,
  /** Bytes of one frame from a browser, which has nothing to say on the stream anyway. */
  frameBytes: 64 * 1024,
  /** Characters sent in one go before waiting for the reader. */
  burst: 256 * 1024,
  /** What may wait for a slow reader before its socket is cut. */
  backlog: 1024 * 1024,
  pingTime: 30_000,
  silenceTime: 75_000,
} as const;
