import { copyToy, removeTemporaryFolders } from './toyKnowledge.ts';

afterEach(removeTemporaryFolders);

describe('scam.yml', () => {
  it('gives every kind its words in each language and style, and the checks of all where it has none of its own', () => {
    const { knowledge } = copyToy().load();
    const tax = knowledge?.scam.kinds.get('umbrella-tax');
    expect(tax).toMatchObject({
      section: 'umbrella-victim/first-steps',
      desks: ['umbrella-bureau'],
      sure: [[['傘'], ['税', '税金'], ['払え', '振り込']]],
      gentle: [[['傘の税']]],
      checkedOn: '2026-11-21',
      basis: [{ titleJa: '傘の会 傘の税についての注意', url: 'https://www.example.jp/umbrella-tax' }],
      ja: { steps: ['お金を払わない', '手紙を残す'], gentle: '傘の税を払えという連絡は、疑ってください。' },
      en: { warning: 'Do not pay. There is no umbrella tax.' },
    });
    expect(tax?.plain.checks[0]).toBe('手紙(てがみ)の番号(ばんごう)は使(つか)わない');
    expect(knowledge?.scam.concepts).toEqual([
      { words: ['払え', '振り込め', 'pay'] },
      { words: ['傘', 'かさ', 'umbrella'] },
    ]);
    expect(knowledge?.scam.lookAlikes).toContain('傘の値段は税込ですか');
  });

  it('lets a kind have checks of its own', () => {
    const toy = copyToy();
    const own = '    checks:\n      text: [一, 二, 三, 四]\n      plain: [い, ろ, は, に]\n      en: [a, b, c, d]\n';
    toy.replace('scam.yml', '    plain:\n      warning', `${own}    plain:\n      warning`);
    expect(toy.load().knowledge?.scam.kinds.get('umbrella-tax')?.ja.checks).toEqual(['一', '二', '三', '四']);
  });

  it('follows a section that has moved', () => {
    const toy = copyToy();
    toy.replace('scam.yml', 'umbrella-victim/first-steps', 'umbrella-victim/polite-letter');
    expect(toy.load().knowledge?.scam.kinds.get('umbrella-tax')?.section).toBe('umbrella-victim/compensation');
  });

  it('may hold numbers and addresses in examples, and none in what is said', () => {
    const toy = copyToy();
    toy.replace('scam.yml', 'said:\n', 'said:\n      - 傘税は 03-1234-5678 まで https://tax.example\n');
    expect(toy.load().problems).toEqual([]);
    toy.replace('scam.yml', '傘の税はありません。', '傘の税は 03-1234-5678 へ。');
    expect(toy.load().problems).toMatchObject([{ code: 'PHONE_OUTSIDE_DESKS', file: 'scam.yml' }]);
  });

  it('is told of sentences that are too long, longer ones in Japanese than in easy Japanese', () => {
    const toy = copyToy();
    const long = '傘'.repeat(45);
    toy.replace('scam.yml', '払わないでください。傘の税はありません。', `${long}。`);
    expect(toy.load().problems).toEqual([]);
    toy.replace('scam.yml', 'お金(かね)を払(はら)わないでください。', `${long}。`);
    expect(toy.load().problems).toMatchObject([{ code: 'SENTENCE_TOO_LONG', file: 'scam.yml' }]);
  });

  it('is overdue like a section', () => {
    const problems = copyToy().load({ now: Date.parse('2027-11-22T12:00:00+09:00') }).problems;
    expect(problems).toContainEqual(expect.objectContaining({ code: 'REVIEW_OVERDUE', file: 'scam.yml' }));
  });
});
