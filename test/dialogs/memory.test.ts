import fc from 'fast-check';
import { freshMemory, type Place, stepBack, visit } from '../../dialogs/memory.ts';

const places: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ at: fc.constant('question' as const), id: fc.constantFrom('one', 'two', 'three') }),
  fc.record({ at: fc.constant('section' as const), id: fc.constantFrom('a/x', 'a/y'), isReading: fc.boolean() }),
);

describe('the way back', () => {
  it('leads to the place before the present one', () => {
    fc.assert(
      fc.property(fc.array(places), places, places, (earlier, before, now) => {
        fc.pre(JSON.stringify(before) !== JSON.stringify(now));
        const memory = [...earlier, before, now].reduce(visit, freshMemory('ja'));
        expect(stepBack(memory)?.place).toEqual(before);
      }),
    );
  });

  it('comes to an end', () => {
    fc.assert(
      fc.property(fc.array(places, { maxLength: 60 }), (visited) => {
        let memory = visited.reduce(visit, freshMemory('ja'));
        for (let steps = 0; steps <= 60; steps += 1) {
          const back = stepBack(memory);
          if (back === undefined) return;
          memory = visit(back.memory, back.place);
        }
        throw new Error('went back more often than forward');
      }),
    );
  });

  it('does not grow by showing the same place again, nor without bound', () => {
    const place: Place = { at: 'question', id: 'relation' };
    const once = visit(freshMemory('ja'), place);
    expect(visit(once, place)).toEqual(once);
    const many = Array.from({ length: 500 }, (_, index): Place => ({ at: 'question', id: `q${index}` }));
    expect(many.reduce(visit, freshMemory('ja')).trail).toHaveLength(20);
  });
});
