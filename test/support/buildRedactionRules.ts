import { type RedactionKind, redactionKinds } from '../../src/domain/redaction/redactionKind.ts';
import type { KindRules, RedactionRules } from '../../src/domain/redaction/redactionRules.ts';

/** Rules without a word but those a test gives; labels are the names of the kinds. */
export function buildRedactionRules(
  words: Partial<Omit<RedactionRules, 'kinds'>> = {},
  kinds: Partial<Record<RedactionKind, Partial<KindRules>>> = {},
): RedactionRules {
  const rulesOf = (kind: RedactionKind): KindRules => ({
    labels: { ja: `[${kind}]`, en: `[${kind} hidden]` },
    names: [],
    hints: [],
    ...kinds[kind],
  });
  return {
    kinds: Object.fromEntries(redactionKinds.map((kind) => [kind, rulesOf(kind)])) as RedactionRules['kinds'],
    ...{ counters: [], joiners: [], spokenDigits: [], yearFollowers: [], ordinaryBefore: [], versionNames: [] },
    ...{ postalNames: [], expiryNames: [], links: [], endings: [], ordinaryTokens: [], atWords: [], dotWords: [] },
    ...{ lookAlikes: [], publicNumbers: [] },
    ...words,
  };
}
