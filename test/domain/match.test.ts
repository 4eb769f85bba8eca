import { type Finding, type Match, renameFinding } from '../../src/domain/match.ts';

const match = (id: string): Match => ({ id, distance: 0.2 });
const names: Readonly<Record<string, string>> = { old: 'new', same: 'same', other: 'other' };
const rename = (id: string) => names[id];

describe('a finding in a newer knowledge', () => {
  it('names what has moved by its new id', () => {
    const finding: Finding = { outcome: 'answer', best: match('old'), near: [match('same')] };
    expect(renameFinding(finding, rename)).toEqual({ outcome: 'answer', best: match('new'), near: [match('same')] });
  });

  it('puts the next best in the place of what is gone', () => {
    const finding: Finding = { outcome: 'answer', best: match('gone'), near: [match('same'), match('other')] };
    expect(renameFinding(finding, rename)).toEqual({ outcome: 'answer', best: match('same'), near: [match('other')] });
  });

  it('is a refusal when nothing is left of it', () => {
    const finding: Finding = { outcome: 'answer', best: match('gone'), near: [] };
    expect(renameFinding(finding, rename)).toEqual({ outcome: 'refuse', candidates: [] });
  });

  it.each(['ask', 'refuse'] as const)('keeps the candidates of %s that are still there', (outcome) => {
    const finding: Finding = { outcome, candidates: [match('gone'), match('old')] };
    expect(renameFinding(finding, rename)).toEqual({ outcome, candidates: [match('new')] });
  });
});
