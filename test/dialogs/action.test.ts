import fc from 'fast-check';
import { type Action, actionKey, readAction } from '../../dialogs/action.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('option' as const), question: id, option: id }),
  fc.record({ do: fc.constant('question' as const), question: id }),
  fc.record({ do: fc.constant('section' as const), section: id }),
  fc.record({ do: fc.constant('section' as const), section: id, isReading: fc.constant(true) }),
  fc.record({ do: fc.constant('consultation' as const), consultation: id }),
  fc.record({ do: fc.constant('relatedList' as const), from: fc.nat(100) }),
  fc.record({ do: fc.constant('control' as const), control: fc.constantFrom('startOver' as const, 'back' as const) }),
  fc.constant({ do: 'noneOfThese' as const }),
);

describe('a tapped button', () => {
  it('is read as exactly what was sent', () => {
    fc.assert(
      fc.property(actions, fc.nat(), (action, turn) => {
        expect(readAction({ ...action, turn })).toEqual({ action, turn });
      }),
    );
  });

  it('survives the way over the wire', () => {
    fc.assert(
      fc.property(actions, (action) => {
        const read = readAction(JSON.parse(JSON.stringify({ ...action, turn: 3 })));
        expect(read && actionKey(read.action)).toBe(actionKey(action));
      }),
    );
  });

  it('is nothing when it is not one of ours, whatever a client sends', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = readAction(value);
        expect(read === undefined || typeof read.action.do === 'string').toBe(true);
      }),
    );
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'section'],
    ['an unknown deed', { do: 'eraseEverything' }],
    ['a deed of the prototype', { do: 'constructor' }],
    ['a path instead of an id', { do: 'section', section: '../../etc/passwd' }],
    ['an id that is too long', { do: 'section', section: 'a'.repeat(200) }],
    ['an unknown control', { do: 'control', control: 'becomeStaff' }],
    ['an object instead of an id', { do: 'option', question: {}, option: 'x' }],
  ])('is nothing for %s', (_what, value) => {
    expect(readAction(value)).toBeUndefined();
  });

  it('carries no foreign field along', () => {
    const read = readAction(JSON.parse('{"do":"section","section":"a/b","isStaff":true,"__proto__":{"x":1},"turn":2}'));
    expect(read).toEqual({ action: { do: 'section', section: 'a/b' }, turn: 2 });
  });
});
