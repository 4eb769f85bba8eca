import { z } from 'zod';
import type { ChatActivity } from '../domain/activity.ts';
import { textCharactersMax } from '../domain/cutText.ts';
import { readCardValue } from './cardValue.ts';
import { cleanText } from './cleanText.ts';

/**
 * What an incoming activity asks for. `greet`: somebody came in; `call`: somebody said the name of the bot and nothing
 * else; `language`: somebody chose another language, which is the activity's locale. `ignore`: it is sound, but nothing
 * follows from it.
 */
type GuardedKind = 'message' | 'files' | 'greet' | 'call' | 'language' | 'leave' | 'ignore';

export type GuardedActivity =
  | { readonly kind: 'refuse' }
  | { readonly kind: GuardedKind; readonly activity: ChatActivity };

const idCharactersMax = 256;
const membersMax = 1_000;

const id = z
  .string()
  .min(1)
  .max(idCharactersMax)
  .regex(/^\P{Cc}+$/u);
/** A field that is nice to have: anything odd is as good as nothing. */
const lenient = <T extends z.ZodType>(type: T) => type.optional().catch(undefined);
const short = lenient(
  z
    .string()
    .max(64)
    .regex(/^\P{Cc}*$/u),
);

const mention = z.object({ type: z.literal('mention'), text: z.string().min(1), mentioned: z.object({ id }) });

/** Everything that is read of an activity. What is not named here is dropped: files, addresses, names, callerId, relatesTo. */
const incoming = z.object({
  type: z.string().min(1).max(64),
  id: id.nullish(),
  timestamp: lenient(z.iso.datetime({ offset: true })),
  channelId: z.string().regex(/^[a-z]{1,32}$/),
  serviceUrl: z.string().min(1).max(512),
  conversation: z.object({ id, conversationType: short, tenantId: short, isGroup: lenient(z.boolean()) }),
  from: z.object({ id, role: short }),
  recipient: z.object({ id }).nullish(),
  locale: lenient(z.string().regex(/^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,3}$/)),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  action: short,
  name: short,
  attachments: lenient(z.array(z.unknown())),
  entities: lenient(z.array(z.unknown()).max(100)),
  membersAdded: lenient(z.array(z.object({ id })).max(membersMax)),
  channelData: lenient(z.object({ tenant: z.object({ id }) })),
});

type Incoming = z.infer<typeof incoming>;

/**
 * The one guard of both doors: our own web chat and the channels. Makes a new activity of the known fields only, with
 * clean text. A text that is too long is cut here and nowhere else; `channelData.wasCut` then says so.
 */
export function guardActivity(body: unknown): GuardedActivity {
  const parsed = incoming.safeParse(body);
  if (!parsed.success) return { kind: 'refuse' };
  try {
    const activity = rebuild(parsed.data);
    return { kind: kindOf(parsed.data, activity), activity };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'refuse' };
    throw error;
  }
}

function rebuild(data: Incoming): ChatActivity {
  const card = data.type === 'message' ? readCardValue(data.value) : undefined;
  const said = data.text ?? card?.text;
  const text = said === undefined ? undefined : withoutMentions(said, data);
  const channelData = {
    ...(data.channelId === 'msteams' && data.channelData),
    ...((text?.length ?? 0) > textCharactersMax && { wasCut: true }),
  };
  return withoutGaps({
    type: data.type,
    id: data.id ?? undefined,
    timestamp: data.timestamp,
    channelId: data.channelId,
    serviceUrl: data.serviceUrl,
    conversation: withoutGaps(data.conversation),
    from: withoutGaps(data.from),
    recipient: data.recipient ?? undefined,
    locale: data.locale,
    text: text === undefined ? undefined : cleanText(text),
    value: card?.value,
    channelData: Object.keys(channelData).length > 0 ? channelData : undefined,
  });
}

function kindOf(data: Incoming, activity: ChatActivity): GuardedKind {
  switch (data.type) {
    case 'message':
      return messageKindOf(data, activity);
    case 'event':
      return data.name === 'language' ? 'language' : 'ignore';
    case 'conversationUpdate':
      return data.membersAdded?.some((member) => member.id !== data.recipient?.id) === true ? 'greet' : 'ignore';
    case 'installationUpdate':
      return data.action?.startsWith('remove') === true ? 'leave' : 'greet';
    case 'endOfConversation':
      return 'leave';
    default:
      return 'ignore';
  }
}

function messageKindOf(data: Incoming, activity: ChatActivity): 'message' | 'files' | 'call' {
  const isSilent = (activity.text ?? '').trim() === '' && activity.value === undefined;
  if (!isSilent) return 'message';
  if (data.attachments?.some(isFile) === true) return 'files';
  return (data.text ?? '').trim() === '' ? 'message' : 'call';
}

/** Teams sends what was typed a second time, as HTML beside the text. */
function isFile(attachment: unknown): boolean {
  const isTyped = z.object({ contentType: z.literal('text/html') }).safeParse(attachment).success;
  return !isTyped;
}

/** In a group the bot is spoken to by name: 「@窓口 …」. The name is no part of the question. */
function withoutMentions(text: string, { entities, recipient }: Incoming): string {
  let spoken = text;
  for (const entity of entities ?? []) {
    const parsed = mention.safeParse(entity);
    if (parsed.success && parsed.data.mentioned.id === recipient?.id) spoken = spoken.replaceAll(parsed.data.text, ' ');
  }
  return spoken === text ? text : spoken.trim();
}

function withoutGaps<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
