import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { viewSection } from '../../src/domain/section.ts';
import { loadKnowledge } from '../../src/knowledge/loadKnowledge.ts';
import { codesAndPlaces, copyToy, realLocales, removeTemporaryFolders, toyDir, toyNow } from './toyKnowledge.ts';

afterEach(removeTemporaryFolders);

function loadToy() {
  const { knowledge, problems } = loadKnowledge(toyDir, { clock: () => toyNow });
  if (knowledge === undefined) throw new Error(JSON.stringify(problems));
  return knowledge;
}

describe('the toy knowledge', () => {
  it('loads without a problem', () => {
    expect(loadKnowledge(toyDir, { clock: () => toyNow }).problems).toEqual([]);
  });

  it('keeps the sections in the order of the consultations, each with its audience', () => {
    const { sections, consultations } = loadToy();
    expect([...sections.values()].map(({ id, audience }) => `${id} ${audience}`)).toEqual([
      'umbrella-shop/count-umbrellas business',
      'umbrella-shop/tell-owners business',
      'umbrella-victim/first-steps victim',
      'umbrella-victim/feather-proof victim',
      'umbrella-victim/compensation victim',
    ]);
    expect(consultations.get('umbrella-victim')?.sections[0]).toBe('umbrella-victim/first-steps');
  });

  it('fills a shared step into the section, in every language and style', () => {
    const section = loadToy().sections.get('umbrella-victim/first-steps');
    expect(section?.steps[0]).toEqual({ id: 'take-shelter', urgency: 'now', otherwiseDesk: 'umbrella-bureau' });
    expect(section?.ja.steps[0]).toEqual({
      text: 'あなたは、軒下に入って雨をよける',
      otherwise: '軒がないときは、大きな葉を借ります。',
    });
    expect(section?.en?.text.steps[0]?.text).toBe('Step under the eaves, out of the rain');
    expect(section?.plain?.text.steps[0]?.otherwise).toBe('大(おお)きい葉(は)を借(か)ります。');
  });

  it('lets a section say for itself how soon a shared step is', () => {
    expect(loadToy().sections.get('umbrella-victim/compensation')?.steps[0]?.urgency).toBe('later');
  });

  it('shows each section whole in the language asked for', () => {
    const section = loadToy().sections.get('umbrella-victim/feather-proof');
    if (section === undefined) throw new Error('the toy has lost its feather');
    expect(viewSection(section, 'en')).toMatchObject({ language: 'en', title: 'Keep the feather as proof' });
    expect(viewSection(section, 'ja', 'plain')).toMatchObject({
      style: 'plain',
      title: '羽根(はね)の写真(しゃしん)を撮(と)る',
    });
    expect(section.ja.body).toBe(
      '羽根の色で、どの山の天狗かが分かることがあります。決めつけずに、色だけを記録します。',
    );
  });

  it('reads what is told of a section beside its words', () => {
    const section = loadToy().sections.get('umbrella-victim/compensation');
    expect(section).toMatchObject({
      consultation: 'umbrella-victim',
      basis: [
        { titleJa: '山林傘取扱規則 第12条', titleEn: 'Forest Umbrella Rules, Article 12' },
        { titleJa: '団扇換算表' },
      ],
      review: { by: '山伏 太郎', on: '2026-11-22' },
      englishKeywords: ['compensation', 'pay', 'replacement', 'fan'],
    });
  });

  it('knows where a section has moved', () => {
    const { moved, sections } = loadToy();
    expect([...moved]).toEqual([['umbrella-victim/polite-letter', 'umbrella-victim/compensation']]);
    expect(sections.has('umbrella-victim/polite-letter')).toBe(false);
  });

  it('writes every pattern of danger as pieces with alternatives', () => {
    expect(loadToy().danger.get('self-harm')?.sure).toEqual([
      [['死にたい']],
      [
        ['消えて', 'いなくなって'],
        ['しまいたい', 'しまおう'],
      ],
      [['I want to die']],
    ]);
    expect(loadToy().danger.get('self-harm')?.gentle).toEqual([[['もう'], ['疲れた', 'つかれた']]]);
  });

  it('leads triage to questions, sections, consultations and plans', () => {
    const { triage } = loadToy();
    expect(triage.questions.get('relation')?.options.map(({ target }) => target)).toEqual([
      { kind: 'question', id: 'weather' },
      { kind: 'consultation', id: 'umbrella-shop' },
      { kind: 'section', id: 'umbrella-victim/first-steps' },
      { kind: 'plan', next: 'weather' },
    ]);
    expect(triage.desks.victim).toEqual(['umbrella-bureau', 'hermit-hotline', 'yorisoi']);
  });

  it('gives related consultations their prefix, and keeps synonyms, controls and what is off the subject', () => {
    const { related, synonyms, controls, offSubject } = loadToy();
    expect([...related.keys()]).toEqual(['related/kappa-cucumber', 'related/tanuki-receipt']);
    expect(synonyms[0]?.words).toEqual(['傘', 'かさ', 'アンブレラ']);
    expect(controls.get('back')?.en.typed).toEqual(['back', 'go back']);
    expect(offSubject).toContain('雨漏りを直したい');
  });
});

