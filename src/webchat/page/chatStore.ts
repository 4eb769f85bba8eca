import { spokenText } from './spokenText.ts';
import type { StoreAction, StoreMiddleware, WebChatBundle, WebChatStore } from './webChat.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface ChatStoreEvents {
  /** Something was said by the bot, and is about to be drawn. */
  readonly onHeard: () => void;
  /** The person sends something. */
  readonly onSaid: () => void;
}

const cardType = 'application/vnd.microsoft.card.adaptive';

function isOfBot({ from }: Fields): boolean {
  return (from as Fields | undefined)?.role === 'bot';
}

/** The message with the words that are read aloud for it. Web Chat itself would say of a card only that there is one. */
function withSpokenText(activity: Fields): Fields {
  const attachments = (activity.attachments ?? []) as readonly { contentType: string; content: Fields }[];
  const cards = attachments.filter(({ contentType }) => contentType === cardType);
  if (cards.length === 0) return activity;
  const spoken = cards.map(({ content }) => spokenText(content));
  const text = [activity.text, ...spoken].filter((line) => typeof line === 'string' && line !== '').join('\n');
  // Where nothing can be said of it Web Chat shall say what it says by itself: an empty text would hide the message.
  return text === ''
    ? activity
    : { ...activity, channelData: { ...asFields(activity.channelData), 'webchat:fallback-text': text } };
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function messageIn({ payload }: StoreAction): Fields | undefined {
  const activity = payload?.activity as Fields | undefined;
  return activity?.type === 'message' ? activity : undefined;
}

/** The store of Web Chat, with everything said aloud that is shown. */
export function createChatStore(
  { createStore }: Pick<WebChatBundle, 'createStore'>,
  events: ChatStoreEvents,
): WebChatStore {
  const heard = (action: StoreAction, message: Fields): StoreAction => {
    events.onHeard();
    return { ...action, payload: { ...action.payload, activity: withSpokenText(message) } };
  };
  const listen: StoreMiddleware = () => (next) => (action) => {
    const message = messageIn(action);
    const isIncoming = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY';
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && message !== undefined) events.onSaid();
    return next(isIncoming && message !== undefined && isOfBot(message) ? heard(action, message) : action);
  };
  return createStore({}, listen);
}
