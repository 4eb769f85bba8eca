import { join } from 'node:path';
import type { Letter } from '../../src/domain/letter.ts';
import { letterSheets } from '../../src/domain/letterSheet.ts';
import { labelOf } from '../../src/knowledge/articleLabel.ts';
import { findArticles } from '../../src/knowledge/findArticles.ts';
import { loadKnowledge } from '../../src/knowledge/loadKnowledge.ts';
import { sentencesOf } from '../../src/knowledge/sentencesOf.ts';
import { copyToy, removeTemporaryFolders, toyDir, toyNow } from './toyKnowledge.ts';

afterEach(removeTemporaryFolders);

const noon = Date.parse('2026-11-22T12:00:00+09:00');
const dayMs = 24 * 60 * 60 * 1000;

function loaded(dir: string) {
  const { knowledge, problems } = loadKnowledge(dir, { clock: () => noon });
  if (knowledge === undefined) throw new Error(JSON.stringify(problems));
  return knowledge;
}

describe('a letter of the toy', () => {
  const toy = loaded(toyDir);
  const sheetAt = (now: number, requiresReview = false) => letterSheets(toy, { now, requiresReview })[0];

  it('brings its words, its blanks and the desks and sections it names', () => {
    expect(sheetAt(toyNow)).toMatchObject({
      id: 'ask-tengu',
      standing: 'shown',
      isReviewed: false,
      isEnglishBehind: false,
      blanks: [{ id: 'name', kind: 'line', isTicked: false }, { id: 'day' }, { id: 'colour' }, { isTicked: true }],
      desks: { ja: [{ name: '傘よろず相談所' }], en: [{ number: '03-0000-0001' }] },
      sectionTitles: { en: ['Keep the feather as proof'] },
    });
  });

  it.each([
    ['2027-02-21T12:00:00+09:00', 'shown'],
    ['2027-02-22T12:00:00+09:00', 'overdue'],
    ['2027-03-23T12:00:00+09:00', 'overdue'],
    ['2027-03-24T12:00:00+09:00', 'stale'],
  ])('stands at %s as %s', (time, standing) => {
    expect(sheetAt(Date.parse(time))?.standing).toBe(standing);
  });

  it('is held back, but for title and desks, when its review is long overdue or a lawyer must read it first', () => {
    for (const sheet of [sheetAt(toyNow + 200 * dayMs), sheetAt(toyNow, true)]) {
      expect(sheet).toMatchObject({
        blanks: [],
        pieces: [],
        basis: [],
        ja: { title: '天狗に傘のことを聞く', howTo: [] },
      });
      expect(sheet?.desks.ja).toHaveLength(1);
    }
  });

  it('says when its English is behind', () => {
    const copy = copyToy();
    copy.replace('letters/ask-tengu.yml', 'この羽根は、', 'その羽根は、');
    expect(loaded(copy.dir).letters.get('ask-tengu')?.isEnglishBehind).toBe(true);
  });

  it('points to where a section has moved', () => {
    const copy = copyToy();
    copy.replace('letters/ask-tengu.yml', 'umbrella-victim/feather-proof', 'umbrella-victim/polite-letter');
    expect(loaded(copy.dir).letters.get('ask-tengu')?.sections).toEqual(['umbrella-victim/compensation']);
  });
});

