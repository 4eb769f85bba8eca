import { join } from 'node:path';
import type { Audience } from '../../src/domain/audience.ts';
import type { PlanOccasion, PlanPart, PlanState } from '../../src/domain/plan.ts';
import { urgencies } from '../../src/domain/section.ts';
import { loadKnowledge } from '../../src/knowledge/loadKnowledge.ts';
import { buildPlan } from '../../src/plan/buildPlan.ts';

const knowledge = (() => {
  const dir = join(import.meta.dirname, '../../knowledge');
  const { knowledge, problems } = loadKnowledge(dir, { clock: () => Date.parse('2026-11-22T12:00:00+09:00') });
  if (knowledge === undefined) throw new Error(JSON.stringify(problems));
  return knowledge;
})();
const parts = [...knowledge.plans.parts.values()];
const steps = [...knowledge.plans.steps.values()];
const languages = ['ja', 'plain', 'en'] as const;

function planFor(told: Partial<PlanState>) {
  const nothing = { audience: 'victim', relation: 'unknown', dataKinds: [], happenings: [], marks: {} } as const;
  return buildPlan({ ...nothing, madeOn: '2026-11-22', ...told }, { knowledge, duties: [] });
}

function audienceOf(occasion: PlanOccasion): Audience {
  switch (occasion.kind) {
    case 'dataKind':
    case 'happening':
      return 'victim';
    case 'relation':
      return occasion.relation === 'ownBusiness' ? 'business' : 'victim';
    case 'cause':
    case 'duty':
      return 'business';
    case 'always':
      return occasion.audience;
  }
}

/** The sections a reader of this part is sent to: the part's own, and the one behind each of its steps. */
function sectionsOf(part: PlanPart): readonly string[] {
  const ids = urgencies.flatMap((urgency) => part.steps[urgency]);
  return [part.section, ...ids.map((id) => knowledge.plans.steps.get(id)?.section ?? id)];
}

describe('the parts plans are made of', () => {
  it('has a part for every section about a kind of leaked data', () => {
    const kinds = [...knowledge.sections.keys()].flatMap((id) => (id.startsWith('leaked-data/') ? [id.slice(12)] : []));
    const known = new Map(parts.map((part) => [part.id, part.occasion]));
    expect(kinds.length).toBeGreaterThan(12);
    expect(kinds.filter((id) => known.get(id)?.kind !== 'dataKind')).toEqual([]);
  });

  it('begins every part with something to do now', () => {
    expect(parts.filter(({ steps: { now } }) => now.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('asks no more than twelve steps of anybody at once', () => {
    const sizes = parts.map(({ id, steps }) => [id, urgencies.flatMap((urgency) => steps[urgency]).length] as const);
    expect(sizes.filter(([, size]) => size > 12)).toEqual([]);
  });

  it('sends people to sections that were written for them', () => {
    const strangers = parts.flatMap((part) =>
      sectionsOf(part)
        .filter((id) => knowledge.sections.get(id)?.audience !== audienceOf(part.occasion))
        .map((id) => `${part.id} -> ${id}`),
    );
    expect(strangers).toEqual([]);
  });

  it('carries a name of its own in each language', () => {
    for (const language of languages) {
      const labels = parts.map(({ label }) => label[language]);
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    }
  });
});

describe('the steps plans are made of', () => {
  it.each(languages)('says in a word of its own that it is done (%s)', (language) => {
    const done = steps.map((step) => step[language].done);
    expect(done.filter((label, at) => done.indexOf(label) !== at)).toEqual([]);
  });

  it('holds nothing that was only a draft', () => {
    const isDraft = /下書きです|下書\(したが\)きです|^Draft\.?$/u;
    const drafts = steps.filter((step) =>
      languages.some((language) => [step[language].why, step[language].how].some((text) => isDraft.test(text))),
    );
    expect(drafts.map(({ id }) => id)).toEqual([]);
  });

  it('gives why and how words of their own', () => {
    const same = steps.filter((step) => languages.some((language) => step[language].why === step[language].how));
    expect(same.map(({ id }) => id)).toEqual([]);
  });
});

describe('the plan of somebody whose card number leaked', () => {
  const first = planFor({ dataKinds: ['credit-card'] }).steps[0];

  it('begins with blocking the card', () => {
    expect(first).toMatchObject({ id: 'stop-card', urgency: 'now', desk: 'issuer-number' });
    expect(knowledge.plans.steps.get('stop-card')?.ja.done).toBe('カードを止めた');
  });

  it('names the free dial next when My Number leaked as well', () => {
    const plan = planFor({ dataKinds: ['credit-card', 'my-number'], marks: { 'stop-card': 'done' } });
    expect(plan.done).toBe(1);
    expect(plan.steps.find(({ mark }) => mark === undefined)?.desk).toBe('mynumber-free');
  });
});

describe('the plan of somebody whose address leaked', () => {
  it('comes to safety before anything else', () => {
    const alone = planFor({ dataKinds: ['home-address'] }).steps[0];
    expect(alone?.desk).toBe('police-9110');
    const inDanger = planFor({ dataKinds: ['credit-card', 'home-address'], happenings: ['danger', 'moneyMoved'] });
    expect(inDanger.steps[0]?.desk).toBe('police-110');
  });
});
