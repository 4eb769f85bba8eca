import fc from 'fast-check';
import { LinePack } from '../../src/retrieval/linePack.ts';

const lineIn = (pack: LinePack, line: number) => {
  const terms = new Map<number, number>();
  for (let slot = pack.starts[line] ?? 0; slot < (pack.starts[line + 1] ?? 0); slot += 1) {
    terms.set(pack.numbers[slot] ?? -1, pack.weights[slot] ?? -1);
  }
  return terms;
};

describe('a pack of lines', () => {
  it('gives back every line, each number once with its greatest weight', () => {
    const term = fc.tuple(fc.nat(60_000), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(fc.array(term, { maxLength: 40 }), { maxLength: 30 }), (lines) => {
        const pack = new LinePack();
        const places = lines.map((line) => {
          for (const [number, weight] of line) pack.add(number, weight);
          return pack.end();
        });
        expect(places).toEqual(lines.map((_, at) => at));
        expect(pack.count).toBe(lines.length);
        for (const [at, line] of lines.entries()) {
          const wanted = new Map<number, number>();
          for (const [number, weight] of line) wanted.set(number, Math.max(wanted.get(number) ?? 0, weight));
          expect(lineIn(pack, at)).toEqual(wanted);
        }
      }),
    );
  });

  it('grows beyond what it began with', () => {
    const pack = new LinePack();
    for (let line = 0; line < 1_000; line += 1) {
      for (let number = 0; number < 40; number += 1) pack.add(line * 40 + number, 1);
      pack.end();
    }
    expect(lineIn(pack, 999)).toEqual(new Map(Array.from({ length: 40 }, (_, at) => [39_960 + at, 1])));
  });
});