describe('loading', () => {
  it('reports every fault of every file at once', () => {
    const toy = copyToy();
    toy.replace('consultations/umbrella-victim/first-steps.yml', 'title:', 'titel:');
    toy.replace('consultations/umbrella-victim/feather-proof.yml', 'desks: [umbrella-bureau]', 'desks: [nobody]');
    toy.replace('desks/yorisoi.yml', 'url: ', '\turl: ');
    toy.replace('synonyms.yml', '  - [傘', '  - [@傘');
    toy.replace('danger.yml', '死ぬほど', '*死ぬほど');
    toy.remove('controls.yml');
    expect(codesAndPlaces(toy.load())).toEqual([
      'UNKNOWN_DESK consultations/umbrella-victim/feather-proof.yml:19',
      'MISSING_FIELD consultations/umbrella-victim/first-steps.yml:1',
      'UNKNOWN_KEY consultations/umbrella-victim/first-steps.yml:1',
      'MISSING_FILE controls.yml',
      'ALIAS_NOT_ALLOWED danger.yml:11',
      'TAB_INDENT desks/yorisoi.yml:11',
      'YAML_QUOTE synonyms.yml:2',
    ]);
  });

  it('gives no knowledge with an error, and gives it with warnings only', () => {
    const toy = copyToy();
    toy.remove('consultations/umbrella-victim/first-steps.en.yml');
    expect(toy.load()).toMatchObject({ knowledge: {}, problems: [{ code: 'ENGLISH_MISSING', severity: 'warning' }] });
    toy.remove('desks/police-110.yml');
    expect(toy.load().knowledge).toBeUndefined();
  });

  it('makes no second problem of a reference to a broken file', () => {
    const toy = copyToy();
    toy.replace('desks/umbrella-bureau.yml', 'name:', 'nam:');
    expect(new Set(toy.load().problems.map(({ file }) => file))).toEqual(new Set(['desks/umbrella-bureau.yml']));
  });

  it('changes the version exactly when the content changes', () => {
    const toy = copyToy();
    const version = toy.load().knowledge?.version;
    expect(toy.load().knowledge?.version).toBe(version);
    toy.write('locales/ja/card.yml', 'more: もっと\n');
    toy.write('README.md', '傘\n');
    expect(toy.load().knowledge?.version).toBe(version);
    toy.replace('off-subject.yml', '雨漏り', '水漏れ');
    expect(toy.load().knowledge?.version).not.toBe(version);
  });

  it('names a line inside a long text, not only where the text begins', () => {
    const toy = copyToy();
    toy.replace('consultations/umbrella-victim/first-steps.yml', '大声を出すと', '必ず弁償されると');
    expect(codesAndPlaces(toy.load())).toContain('BANNED_WORD consultations/umbrella-victim/first-steps.yml:17');
  });

  it('allows a banned word inside a name, and where people type it', () => {
    const toy = copyToy();
    toy.replace('consultations/umbrella-victim/first-steps.yml', '  - かさがきえた', '  - 傘の被害者です');
    toy.replace('desks/umbrella-bureau.yml', '傘についてのあらゆる相談', '犯罪被害者の相談も');
    expect(toy.load().problems).toEqual([]);
  });

  it('reads the words of locale files only when asked, and never those for editors', () => {
    const toy = copyToy();
    cpSync(realLocales, join(toy.dir, 'locales'), { recursive: true });
    toy.replace('locales/ja/card.yml', 'more: ', 'more: 0120-123-456 へ');
    toy.replace('locales/ja/problem.yml', 'FOLDER_MISSING: ', 'FOLDER_MISSING: 0120-123-456 は書けません');
    expect(toy.load().problems).toEqual([]);
    expect(codesAndPlaces(toy.load({ ownLocales: realLocales }))).toEqual([
      expect.stringMatching(/^PHONE_OUTSIDE_DESKS locales\/ja\/card.yml:\d+$/),
    ]);
  });

  it('shows nothing that is behind, however many steps it lacks', () => {
    const toy = copyToy();
    const file = 'consultations/umbrella-victim/feather-proof.yml';
    toy.replace(file, 'body: |', '  - {id: bow, urgency: later, text: 山に一礼する}\nbody: |');
    const loading = toy.load();
    const section = loading.knowledge?.sections.get('umbrella-victim/feather-proof');
    expect(codesAndPlaces(loading)).toEqual([
      'ENGLISH_BEHIND consultations/umbrella-victim/feather-proof.en.yml:1',
      `PLAIN_BEHIND ${file}:33`,
    ]);
    expect(section?.en).toMatchObject({ isBehind: true, text: { steps: { length: 3 } } });
    expect(section === undefined ? '' : viewSection(section, 'en').fallback).toBe('behind');
  });

  it('shows nothing of a section in English whose shared step is behind, and the rest as before', () => {
    const toy = copyToy();
    const step = 'steps/take-shelter.yml';
    toy.replace(step, '軒下に入って', '軒下で');
    const loading = toy.load();
    expect(codesAndPlaces(loading)).toEqual([`PLAIN_BEHIND ${step}:7`, `ENGLISH_BEHIND ${step}:11`]);
    const shown = (id: string, language: 'ja' | 'en', style: 'standard' | 'plain') => {
      const section = loading.knowledge?.sections.get(`umbrella-victim/${id}`);
      return section === undefined ? 'lost' : (viewSection(section, language, style).fallback ?? 'shown');
    };
    expect([shown('first-steps', 'en', 'standard'), shown('first-steps', 'ja', 'plain')]).toEqual(['behind', 'behind']);
    expect(shown('compensation', 'en', 'standard')).toBe('behind');
    expect([shown('feather-proof', 'en', 'standard'), shown('feather-proof', 'ja', 'plain')]).toEqual([
      'shown',
      'shown',
    ]);
    expect(shown('first-steps', 'ja', 'standard')).toBe('shown');
  });

  it('shows a section in the one of the two whose shared step is up to date', () => {
    const toy = copyToy();
    const step = 'steps/take-shelter.yml';
    toy.write(step, toy.read(step).replace(/(en:\n {2}madeFrom: )".*"/, '$1"000000000000"'));
    const section = toy.load().knowledge?.sections.get('umbrella-victim/first-steps');
    expect([section?.en?.isBehind, section?.plain?.isBehind]).toEqual([true, false]);
  });

  it('reads articles in no text at all when the list of them has errors of its own', () => {
    const toy = copyToy();
    toy.replace('articles.yml', 'laws:', 'lows:');
    expect(new Set(toy.load().problems.map(({ file }) => file))).toEqual(new Set(['articles.yml']));
  });

  it('warns on the day after the review was due, in Japan', () => {
    const toy = copyToy();
    const overdue = (now: string) => toy.load({ now: Date.parse(now) }).problems.length;
    expect(overdue('2027-02-21T23:59:59+09:00')).toBe(0);
    expect(overdue('2027-02-22T00:00:00+09:00')).toBe(8);
  });
});
