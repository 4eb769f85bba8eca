import fc from 'fast-check';
import type { Knowledge } from '../../src/domain/knowledge.ts';
import { happenings, type PlanMark, type PlanState, planMarks } from '../../src/domain/plan.ts';
import { freshPlan, markStep, tellPlan } from '../../src/domain/planState.ts';
import { buildPlan } from '../../src/plan/buildPlan.ts';
import { realKnowledge } from '../support/realPorts.ts';

const knowledge: Knowledge = realKnowledge();
const today = '2026-11-22';
const kinds = [...knowledge.plans.parts.values()].flatMap(({ id, occasion }) =>
  occasion.kind === 'dataKind' ? [id] : [],
);
const build = (state: PlanState) => buildPlan(state, { knowledge, duties: [] });
const urgency = { now: 0, thisWeek: 1, later: 2 } as const;

const victimOf = (dataKinds: readonly string[], happening?: (typeof happenings)[number]): PlanState =>
  tellPlan(freshPlan('victim', today), { told: { dataKinds, ...(happening && { happening }) }, today });

const states = fc
  .record({
    dataKinds: fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 1, maxLength: 5 }),
    happening: fc.constantFrom(undefined, ...happenings),
  })
  .map(({ dataKinds, happening }) => victimOf(dataKinds, happening));

describe('a plan', () => {
  it('holds each step once, in order of urgency', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { steps } = build(state);
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
        const order = steps.map((step) => urgency[step.urgency]);
        expect(order).toEqual(order.toSorted((one, other) => one - other));
      }),
    );
  });

  it('loses no step and no mark when another kind of data is added', () => {
    const marks = fc.dictionary(
      fc.constantFrom(...knowledge.plans.steps.keys()),
      fc.constantFrom<PlanMark>(...planMarks),
    );
    fc.assert(
      fc.property(states, marks, fc.constantFrom(...kinds), (state, said, kind) => {
        const before = { ...state, marks: said };
        const after = tellPlan(before, { told: { dataKinds: [kind] }, today });
        expect(after.marks).toEqual(said);
        // The kind of somebody who does not know gives way; all others only add.
        if (state.dataKinds.includes('unknown-kind')) return;
        const ids = build(after).steps.map(({ id }) => id);
        for (const { id } of build(before).steps) expect(ids).toContain(id);
      }),
    );
  });

  it('counts what is done, whatever else is marked', () => {
    const state = victimOf(['credit-card']);
    const [first, second] = build(state).steps;
    if (first === undefined || second === undefined) throw new Error('a plan of two steps at least');
    const marked = markStep(markStep(state, first.id, 'done'), second.id, 'later');
    expect(build(marked).done).toBe(1);
    expect(build(markStep(marked, first.id, 'open')).done).toBe(0);
  });

  it('begins with safety when somebody is in danger', () => {
    const [first] = build(victimOf(['credit-card'], 'danger')).steps;
    const danger = knowledge.plans.parts.get('danger');
    expect(danger?.steps.now).toContain(first?.id);
  });

  it('gives each kind of data its first step before the second of another', () => {
    const { steps } = build(victimOf(['credit-card', 'password']));
    const firsts = ['credit-card', 'password'].map((kind) => knowledge.plans.parts.get(kind)?.steps.now[0]);
    expect(steps.slice(0, 2).map(({ id }) => id)).toEqual(firsts);
  });

  it('leaves out steps whose section is gone', () => {
    const without = {
      ...knowledge,
      sections: new Map([...knowledge.sections].filter(([id]) => id !== 'leaked-data/credit-card')),
    };
    const { steps } = buildPlan(victimOf(['credit-card']), { knowledge: without, duties: [] });
    expect(steps.filter(({ section }) => section === 'leaked-data/credit-card')).toEqual([]);
  });
});

describe('what was told', () => {
  it('takes back the kind of data that was named by mistake', () => {
    const before = victimOf(['credit-card']);
    const after = tellPlan(before, {
      told: { dataKinds: ['bank-account'] },
      correction: { dataKinds: ['credit-card'] },
      today,
    });
    expect(after.dataKinds).toEqual(['bank-account']);
  });

  it('forgets "nothing so far" as soon as something has happened, and the other way round', () => {
    const nothing = victimOf(['password'], 'nothing');
    const moved = tellPlan(nothing, { told: { happening: 'moneyMoved' }, today });
    expect(moved.happenings).toEqual(['moneyMoved']);
    expect(tellPlan(moved, { told: { happening: 'nothing' }, today }).happenings).toEqual(['nothing']);
  });

  it('turns "yesterday" into a day', () => {
    const state = tellPlan(freshPlan('business', '2027-01-01'), { told: { knownDaysAgo: 1 }, today: '2027-01-01' });
    expect(state.breach?.knownOn).toBe('2026-12-31');
  });
});
