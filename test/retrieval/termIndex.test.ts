import { indexTerms, type Saturation, TermIndex, type WeightedTerms } from '../../src/retrieval/termIndex.ts';
import { TermTable } from '../../src/retrieval/termTable.ts';

const saturation = { k1: 1.2, b: 0.5 };

/** An index over documents, made as in another thread: only what is written down of the terms arrives. */
function indexOver(documents: readonly WeightedTerms[], how: Saturation): TermIndex {
  const table = new TermTable();
  const numbered = documents.map((terms) => new Map([...terms].map(([term, weight]) => [table.add(term), weight])));
  const index = indexTerms(numbered, { ...how, termCount: table.size });
  return new TermIndex(new TermTable(table.write()), structuredClone(index));
}

const terms = (...names: string[]) => new Map(names.map((name) => [name, 1]));
const bestOf = (index: TermIndex, question: ReadonlyMap<string, number>) =>
  [...index.scoreAll(question).scores.entries()].toSorted(([, one], [, other]) => other - one)[0]?.[0];

describe('the index of terms', () => {
  const index = indexOver(
    [terms('card', 'stop', 'number'), terms('card', 'password'), terms('card', 'address', 'mail', 'letter')],
    saturation,
  );

  it('finds the document with the rare term', () => {
    expect(bestOf(index, terms('card', 'password'))).toBe(1);
  });

  it('holds a term of one document for rarer than one of all', () => {
    expect(index.rarity('password')).toBeGreaterThan(index.rarity('card'));
  });

  it('holds an unknown term for as rare as one of a single document', () => {
    expect(index.rarity('weather')).toBeCloseTo(index.rarity('password'));
  });

  it('says which share of the question a document knows', () => {
    const coverage = [...index.scoreAll(terms('password', 'weather')).coverage];
    expect(coverage).toEqual([0, expect.closeTo(0.5), 0]);
  });

  it('prefers the document that holds a term more often', () => {
    const often = indexOver([new Map([['lost', 1]]), new Map([['lost', 4]])], { k1: 1.2, b: 0 });
    expect(bestOf(often, terms('lost'))).toBe(1);
  });

  it('knows nothing when it is empty', () => {
    expect(indexOver([], saturation).scoreAll(terms('card')).scores).toHaveLength(0);
  });
});
