import type { ConversationPorts } from '../../dialogs/ports.ts';
import { ConversationClient } from '../support/conversationClient.ts';
import { portsOver, realKnowledge } from '../support/realPorts.ts';

const id = 'leaked-data/credit-card';
const section = realKnowledge().sections.get(id);
if (section === undefined) throw new Error(`the knowledge has lost ${id}`);
const [year, month, day] = section.reviewBy.split('-').map(Number);

/** Noon in Japan so many days after the section was due for review. */
const daysAfterReview = (count: number) => Date.parse(`${section.reviewBy}T12:00:00+09:00`) + count * 86_400_000;

let now = 0;
let ports: ConversationPorts;

beforeAll(async () => {
  ports = await portsOver(realKnowledge(), () => now);
});

async function cardAfter(days: number, locale: 'ja-JP' | 'en-US' = 'ja-JP', how: Partial<ConversationPorts> = {}) {
  now = daysAfterReview(days);
  const client = new ConversationClient({ ...ports, ...how }, locale);
  await client.open();
  await client.send({ do: 'section', section: id, turn: 1 });
  const [card] = client.last;
  if (card === undefined) throw new Error('nothing was shown');
  return { text: card.text, fullText: card.fullText, titles: card.firstSightButtons, client };
}

const overdue = `この説明は見直しの期限(${year}年${month}月${day}日)を過ぎています。`;

describe('a section on the day of its review', () => {
  it('is shown as ever', async () => {
    const { fullText } = await cardAfter(0);
    expect(fullText).toContain(section.ja.summary);
    expect(fullText).not.toContain('見直しの期限');
  });
});

describe('a section whose review is overdue', () => {
  it.each([1, 30])('is shown whole and says so at first sight, %i days after', async (days) => {
    const { text, fullText, titles } = await cardAfter(days);
    expect(text).toContain(overdue);
    expect(text).toContain('いまの決まりと違うところがあるかもしれません。');
    for (const { text: step } of section.ja.steps) expect(fullText).toContain(step);
    expect(titles).toContain('くわしく');
  });

  it('says so in the language of the card', async () => {
    const { text } = await cardAfter(1, 'en-US');
    const month = new Date(section.reviewBy).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
    expect(text).toContain(`This explanation was due for review by ${day} ${month} ${year}.`);
    expect(text).toContain(section.en?.text.summary);
    expect(text).not.toContain('見直し');
  });
});

describe('a section whose review is more than 30 days overdue', () => {
  it('shows its title and its desks only', async () => {
    const { fullText, titles } = await cardAfter(31);
    expect(fullText).toContain(section.ja.title);
    expect(fullText).toContain('確認中のため表示できません。');
    expect(fullText).toContain('消費者ホットライン');
    expect(fullText).not.toContain(section.ja.summary);
    for (const { text: step } of section.ja.steps) expect(fullText).not.toContain(step);
    expect(titles).not.toContain('くわしく');
  });

  it('does so in English too', async () => {
    const { fullText } = await cardAfter(31, 'en-US');
    expect(fullText).toContain(section.en?.text.title);
    expect(fullText).toContain('This entry is being checked and cannot be shown now.');
    expect(fullText).not.toContain(section.en?.text.summary);
  });

  it('gives nothing more when くわしく is typed', async () => {
    const { client } = await cardAfter(31);
    await client.type('くわしく');
    for (const { fullText } of client.last) expect(fullText).not.toContain(section.ja.summary);
  });

  it('is held back for the lawyer first where that is required', async () => {
    const { fullText } = await cardAfter(31, 'ja-JP', { requiresReview: true });
    expect(fullText).toContain('弁護士の確認が終わるまで');
  });
});
