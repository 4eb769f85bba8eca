/** A stored value with the version it was read at. Versions count up from 1. */
export interface Versioned {
  readonly value: unknown;
  readonly version: number;
}

/** One entry of a log, with its place in it. Sequence numbers count up from 1 without gaps. */
export interface LogEntry {
  readonly sequence: number;
  readonly value: unknown;
}

/** Which value: a collection (a word of the domain) and a key in it. Keys are at most 256 characters. */
export interface RecordKey {
  readonly collection: string;
  readonly key: string;
}

/**
 * Where values are kept, in words of the domain. Values are JSON. What has expired (at or after `expiresAt`, in milliseconds
 * since 1970) is never returned, also before `expire` has removed it. All methods reject with a `Fault` of code
 * STORE_UNAVAILABLE when the store cannot be used.
 */
export interface Repository {
  /** The value, or undefined when there is none. */
  get(record: RecordKey): Promise<Versioned | undefined>;
  /**
   * Puts the value when the stored version still is `expectedVersion` (0: there must be none yet) and says the new version;
   * undefined when somebody else was faster, and then nothing has changed.
   */
  put(
    record: RecordKey,
    write: { value: unknown; expectedVersion: number; expiresAt: number },
  ): Promise<number | undefined>;
  /** Adds an entry to the end of a log and says its sequence number. The whole log expires at the newest `expiresAt`. */
  append(record: RecordKey, entry: { value: unknown; expiresAt: number }): Promise<number>;
  /** The entries after `afterSequence`, oldest first, at most `limit`. */
  list(record: RecordKey, range: { afterSequence: number; limit: number }): Promise<readonly LogEntry[]>;
  /** Removes the value and the log under that key. Removing nothing is no fault. */
  delete(record: RecordKey): Promise<void>;
  /** Removes everything that has expired and says how many values and logs that were. */
  expire(): Promise<number>;
  close(): Promise<void>;
}
