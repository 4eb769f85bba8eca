import type { TurnEvent } from '../../dialogs/event.ts';
import { freshMemory, type Memory, visit } from '../../dialogs/memory.ts';
import type { Route } from '../../dialogs/route.ts';
import { routeNext } from '../../dialogs/routes.ts';
import type { Knowledge } from '../../src/domain/knowledge.ts';
import type { Finding } from '../../src/domain/match.ts';
import { loadKnowledge } from '../../src/knowledge/loadKnowledge.ts';
import { toyDir, toyNow } from '../knowledge/toyKnowledge.ts';

function toy(): Knowledge {
  const { knowledge } = loadKnowledge(toyDir, { clock: () => toyNow });
  if (knowledge === undefined) throw new Error('the toy knowledge has errors');
  return knowledge;
}

const knowledge = toy();
const start: Memory = { ...visit(freshMemory('ja'), { at: 'question', id: 'relation' }), openQuestion: 'relation' };
const first = 'umbrella-victim/first-steps';
const proof = 'umbrella-victim/feather-proof';

const match = (id: string) => ({ id, distance: 0.2 });
const found = (finding: Finding): TurnEvent => ({ kind: 'finding', finding });
const act = (action: Extract<TurnEvent, { kind: 'action' }>['action']): TurnEvent => ({ kind: 'action', action });
const next = (event: TurnEvent, memory: Memory = start) => routeNext(event, memory, knowledge);

const answer = found({ outcome: 'answer', best: match(first), near: [match(proof)] });
const titles: Finding = { outcome: 'ask', candidates: [match(first), match(proof)] };
const unsure = found(titles);
const refused = found({ outcome: 'refuse', candidates: [] });

const table: ReadonlyArray<readonly [string, TurnEvent, Partial<Route>]> = [
  ['an option to a question', act({ do: 'option', question: 'relation', option: 'taken' }), { to: 'question' }],
  ['an option to a section', act({ do: 'option', question: 'relation', option: 'unsure' }), { to: 'section' }],
  [
    'an option to a consultation',
    act({ do: 'option', question: 'relation', option: 'handed' }),
    { to: 'consultation' },
  ],
  [
    'an option that is gone',
    act({ do: 'option', question: 'relation', option: 'eaten' }),
    { note: 'conversation.gone' },
  ],
  ['a section', act({ do: 'section', section: first }), { to: 'section', isReading: false }],
  [
    'a section while reading',
    act({ do: 'section', section: first, isReading: true }),
    { to: 'section', isReading: true },
  ],
  [
    'a section that is gone',
    act({ do: 'section', section: 'no/where' }),
    { to: 'question', note: 'conversation.gone' },
  ],
  ['a question that is gone', act({ do: 'question', question: 'nothing' }), { to: 'question', id: 'relation' }],
  ['a consultation that is gone', act({ do: 'consultation', consultation: 'nothing' }), { note: 'conversation.gone' }],
  ['more of a section', act({ do: 'details', section: first }), { to: 'section', isOpen: true }],
  ['a sure finding', answer, { to: 'section', id: first, near: [proof] }],
  ['an unsure finding', unsure, { to: 'choose', isCautious: false }],
  [
    'a refusal with titles',
    found({ outcome: 'refuse', candidates: [match(first)] }),
    { to: 'choose', isCautious: true },
  ],
  ['a refusal without', refused, { to: 'noMatch', isRepeated: false }],
  ['danger', { kind: 'danger', danger: 'self-harm', pending: [first] }, { to: 'danger', danger: 'self-harm' }],
  ['a person', { kind: 'control', control: 'human' }, { to: 'desks' }],
  ['the end', { kind: 'control', control: 'stop' }, { to: 'stop' }],
  ['back at the beginning', { kind: 'control', control: 'back' }, { to: 'question', note: 'conversation.nowhereBack' }],
  ['an old option', { kind: 'staleOption', question: 'weather' }, { to: 'stale', question: 'weather' }],
  ['the same tap again', { kind: 'repeatedTap' }, { to: 'nothing' }],
  ['no text', { kind: 'empty' }, { to: 'say', note: 'conversation.empty' }],
];

describe('where an answer leads', () => {
  it.each(table)('%s', (_what, event, expected) => {
    expect(next(event).route).toMatchObject(expected);
  });

  it('remembers what an option tells of the person, and closes the question', () => {
    const { memory } = next(act({ do: 'option', question: 'relation', option: 'handed' }));
    expect(memory.audience).toBe('business');
    expect(memory.openQuestion).toBeUndefined();
  });

  it('leaves the question open when something else was answered in between', () => {
    expect(next(answer).memory.openQuestion).toBe('relation');
  });

  it('follows an old id to the section it moved to', () => {
    const [from, to] = [...knowledge.moved][0] ?? [];
    expect(next(act({ do: 'section', section: from ?? '' })).route).toMatchObject({ to: 'section', id: to });
  });

  it('adds the gentle line to whatever is answered', () => {
    expect(next({ kind: 'finding', finding: titles, gentle: 'violence' }).route).toMatchObject({
      to: 'choose',
      gentle: 'violence',
    });
  });
});

describe('a person who is not understood', () => {
  it('gets desks after the second miss in a row', () => {
    expect(next(refused, next(refused).memory).route).toEqual({ to: 'noMatch', isRepeated: true });
  });

  it('gets desks after refusing the titles twice, also with questions in between', () => {
    const none = act({ do: 'noneOfThese' });
    const once = next(none, next(unsure).memory);
    expect(once.route).toMatchObject({ to: 'say', note: 'conversation.rephrase' });
    expect(next(none, next(unsure, once.memory).memory).route).toEqual({ to: 'noMatch', isRepeated: true });
  });

  it('starts counting anew after an answer', () => {
    const answered = next(answer, next(refused).memory).memory;
    expect(next(refused, answered).route).toEqual({ to: 'noMatch', isRepeated: false });
  });
});

describe('after a false alarm', () => {
  it('the titles that were meant are offered', () => {
    const { memory } = next({ kind: 'danger', danger: 'self-harm', pending: [first, 'no/where'] });
    const back = next(act({ do: 'notDanger' }), memory);
    expect(back.route).toMatchObject({ to: 'choose', ids: [first] });
    expect(back.memory.pending).toEqual([]);
  });

  it('the open question comes back when nothing was meant', () => {
    expect(next(act({ do: 'notDanger' })).route).toMatchObject({ to: 'question', id: 'relation' });
  });
});

describe('start over', () => {
  it('forgets everything but the languages and the count of turns', () => {
    const memory: Memory = { ...start, audience: 'business', misses: 1, turn: 7, language: 'en' };
    const { memory: fresh } = next({ kind: 'control', control: 'startOver' }, memory);
    expect(fresh).toEqual({ ...freshMemory('en'), clientLanguage: 'ja', turn: 7 });
  });
});
