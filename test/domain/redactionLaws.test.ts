import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { redactionKinds } from '../../src/domain/redaction/redactionKind.ts';
import type { RedactionContext } from '../../src/domain/redaction/redactor.ts';
import { projectRoot } from '../support/projectFiles.ts';
import { realRedactor, realRules } from '../support/realRedactor.ts';

const { fragments, hostile } = parse(
  readFileSync(join(projectRoot, 'test/fixtures/numberSpellings.yml'), 'utf8'),
) as Readonly<Record<'fragments' | 'hostile', readonly string[]>>;

let looks = 0;
const redactor = realRedactor((count) => {
  looks = count;
});

const kinds = Object.values(realRules.kinds);
const labels = kinds.flatMap((kind) => [kind.labels.ja, kind.labels.en]);
const words = [
  ...kinds.flatMap(({ names, hints }) => [...names, ...hints]),
  ...realRules.counters.flatMap((counter) => counter.words),
  ...[realRules.joiners, realRules.links, realRules.endings, realRules.ordinaryBefore, realRules.versionNames].flat(),
  ...[realRules.expiryNames, realRules.atWords, realRules.dotWords, realRules.lookAlikes].flat(),
  ...realRules.spokenDigits.flat(),
];

/** Texts that hold much of what the guard knows, and halves of surrogate pairs. */
const madeUp = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.constantFrom(...labels) },
      { weight: 5, arbitrary: fc.constantFrom(...fragments, '\ud800', '\udc00') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 16 },
  )
  .map((pieces) => pieces.join(''));

const context: fc.Arbitrary<RedactionContext> = fc.record({
  language: fc.constantFrom('ja' as const, 'en' as const),
  before: fc.array(fc.constantFrom(...redactionKinds), { maxLength: 2 }),
});

const longestLabel = 64;

/** How many labels stand in a text: none is part of another one. */
const countLabels = (text: string): number =>
  [...new Set(labels)].reduce((sum, label) => sum + text.split(label).length - 1, 0);

describe('redacting', () => {
  it('twice is redacting once, and finds nothing the second time', () => {
    fc.assert(
      fc.property(madeUp, context, (text, inContext) => {
        const once = redactor.redact(text, inContext);
        const twice = redactor.redact(once.text, inContext);
        expect([twice.text, twice.kinds]).toEqual([once.text, []]);
      }),
      { numRuns: 4_000 },
    );
  });

  it('never throws, gives a well-formed text, and makes it no more than a label longer for each thing taken out', () => {
    fc.assert(
      fc.property(fc.oneof(madeUp, fc.string({ unit: 'binary', maxLength: 200 })), context, (text, inContext) => {
        const { text: after, kinds: found } = redactor.redact(text, inContext);
        expect(after.isWellFormed()).toBe(true);
        const added = countLabels(after) - countLabels(text);
        expect(after.length).toBeLessThanOrEqual(text.length + longestLabel * Math.max(added, 0));
        if (found.length === 0) expect(after).toBe(text.toWellFormed());
      }),
      { numRuns: 3_000 },
    );
  });

  it('tells each kind once, in one order', () => {
    fc.assert(
      fc.property(madeUp, context, (text, inContext) => {
        const { kinds: found, named } = redactor.redact(text, inContext);
        expect(found).toEqual(redactionKinds.filter((kind) => found.includes(kind)));
        expect(named).toEqual(redactionKinds.filter((kind) => named.includes(kind)));
      }),
      { numRuns: 1_000 },
    );
  });

  const looksFor = (pattern: string, size: number): number => {
    redactor.redact(pattern.repeat(Math.ceil(size / pattern.length)).slice(0, size), { language: 'ja' });
    return looks;
  };

  it.each(hostile.map((pattern) => [JSON.stringify(pattern), pattern] as const))(
    'takes twice the work for twice the text: %s',
    (_name, pattern) => {
      expect(looksFor(pattern, 40_000)).toBeLessThanOrEqual(looksFor(pattern, 20_000) * 2.2 + 1_000);
    },
  );

  it('takes a million letters', () => {
    const text = 'x1234567'.repeat(125_000);
    const { text: after, kinds: found } = redactor.redact(text, { language: 'ja' });
    expect([text.length, after.includes('1234'), found]).toEqual([1_000_000, false, ['number']]);
    expect(looks).toBeLessThan(200 * text.length);
  });
});
