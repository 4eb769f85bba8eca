/** What can go wrong at run time. Each code has a sentence in knowledge/locales under `fault.<code>`. */
export type FaultCode =
  | 'CONVERSATION_CONFLICT'
  | 'CONVERSATION_BUSY'
  | 'STORE_UNAVAILABLE'
  | 'CHANNEL_REFUSED'
  | 'UNEXPECTED';

/** A failure with a code for the log. Holds no text of a person: the message is the code itself. */
export class Fault extends Error {
  readonly code: FaultCode;
  /** False for what happens in ordinary use and need not wake anybody. */
  readonly reportable: boolean;

  constructor(code: FaultCode, options: { reportable?: boolean; cause?: unknown } = {}) {
    super(code, { cause: options.cause });
    this.name = 'Fault';
    this.code = code;
    this.reportable = options.reportable ?? true;
  }
}
