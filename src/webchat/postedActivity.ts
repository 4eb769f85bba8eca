import { z } from 'zod';
import { cutText } from '../domain/cutText.ts';
import { webchatLimits } from './webchatLimits.ts';

const isShort = (limit: number) => (value: unknown) => JSON.stringify(value).length <= limit;
const someObject = z.record(z.string(), z.unknown());

/** Of what clients add for themselves, the part that means something to the bot. */
const channelDataForBot = z.object({
  clientActivityID: z.string().max(100).optional().catch(undefined),
  postBack: z.boolean().optional().catch(undefined),
  messageBack: z
    .object({ displayText: z.string().max(500).optional() })
    .optional()
    .catch(undefined),
});

const postedShape = z.object({
  type: z.enum(['message', 'event', 'typing', 'conversationUpdate']),
  text: z.string().optional(),
  textFormat: z.enum(['plain', 'markdown', 'xml']).optional().catch(undefined),
  locale: z.string().max(35).optional().catch(undefined),
  name: z.string().max(100).optional(),
  value: z.union([z.string(), someObject]).refine(isShort(webchatLimits.valueLength)).optional(),
  channelData: someObject.optional().catch(undefined),
  attachments: z
    .array(z.object({ contentType: z.string().max(100).catch('') }).catch({ contentType: '' }))
    .transform((list) => (list.length === 0 ? undefined : list.slice(0, 10)))
    .optional()
    .catch(undefined),
});

/** What a browser posted, reduced to what we know. */
export interface PostedActivity {
  readonly type: 'message' | 'event' | 'typing' | 'conversationUpdate';
  /**
   * For the bot: only known fields, with the whole text: it is the bot that cuts, and says so. Files are named by their kind
   * alone; where they lie is dropped unread.
   */
  readonly forBot: Readonly<Record<string, unknown>>;
  /** For the person's own screen: as much of the text as is read, with what their client added, so that it knows its message again. */
  readonly forEcho: Readonly<Record<string, unknown>>;
}

function withoutEmpty(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
}

/** Reads a posted activity; undefined when it is not one that a browser may post. */
export function readPostedActivity(body: object): PostedActivity | undefined {
  const parsed = postedShape.safeParse(withoutEmpty(body));
  if (!parsed.success) return undefined;
  const { channelData, attachments, ...known } = parsed.data;
  const text = known.text === undefined ? undefined : cutText(known.text).toWellFormed();
  const reduced = channelData && withoutEmpty(channelDataForBot.parse(channelData));
  const isEchoed = channelData !== undefined && isShort(webchatLimits.channelDataLength)(channelData);
  return {
    type: known.type,
    forBot: withoutEmpty({ ...known, channelData: reduced, attachments }),
    forEcho: withoutEmpty({ ...known, text, channelData: isEchoed ? channelData : reduced }),
  };
}
