import type { ConversationPorts } from '../../dialogs/ports.ts';
import { ConversationClient } from '../support/conversationClient.ts';
import { portsOver, realKnowledge } from '../support/realPorts.ts';

let ports: ConversationPorts;

beforeAll(async () => {
  ports = await portsOver(realKnowledge());
});

describe('a section that no lawyer has read', () => {
  it('shows only its title and desks where review is required', async () => {
    const client = new ConversationClient({ ...ports, requiresReview: true }, 'ja-JP');
    await client.open();
    await client.send({ do: 'section', section: 'leaked-data/credit-card', turn: 1 });
    const [card] = client.last;
    const section = ports.knowledge().sections.get('leaked-data/credit-card');
    expect(card?.fullText).toContain(section?.ja.title);
    expect(card?.fullText).toContain('弁護士の確認が終わるまで');
    expect(card?.fullText).toContain('消費者ホットライン');
    expect(card?.fullText).not.toContain(section?.ja.summary);
    for (const step of section?.ja.steps ?? []) expect(card?.fullText).not.toContain(step.text);
  });
});

describe('every answer', () => {
  const sections = [...realKnowledge().sections.values()];

  it.each(sections.map((section) => [section.id, section] as const))(
    '%s is shown word for word',
    async (id, section) => {
      const client = new ConversationClient(ports, 'ja-JP');
      await client.open();
      await client.send({ do: 'section', section: id, turn: 1 });
      const text = client.last[0]?.fullText ?? '';
      const sentences = [section.ja.summary, ...section.ja.steps.map((step) => step.text)];
      const paragraphs = section.ja.body.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
      for (const sentence of [...sentences, ...paragraphs]) expect(text).toContain(sentence);
      for (const basis of section.basis) expect(text).toContain(basis.titleJa);
      expect(client.last[1]?.buttons.length).toBeGreaterThan(0);
    },
  );

  it('has a title without signs that a client could read as Markdown', () => {
    const marked = sections.flatMap((section) => [section.ja.title, section.en?.text.title ?? '']);
    expect(marked.filter((title) => /[*_`~#[\]<>|\\]|^\s*[-+]|^\d+[.)]/.test(title))).toEqual([]);
  });
});

describe('every option of every question', () => {
  const { triage } = realKnowledge();
  const options = [...triage.questions.values()].flatMap((question) =>
    question.options.map((option) => [question.id, option.id] as const),
  );

  it.each(options)('%s: %s leads somewhere, in both languages', async (question, option) => {
    for (const locale of ['ja-JP', 'en-US']) {
      const client = new ConversationClient(ports, locale);
      await client.open();
      await client.send({ do: 'question', question, turn: 1 });
      await client.send({ do: 'option', question, option, turn: 2 });
      expect(client.last.length).toBeGreaterThan(0);
      expect(client.last[0]?.buttons.length).toBeGreaterThan(0);
    }
  });
});

describe('what is kept of a conversation', () => {
  it('holds no word that was typed', async () => {
    const client = new ConversationClient(ports, 'ja-JP');
    await client.open();
    await client.type('山田花子カナリアのカード番号4111111111111111が漏れました');
    await client.type('もう死にたいカナリア');
    expect(client.stored).toContain('leaked-data/credit-card');
    expect(client.stored).not.toMatch(/カナリア|4111|死にたい|山田/);
  });
});

describe('a button from the open internet', () => {
  it.each([
    { do: 'section', section: 'no/such-section', turn: 1 },
    { do: 'option', question: 'nothing', option: 'nowhere', turn: 1 },
    { do: 'question', question: 'nothing', turn: 1 },
    { do: 'consultation', consultation: 'nothing', turn: 1 },
    { do: 'related', related: 'related/nothing', turn: 1 },
    { do: 'relatedList', from: 1e9, turn: -5 },
    { do: 'details', section: 'no/such-section', turn: 1 },
    { do: 'erase', turn: 1 },
    'text',
    [],
    { __proto__: { do: 'control' } },
  ])('that leads nowhere still gets an answer with buttons: %j', async (value) => {
    const client = new ConversationClient(ports, 'ja-JP');
    await client.open();
    await client.send(value);
    expect(client.last[0]?.buttons.length).toBeGreaterThan(0);
  });
});
