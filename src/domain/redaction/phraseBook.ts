import type { RedactionKind } from './redactionKind.ts';
import type { RedactionRules } from './redactionRules.ts';
import { WordTree } from './wordTree.ts';

/** What a word says of the numbers near it. See `RedactionRules` for each. */
export type Phrase =
  | { readonly is: 'name' | 'hint'; readonly kind: RedactionKind }
  | { readonly is: 'counter'; readonly most: number }
  | {
      readonly is:
        | 'joiner'
        | 'yearFollower'
        | 'ordinaryBefore'
        | 'versionName'
        | 'postalName'
        | 'expiryName'
        | 'lookAlike';
    };

/** What a word does between the name of a secret and the secret, or in an address that is spoken. */
export type Speech = 'link' | 'ending' | 'at' | 'dot';

/** The words of the rules, ready to be looked for. */
export interface PhraseBook {
  readonly phrases: WordTree<Phrase>;
  readonly speech: WordTree<Speech>;
  readonly spokenDigits: WordTree<number>;
  readonly ordinaryTokens: ReadonlySet<string>;
  /** What has a version: with a few digits behind it, it is no secret. */
  readonly versionNames: ReadonlySet<string>;
  /** The digits of each public number. */
  readonly publicNumbers: ReadonlySet<string>;
  readonly labels: readonly string[];
}

/** Makes the words of the rules ready to be looked for. */
export function bindPhrases(rules: RedactionRules): PhraseBook {
  return {
    phrases: phrasesOf(rules),
    speech: speechOf(rules),
    spokenDigits: treeOf(rules.spokenDigits.map((words, value) => [value, words])),
    ordinaryTokens: new Set(rules.ordinaryTokens.map((token) => token.toLowerCase())),
    versionNames: new Set(rules.versionNames.map((name) => name.toLowerCase())),
    publicNumbers: new Set(rules.publicNumbers.map((number) => number.replace(/[^0-9]/g, ''))),
    labels: Object.values(rules.kinds).flatMap(({ labels }) => [labels.ja, labels.en]),
  };
}

function treeOf<Meaning>(entries: readonly (readonly [Meaning, readonly string[]])[]): WordTree<Meaning> {
  const tree = new WordTree<Meaning>();
  for (const [meaning, words] of entries) for (const word of words) tree.add(word, meaning);
  return tree;
}

function phrasesOf(rules: RedactionRules): WordTree<Phrase> {
  const kinds = Object.entries(rules.kinds) as [RedactionKind, RedactionRules['kinds'][RedactionKind]][];
  return treeOf<Phrase>([
    ...kinds.map(([kind, { names }]) => [{ is: 'name', kind }, names] as const),
    ...kinds.map(([kind, { hints }]) => [{ is: 'hint', kind }, hints] as const),
    ...rules.counters.map(({ most, words }) => [{ is: 'counter', most }, words] as const),
    [{ is: 'joiner' }, rules.joiners],
    [{ is: 'yearFollower' }, rules.yearFollowers],
    [{ is: 'ordinaryBefore' }, rules.ordinaryBefore],
    [{ is: 'versionName' }, rules.versionNames],
    [{ is: 'postalName' }, rules.postalNames],
    [{ is: 'expiryName' }, rules.expiryNames],
    [{ is: 'lookAlike' }, rules.lookAlikes],
  ]);
}

const speechOf = (rules: RedactionRules): WordTree<Speech> =>
  treeOf<Speech>([
    ['link', rules.links],
    ['ending', rules.endings],
    ['at', rules.atWords],
    ['dot', rules.dotWords],
  ]);
