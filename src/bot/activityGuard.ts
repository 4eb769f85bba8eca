import { z } from 'zod';
import type { ChatActivity } from '../domain/activity.ts';
import { readCardValue } from './cardValue.ts';
import { cleanText, textCharactersMax } from './cleanText.ts';

/** What an incoming activity asks for. `ignore`: it is sound, but nothing follows from it. */
export type GuardedActivity =
  | { readonly kind: 'refuse' }
  | { readonly kind: 'message' | 'files' | 'greet' | 'leave' | 'ignore'; readonly activity: ChatActivity };

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
  attachments: lenient(z.array(z.unknown())),
  entities: lenient(z.array(z.unknown()).max(100)),
  membersAdded: lenient(z.array(z.object({ id })).max(membersMax)),
  channelData: lenient(z.object({ tenant: z.object({ id }) })),
});

type Incoming = z.infer<typeof incoming>;

/**
 * The one guard of both doors: our own web chat and the channels. Makes a new activity of the known fields only, with
 * clean text. A text that was too long is cut; `channelData.wasCut` then says so.
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
  const spoken = data.text ?? card?.text;
  const channelData = {
    ...(data.channelId === 'msteams' && data.channelData),
    ...((spoken?.length ?? 0) > textCharactersMax && { wasCut: true }),
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
    text: spoken === undefined ? undefined : cleanText(withoutMentions(spoken, data)),
    value: card?.value,
    channelData: Object.keys(channelData).length > 0 ? channelData : undefined,
  });
}

function kindOf(data: Incoming, activity: ChatActivity): 'message' | 'files' | 'greet' | 'leave' | 'ignore' {
  switch (data.type) {
    case 'message': {
      const isSilent = (activity.text ?? '').trim() === '' && activity.value === undefined;
      return isSilent && (data.attachments?.length ?? 0) > 0 ? 'files' : 'message';
    }
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
