import { freshMemory } from '../../dialogs/memory.ts';
import type { SectionRoute } from '../../dialogs/route.ts';
import { showSection } from '../../dialogs/showSection.ts';
import { Turn } from '../../dialogs/turn.ts';
import { fitCard } from '../bot/fitCard.ts';
import { planFor } from '../conversationPorts.ts';
import type { ChatActivity } from '../domain/activity.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Language, Style } from '../domain/language.ts';
import type { Translate } from '../i18n/translator.ts';
import type { PreviewView, PreviewWords } from '../webchat/page/preview/previewState.ts';

type Sent = Parameters<typeof fitCard>[0];

interface Reader {
  readonly language: Language;
  readonly style: Style;
}

const readers: Readonly<Record<PreviewWords, Reader>> = {
  ja: { language: 'ja', style: 'standard' },
  plain: { language: 'ja', style: 'plain' },
  en: { language: 'en', style: 'standard' },
};

/** A channel that draws no cards. Any name will do that is not one of those that do. */
const wordsOnly = 'sms';

interface Asked extends Reader {
  readonly id: string;
  readonly isOpen: boolean;
}

/** What no section shows. */
const beside = {
  plan: planFor,
  pages: { plan: '', letters: '' },
  retention: { conversationHours: 0, planDays: 0, gapDays: 0 },
};

/** What the conversation says to somebody who opens the section. */
async function bubblesOf(
  { id, isOpen, language, style }: Asked,
  house: { knowledge: Knowledge; say: Translate },
): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const stage: ConstructorParameters<typeof Turn>[0] = {
    sendActivity: async (activity) => void sent.push(typeof activity === 'string' ? { text: activity } : activity),
  };
  const route: SectionRoute = { to: 'section', id, isReading: false, isOpen, style, near: [] };
  const start = { knowledge: house.knowledge, routed: { route, memory: freshMemory(language) } };
  await showSection(route, new Turn(stage, { ...beside, say: house.say, requiresReview: false, now: Date.now }, start));
  return sent;
}

/** The bubbles as the bot hands them to a channel. */
function fittedFor(channelId: string, bubbles: readonly Sent[]): ChatActivity[] {
  return bubbles.map((bubble) => {
    const { type = 'message', text, attachments = [], locale = 'ja-JP' } = fitCard({ ...bubble, channelId });
    return { type, attachments, locale, ...(text === undefined ? {} : { text }) };
  });
}

async function viewIn(words: PreviewWords, id: string, house: Parameters<typeof bubblesOf>[1]): Promise<PreviewView> {
  const reader = readers[words];
  const folded = await bubblesOf({ ...reader, id, isOpen: false }, house);
  const open = await bubblesOf({ ...reader, id, isOpen: true }, house);
  const shownIn = (channelId: string) => ({ folded: fittedFor(channelId, folded), open: fittedFor(channelId, open) });
  return {
    web: shownIn('directline'),
    teams: shownIn('msteams'),
    text: fittedFor(wordsOnly, folded)
      .map(({ text }) => text)
      .join('\n\n'),
    locale: reader.language === 'ja' ? 'ja-JP' : 'en-US',
  };
}

/** One section in all its words at all its places: by the dialogs of the conversation and by the bot's door to channels. */
export async function previewCards(
  id: string,
  house: { knowledge: Knowledge; say: Translate },
): Promise<Readonly<Record<PreviewWords, PreviewView>>> {
  const [ja, plain, en] = await Promise.all([
    viewIn('ja', id, house),
    viewIn('plain', id, house),
    viewIn('en', id, house),
  ]);
  return { ja, plain, en };
}
