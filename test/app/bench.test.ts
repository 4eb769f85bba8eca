import { growKnowledge } from '../../src/commands/bench/growKnowledge.ts';
import { measureTypedChoices } from '../../src/commands/bench/measureTypedChoices.ts';
import { searchEngines } from '../../src/commands/bench/searchEngines.ts';
import type { Knowledge } from '../../src/domain/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/loadKnowledge.ts';
import { toyDir, toyNow } from '../knowledge/toyKnowledge.ts';
import { realKnowledge } from '../support/realPorts.ts';

function toyKnowledge(): Knowledge {
  const { knowledge } = loadKnowledge(toyDir, { clock: () => toyNow });
  if (knowledge === undefined) throw new Error('the toy is broken');
  return knowledge;
}

describe('the bench', () => {
  it.each(Object.entries(searchEngines))('asks %s for what it finds', (_name, engine) => {
    expect(engine(toyKnowledge())('天狗', 'unknown')[0]).toMatch(/^(umbrella-|related\/)/);
  });

  it('grows the knowledge by sections put together from pieces, no two alike, the same in every run', () => {
    const written = realKnowledge();
    const grown = growKnowledge(written, 300);
    expect(grown.sections.size).toBe(300);
    expect([...growKnowledge(written, 300).sections.values()]).toEqual([...grown.sections.values()]);
    const bodies = new Set([...grown.sections.values()].map(({ ja }) => ja.body));
    expect(bodies.size).toBe(300);
    const phrasings = new Set([...written.sections.values()].flatMap((section) => section.phrasings));
    const made = [...grown.sections.values()].filter(({ consultation }) => consultation === 'grown');
    const copied = made.flatMap((section) => section.phrasings).filter((phrasing) => phrasings.has(phrasing));
    expect(copied.length).toBeLessThan(made.length / 10);
  });

  it('shows what Fuse.js is for: slips in the words of buttons', () => {
    const { count, withFuse, without } = measureTypedChoices(realKnowledge());
    expect(count).toBeGreaterThan(200);
    expect(Number(withFuse)).toBeGreaterThan(Number(without) + 20);
  });
});
