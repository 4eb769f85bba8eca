/** Someone taking part in a conversation. */
export interface ChatAccount {
  readonly id: string;
  readonly name?: string;
  readonly role?: string;
}

/**
 * A message or event on the wire: the part of the Bot Framework's Activity JSON that this house uses. Rooms without the
 * SDK speak of conversations in these words; the SDK's own type fits it.
 */
export interface ChatActivity {
  readonly type: string;
  readonly id?: string;
  readonly timestamp?: string;
  readonly channelId?: string;
  readonly serviceUrl?: string;
  readonly locale?: string;
  readonly from?: ChatAccount;
  readonly recipient?: ChatAccount;
  readonly conversation?: { readonly id: string };
  readonly text?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly channelData?: unknown;
  readonly attachments?: readonly unknown[];
  readonly [other: string]: unknown;
}
