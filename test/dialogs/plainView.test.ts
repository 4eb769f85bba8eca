import { fallbackNote } from '../../dialogs/cards/fallbackNote.ts';
import { freshMemory } from '../../dialogs/memory.ts';
import { showSection } from '../../dialogs/showSection.ts';
import { Turn } from '../../dialogs/turn.ts';
import { planFor } from '../../src/conversationPorts.ts';
import type { Knowledge } from '../../src/domain/knowledge.ts';
import type { Style } from '../../src/domain/language.ts';
import { viewSection } from '../../src/domain/section.ts';
import { buttonsOf, textsOf } from '../support/cardReader.ts';
import { realKnowledge } from '../support/realPorts.ts';

const id = 'leaked-data/password';
const knowledge = realKnowledge();

/** The card of the section, with every sentence of the locale as its key. */
async function cardOf(style: Style, from: Knowledge = knowledge) {
  const cards: Record<string, unknown>[] = [];
  const stage = {
    sendActivity: async (activity: unknown) => {
      cards.push((activity as { attachments: { content: Record<string, unknown> }[] }).attachments[0]?.content ?? {});
      return undefined;
    },
  };
  const route = { to: 'section', id, isReading: false, style, near: [] } as const;
  const beside = {
    plan: planFor,
    pages: { plan: '', letters: '' },
    retention: { conversationHours: 0, planDays: 0, gapDays: 0 },
  };
  const ports = { ...beside, say: (_language: string, key: string) => key, requiresReview: false, now: () => 0 };
  await showSection(route, new Turn(stage, ports, { knowledge: from, routed: { route, memory: freshMemory('ja') } }));
  return cards[0] ?? {};
}

const wordsOf = async (style: Style, from?: Knowledge) =>
  textsOf(await cardOf(style, from), { isFoldedSeen: true }).join('\n');

function withPlain(change: { isBehind: boolean } | undefined): Knowledge {
  const section = knowledge.sections.get(id);
  if (section?.plain === undefined) throw new Error(`${id} has no plain words`);
  const { plain, ...rest } = section;
  const changed = change === undefined ? rest : { ...rest, plain: { ...plain, ...change } };
  return { ...knowledge, sections: new Map([[id, changed]]) };
}

describe('a section in やさしい日本語', () => {
  it('has title, summary, all steps and body in plain words, and none of the original', async () => {
    const section = withPlain({ isBehind: false }).sections.get(id);
    const plain = section?.plain?.text;
    const words = await wordsOf('plain', withPlain({ isBehind: false }));
    const sentences = [plain?.title, plain?.summary, ...(plain?.steps ?? []).map(({ text }) => text)];
    for (const sentence of [...sentences, ...(plain?.body.trim().split(/\n\s*\n/) ?? [])]) {
      expect(words).toContain(sentence);
    }
    expect(words).not.toContain(section?.ja.summary);
    expect(words).not.toContain('card.plain');
  });

  it('has the same desks and the same buttons as the original', async () => {
    const from = withPlain({ isBehind: false });
    const [plain, original] = await Promise.all([cardOf('plain', from), cardOf('standard', from)]);
    expect(buttonsOf(plain)).toEqual(buttonsOf(original));
    const words = textsOf(plain, { isFoldedSeen: true });
    const desks = (from.sections.get(id)?.desks ?? []).map((desk) => from.desks.get(desk)?.texts.ja.name);
    expect(desks.length).toBeGreaterThan(0);
    for (const name of desks) expect(words).toContain(name);
  });

  it.each([
    ['missing', undefined, 'card.plainMissing'],
    ['behind', { isBehind: true }, 'card.plainBehind'],
  ])('is the original with a note where it is %s', async (_what, change, note) => {
    const from = withPlain(change);
    const words = await wordsOf('plain', from);
    expect(words.startsWith(`${note}\n`)).toBe(true);
    expect(words.slice(note.length + 1)).toBe(await wordsOf('standard', from));
  });

  it('has a note of its own beside that for English', () => {
    const section = withPlain(undefined).sections.get(id);
    if (section === undefined) throw new Error('no section');
    const { en: _english, ...rest } = section;
    expect(fallbackNote(viewSection(rest, 'ja', 'plain'), 'ja')).toBe('card.plainMissing');
    expect(fallbackNote(viewSection(rest, 'en'), 'en')).toBe('card.translationMissing');
    expect(fallbackNote(viewSection(rest, 'ja'), 'ja')).toBeUndefined();
  });
});
