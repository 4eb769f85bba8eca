import { join } from 'node:path';
import { labelOf } from '../../src/knowledge/articleLabel.ts';
import { findArticles } from '../../src/knowledge/findArticles.ts';
import { loadKnowledge } from '../../src/knowledge/loadKnowledge.ts';

const dir = join(import.meta.dirname, '../../knowledge');

/** Noon in Japan on the newest day on which anybody checked anything. */
function newestCheck(): number {
  const { read } = loadKnowledge(dir, { clock: () => 0 });
  const days = [...read.values.values()].map(({ value }) => (value as { checkedOn?: string } | null)?.checkedOn ?? '');
  const newest = days.sort().at(-1);
  if (newest === undefined || newest === '') throw new Error('no file of the knowledge says when it was checked');
  return Date.parse(`${newest}T12:00:00+09:00`);
}

const now = newestCheck();
const { knowledge, problems } = loadKnowledge(dir, { clock: () => now, ownLocales: join(dir, 'locales') });
const placesOf = (...codes: string[]) =>
  problems.filter(({ code }) => codes.includes(code)).map(({ code, file, line }) => `${code} ${file}:${line}`);

describe("today's knowledge", () => {
  it('has no errors', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has English and plain Japanese that belong to the Japanese of today', () => {
    expect(placesOf('ENGLISH_MISSING', 'ENGLISH_BEHIND', 'PLAIN_MISSING', 'PLAIN_BEHIND')).toEqual([]);
  });

  it('was due for no review on the newest day of checking', () => {
    expect(placesOf('REVIEW_OVERDUE', 'REVIEW_BEFORE_CHECK')).toEqual([]);
  });

  it('has no sentence that is too long, and no double negative', () => {
    expect(placesOf('SENTENCE_TOO_LONG', 'DOUBLE_NEGATIVE')).toEqual([]);
  });

  it('names a source for every desk with a number', () => {
    expect(placesOf('DESK_NUMBER_WITHOUT_SOURCE', 'DESK_NUMBER_UNCONFIRMED')).toEqual([]);
    expect([...(knowledge?.desks.values() ?? [])].filter(({ phones }) => phones.length > 0).length).toBeGreaterThan(30);
  });

  it('holds sections for both audiences', () => {
    const audiences = new Set([...(knowledge?.sections.values() ?? [])].map(({ audience }) => audience));
    expect(audiences).toEqual(new Set(['victim', 'business']));
  });

  it('cites the same articles in the Japanese and the English of each basis', () => {
    const cited = (text: string) => findArticles(text).flatMap(({ articles }) => articles.map(labelOf));
    const basis = [...(knowledge?.sections.values() ?? [])].flatMap((section) => section.basis);
    const differing = basis.filter(({ titleJa, titleEn }) => `${cited(titleJa)}` !== `${cited(titleEn)}`);
    expect(differing.map(({ titleJa, titleEn }) => [titleJa, titleEn])).toEqual([]);
    expect(basis.flatMap(({ titleJa }) => cited(titleJa)).length).toBeGreaterThan(300);
  });
});
