import type { Knowledge } from '../../src/domain/knowledge.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { OpenTranslator } from '../../src/i18n/translator.ts';
import type { Studied } from '../../src/knowledge/openInThread.ts';
import { LiveKnowledge, type Opened } from '../../src/liveKnowledge.ts';
import { learnKnowledge } from '../../src/retrieval/learnKnowledge.ts';
import { buildKnowledge } from '../support/buildKnowledge.ts';

const bell = { id: 'a/bell', title: '鐘の鳴らし方', phrasings: ['鐘を鳴らしたい', '鐘の綱が切れた'] };
const lantern = { id: 'a/lantern', title: '提灯のともし方', phrasings: ['提灯をともしたい', '提灯の油が切れた'] };
const kite = { id: 'a/kite', title: '凧の揚げ方', phrasings: ['凧を揚げたい', '凧の糸が切れた'] };

const old = { ...buildKnowledge({ sections: [bell, lantern] }), version: 'old' };
const next = { ...buildKnowledge({ sections: [bell, kite] }), version: 'next' };

const sentences: OpenTranslator = {
  version: '1',
  say: (_language, key, values) => `${key} ${JSON.stringify(values ?? {})}`,
  isDegraded: false,
  problems: [],
};
const studiedOf = (knowledge: Knowledge, doubts: readonly Problem[] = []): Studied => ({
  learnt: learnKnowledge(knowledge),
  doubts,
});
const openedOf = (knowledge: Knowledge, studied: Promise<Studied | undefined>): Opened => ({
  knowledge: { knowledge, isDegraded: false, problems: [], studied },
  sentences,
});

/** A desk that answers with the old knowledge, what it is given at the next save, and what it said of it. */
function deskFor(reopen: () => Promise<Opened>) {
  const said: string[] = [];
  const failed: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: (event: string) => void failed.push(event) };
  const studied = Promise.resolve(studiedOf(old));
  const live = new LiveKnowledge(
    { knowledge: { knowledge: old, isDegraded: false, problems: [], studied }, sentences },
    { reopen, log, pauseMs: 1, announce: (lines) => void said.push(...lines) },
  );
  const bestFor = (text: string) => {
    const { finding } = live.read(text, { knowledge: live.knowledge, audience: 'victim', language: 'ja' });
    return finding.outcome === 'answer' ? finding.best.id : finding.outcome;
  };
  return { live, said, failed, bestFor };
}

describe('a save', () => {
  it('shows at once, is found by what was learnt before, and by its own words once they are learnt', async () => {
    const learning = Promise.withResolvers<Studied>();
    const { live, bestFor, said } = deskFor(async () => openedOf(next, learning.promise));
    const reloading = live.reload();
    await new Promise((resolve) => setImmediate(resolve));
    expect(live.knowledge.version).toBe('next');
    expect(said).toEqual([expect.stringContaining('start.reloaded')]);
    expect(bestFor('鐘を鳴らしたい')).toBe('a/bell');
    expect(bestFor('提灯をともしたい')).not.toBe('a/lantern');
    learning.resolve(studiedOf(next));
    await reloading;
    expect(bestFor('凧を揚げたい')).toBe('a/kite');
  });

  it('gives way to the old one again when it proves not to be found, which is said', async () => {
    const doubt: Problem = { code: 'SECTION_NOT_FOUND', severity: 'error', file: 'consultations/a/kite.yml' };
    const { live, bestFor, said } = deskFor(async () => openedOf(next, Promise.resolve(studiedOf(next, [doubt]))));
    await live.reload();
    expect(live.knowledge.version).toBe('old');
    expect(bestFor('提灯をともしたい')).toBe('a/lantern');
    expect(live.complaints).toEqual([expect.stringContaining('consultations/a/kite.yml')]);
    expect(said.at(-1)).toContain('SECTION_NOT_FOUND');
  });

  it('goes on with what was learnt before when nothing more could be learnt', async () => {
    const { live, bestFor } = deskFor(async () => openedOf(next, Promise.resolve(undefined)));
    await live.reload();
    expect(live.knowledge.version).toBe('next');
    expect(bestFor('鐘を鳴らしたい')).toBe('a/bell');
  });

  it('that cannot even be opened changes nothing, and is logged', async () => {
    const { live, failed } = deskFor(() => Promise.reject(new Error('no thread')));
    await live.reload();
    expect(live.knowledge.version).toBe('old');
    expect(failed).toEqual(['knowledgeReloadFailed']);
  });

  it('is tried again on a machine that has no time for it, and counts as no mistake', async () => {
    const busy: Problem = { code: 'FOLDER_TOO_SLOW', severity: 'warning', values: { seconds: 20 } };
    const late = { isDegraded: false, problems: [busy], studied: Promise.resolve(undefined) };
    let attempts = 0;
    const { live, said } = deskFor(async () => {
      attempts += 1;
      if (attempts < 3) return { knowledge: late, sentences };
      expect(live.knowledge.version).toBe('old');
      expect(live.problems).toEqual([]);
      return openedOf(next, Promise.resolve(studiedOf(next)));
    });
    await live.reload();
    expect(live.knowledge.version).toBe('next');
    expect(said).toEqual([expect.stringContaining('start.reloadBusy'), expect.stringContaining('start.reloaded')]);
  });

  it('with very many mistakes names the first, and says how many more there are', async () => {
    const problems = Array.from(
      { length: 50 },
      (_, at): Problem => ({ code: 'YAML_QUOTE', severity: 'error', line: at }),
    );
    const { live } = deskFor(async () => ({
      knowledge: { isDegraded: false, problems, studied: Promise.resolve(undefined) },
      sentences,
    }));
    await live.reload();
    expect(live.complaints).toHaveLength(21);
    expect(live.complaints.at(-1)).toBe('start.more {"count":30}');
  });

  it('with sentences that are broken keeps the old ones, and says which', async () => {
    const broken: Problem = { code: 'LOCALE_BROKEN', severity: 'error', file: 'locales/ja/card.yml', line: 3 };
    const { live } = deskFor(async () => ({
      ...openedOf(next, Promise.resolve(studiedOf(next))),
      sentences: { ...sentences, say: () => 'broken', problems: [broken] },
    }));
    await live.reload();
    expect(live.say('ja', 'card.more')).toBe('card.more {}');
    expect(live.complaints).toEqual([expect.stringContaining('locales/ja/card.yml:3')]);
    expect(live.knowledge.version).toBe('next');
  });
});
