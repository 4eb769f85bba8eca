import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { RedactionKind } from '../../src/domain/redaction/redactionKind.ts';
import { projectRoot } from '../support/projectFiles.ts';
import { realRedactor } from '../support/realRedactor.ts';
import { canonicalDigits, lettingThrough, spelledCode, spelledNumber } from '../support/spelledNumbers.ts';

const redactor = realRedactor();
const redact = (text: string): string => redactor.redact(text, { language: 'ja' }).text;
const readFixture = (name: string): string => readFileSync(join(projectRoot, 'test/fixtures', name), 'utf8');

/** Of an Individual Number not one digit may stay; of anything else, not four in a row. */
function whatStays(text: string, kind: string, digits: string): string | undefined {
  if (kind === 'my-number') return canonicalDigits(text) === '' ? undefined : canonicalDigits(text);
  return lettingThrough(text, digits);
}

describe('numbers in any spelling', () => {
  it('do not stay, whatever their kind, their script, what parts them and the sentence around them', () => {
    fc.assert(
      fc.property(spelledNumber, ({ kind, digits, text }) => {
        const after = redact(text);
        if (whatStays(after, kind, digits) !== undefined) throw new Error(`${kind} ${digits} stays in: ${after}`);
      }),
      { numRuns: 12_000, seed: 20_261_122 },
    );
  });

  it('do not stay when they are codes of six digits with their name', () => {
    fc.assert(
      fc.property(spelledCode, ({ digits, text }) => {
        const after = redact(text);
        if (lettingThrough(after, digits) !== undefined) throw new Error(`${digits} stays in: ${after}`);
      }),
      { numRuns: 2_000, seed: 20_261_122 },
    );
  });

  it('are hidden from the sentences of people who are frightened or in a hurry', () => {
    const { messages } = parse(readFixture('personalNumbers.yml')) as {
      messages: { text: string; hides: string[] }[];
    };
    const stays = (after: string, hidden: string): boolean =>
      /^\d+$/.test(hidden) ? lettingThrough(after, hidden) !== undefined : after.includes(hidden);
    const faults = messages.flatMap(({ text, hides }) => {
      const after = redact(text);
      return hides.filter((hidden) => stays(after, hidden)).map((hidden) => ({ text, hidden, after }));
    });
    expect(faults).toEqual([]);
    expect(messages.length).toBeGreaterThanOrEqual(400);
  });
});

interface BadInput {
  readonly id: string;
  readonly kind: string;
  readonly payload?: string;
  readonly recipe?: { readonly messages?: readonly string[] };
  readonly expected: {
    readonly storedMustNotContain?: readonly string[];
    readonly canonicalDigitRunMax?: number;
    readonly masked?: boolean;
  };
}

/** The messages of one person, each after the one before it. */
function redactAll(messages: readonly string[]): readonly string[] {
  let before: readonly RedactionKind[] = [];
  return messages.map((message) => {
    const { text, kinds, named } = redactor.redact(message, { language: 'ja', before });
    before = [...kinds, ...named];
    return text;
  });
}

describe('the inputs that must do no harm', () => {
  const entries = (JSON.parse(readFixture('badInputs.json')) as BadInput[]).filter(
    ({ id, kind }) => kind === 'chat-text' && id >= 'C034' && id <= 'C066',
  );

  it.each(entries.map((entry) => [entry.id, entry] as const))(
    'are kept to: %s',
    (_id, { payload, recipe, expected }) => {
      const messages = recipe?.messages ?? [payload ?? ''];
      const after = redactAll(messages);
      if (expected.masked === false) expect(after).toEqual(messages);
      const stays = (expected.storedMustNotContain ?? []).filter((piece) => after.some((text) => text.includes(piece)));
      expect(stays).toEqual([]);
      const most = expected.canonicalDigitRunMax ?? Number.POSITIVE_INFINITY;
      for (const text of after) expect(canonicalDigits(text).length).toBeLessThanOrEqual(most);
    },
  );

  it('are all there', () => {
    expect(entries.length).toBeGreaterThanOrEqual(14);
  });
});