describe("today's letters", () => {
  const { letters } = loaded(join(import.meta.dirname, '../../knowledge'));
  const bodyOf = (id: string) => (letters.get(id)?.pieces ?? []).map(({ ja }) => ja).join('\n');

  it('are those that people are led to, each audience its own', () => {
    expect([...letters.values()].map(({ id, audience, form }) => `${id} ${audience} ${form}`)).toEqual([
      'ask-company victim letter',
      'ask-hr victim letter',
      'disclosure-request victim letter',
      'stop-use-request victim letter',
      'claim-outline victim letter',
      'card-call victim script',
      'bank-call victim script',
      'notice-to-persons business letter',
      'public-announcement business letter',
      'report-sheet business sheet',
    ]);
  });

  it.each(['ask-company', 'ask-hr'])('%s asks what, when, whose, why, whom to ask and how it is prevented', (id) => {
    for (const word of ['起きた日', '項目', '私の情報が入っているか', '原因', '問い合わせ先', '再発を防ぐ']) {
      expect(bodyOf(id)).toContain(word);
    }
  });

  it.each([
    ['disclosure-request', '個人情報の保護に関する法律第33条第1項'],
    ['stop-use-request', '個人情報の保護に関する法律第35条'],
    ['stop-use-request', '個人情報保護法第35条第5項、第26条第1項'],
    ['stop-use-request', '個人情報保護法第35条第1項'],
    ['stop-use-request', '個人情報保護法第35条第3項'],
    ['claim-outline', '民法第709条・第715条・第415条'],
    ['ask-hr', '番号法第29条の4'],
  ])('%s names its ground: %s', (id, ground) => {
    expect(bodyOf(id)).toContain(ground);
  });

  it('tell persons the five items that the rules ask for, and the Commission the nine', () => {
    const headings = (id: string) =>
      (letters.get(id)?.pieces ?? []).filter(({ place }) => place === 'heading').map(({ ja }) => ja);
    expect(headings('notice-to-persons').map((heading) => heading.slice(0, 1))).toEqual([...'一二三四五', 'お']);
    expect(headings('report-sheet').map((heading) => heading.slice(0, 1))).toEqual([...'一二三四五六七八九']);
  });

  it('promise no money and hold no sum', () => {
    for (const { id, pieces } of letters.values()) {
      for (const { ja } of pieces) expect([id, /[0-9０-９万]+円/.test(ja)]).toEqual([id, false]);
    }
    expect(letters.get('claim-outline')?.ja.mind.join('')).toMatch(/支払いを強制する力はありません/);
    expect(letters.get('claim-outline')?.ja.howTo.join('')).toMatch(/弁護士/);
  });

  const blanksOf = ({ blanks }: Letter) => blanks.map(({ ja, en }) => `${ja.label}${ja.hint}${en.label}${en.hint}`);

  it('ask for no My Number, no card number and no password', () => {
    const asking = [...letters.values()].flatMap((letter) =>
      blanksOf(letter).filter((text) => /マイナンバー|カード番号|暗証|パスワード/.test(text)),
    );
    const askingOnlyWhether = ['マイナンバーのことも聞く', '暗証番号かネット銀行のパスワードも漏れた'];
    const giving = asking.filter((text) => !/例　|番号は書きません/.test(text));
    expect(giving.filter((text) => !askingOnlyWhether.some((begin) => text.startsWith(begin)))).toEqual([]);
  });

  it('cite the same articles in Japanese and in English', () => {
    const cited = (text: string) => findArticles(text).flatMap(({ articles }) => articles.map(labelOf));
    const pairs = [...letters.values()].flatMap(({ basis, pieces }) => [
      ...basis.map(({ titleJa, titleEn }) => [titleJa, titleEn] as const),
      ...pieces.map(({ ja, en }) => [ja, en] as const),
    ]);
    expect(pairs.filter(([ja, en]) => `${cited(ja)}` !== `${cited(en)}`)).toEqual([]);
    expect(pairs.flatMap(([ja]) => cited(ja)).length).toBeGreaterThan(40);
  });

  it('say as many things about themselves in English as in Japanese, and are up to date', () => {
    for (const { id, ja, en, isEnglishBehind } of letters.values()) {
      expect([id, en.howTo.length, en.mind.length, isEnglishBehind]).toEqual([
        id,
        ja.howTo.length,
        ja.mind.length,
        false,
      ]);
    }
  });

  it('are written in sentences that end', () => {
    const texts = [...letters.values()].flatMap(({ ja }) => [ja.summary, ...ja.howTo, ...ja.mind]);
    const open = texts.flatMap((text) => sentencesOf(text)).filter(({ text }) => !/[。？」）)]$/.test(text));
    expect(open.map(({ text }) => text)).toEqual([]);
  });
});
