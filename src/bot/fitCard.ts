import type { Activity } from './sdk.ts';

type Json = Record<string, unknown>;

const cardType = 'application/vnd.microsoft.card.adaptive';
/** What Teams and Web Chat draw. */
const newestVersion = '1.5';
const webChannels: readonly string[] = ['webchat', 'directline', 'emulator'];

/**
 * The activity as its channel can show it. A tap on a button of a card shall read like a message of the person in every
 * channel, which each of them wants written differently; a channel without cards gets the card's words.
 */
export function fitCard(activity: Partial<Activity>): Partial<Activity> {
  const cards = activity.attachments?.filter(({ contentType }) => contentType === cardType) ?? [];
  if (cards.length === 0) return activity;
  const channel = activity.channelId ?? '';
  if (channel !== 'msteams' && !webChannels.includes(channel)) return withWordsOnly(activity, cards);
  const attachments = activity.attachments?.map((attachment) =>
    attachment.contentType === cardType
      ? { ...attachment, content: fitContent(attachment.content, channel) }
      : attachment,
  );
  return { ...activity, ...(attachments !== undefined && { attachments }) };
}

function withWordsOnly(activity: Partial<Activity>, cards: readonly { content?: Json }[]): Partial<Activity> {
  const words = cards.map(({ content }) => content?.fallbackText).filter((text) => typeof text === 'string');
  const { attachments, attachmentLayout, ...rest } = activity;
  return { ...rest, text: [activity.text, ...words].filter(Boolean).join('\n\n') };
}

function fitContent(content: unknown, channel: string): unknown {
  if (!isObject(content)) return content;
  const hasInputs = JSON.stringify(content).includes('"type":"Input.');
  const fitted = fitNode(content, { channel, hasInputs }) as Json;
  const version = String(fitted.version ?? newestVersion);
  return { ...fitted, version: Number(version) > Number(newestVersion) ? newestVersion : version };
}

/** Buttons may stand anywhere: in an ActionSet, in a column, on a container that can be tapped as a whole. */
function fitNode(node: unknown, card: { channel: string; hasInputs: boolean }): unknown {
  if (Array.isArray(node)) return node.map((item) => fitNode(item, card));
  if (!isObject(node)) return node;
  if (node.type === 'Action.Submit') return fitSubmit(node, card);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fitNode(value, card)]));
}

function fitSubmit(action: Json, card: { channel: string; hasInputs: boolean }): Json {
  const data = action.data ?? {};
  const title = typeof action.title === 'string' ? action.title : '';
  if (!isObject(data)) return action;
  if (card.channel === 'msteams') {
    return { ...action, data: { ...data, msteams: { type: 'messageBack', displayText: title, text: title } } };
  }
  // Web Chat would send the wrapped value as it is here, without what was typed into the card's fields.
  if (card.hasInputs && action.associatedInputs !== 'none') return action;
  const cardAction = { type: 'messageBack', text: title, displayText: title, value: data };
  return { ...action, data: { __isBotFrameworkCardAction: true, cardAction } };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
