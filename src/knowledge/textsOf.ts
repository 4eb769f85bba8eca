/** A text in a file, with the keys that lead to it. */
export interface WrittenText {
  readonly keys: readonly PropertyKey[];
  readonly text: string;
  /** Whether people read it; else it is an id, a date, an address, a word to search by or a note among editors. */
  readonly isShown: boolean;
}

/** Keys under which nothing stands that is said to a person. */
const unseen: ReadonlySet<PropertyKey> = new Set([
  'id',
  'use',
  'urgency',
  'desk',
  'desks',
  'related',
  'section',
  'sections',
  'consultation',
  'next',
  'first',
  'corrections',
  'step',
  'when',
  'dataKinds',
  'relation',
  'happening',
  'cause',
  'fact',
  'audience',
  'kind',
  'days',
  'from',
  'to',
  'confidence',
  'url',
  'madeFrom',
  'checkedOn',
  'reviewBy',
  'review',
  'movedTo',
  'keywords',
  'phrasings',
  'typed',
  'sure',
  'gentle',
  'ordinary',
  'said',
  'perhaps',
  'lookAlikes',
  'concepts',
  'names',
  'hints',
  'words',
  'joiners',
  'spokenDigits',
  'yearFollowers',
  'ordinaryBefore',
  'versionNames',
  'postalNames',
  'expiryNames',
  'links',
  'endings',
  'ordinaryTokens',
  'atWords',
  'dotWords',
  'expect',
]);

/** Notes among editors: they may name what must not be used. */
const amongEditors: ReadonlySet<PropertyKey> = new Set(['source', 'toConfirm']);

/** All texts of a file but the notes among editors. */
export function textsOf(value: unknown): WrittenText[] {
  return textsUnder(value, { keys: [], isShown: true });
}

function textsUnder(value: unknown, above: Pick<WrittenText, 'keys' | 'isShown'>): WrittenText[] {
  if (typeof value === 'string') return [{ ...above, text: value }];
  return childrenOf(value)
    .filter(([key]) => !amongEditors.has(key))
    .flatMap(([key, child]) =>
      textsUnder(child, { keys: [...above.keys, key], isShown: above.isShown && !unseen.has(key) }),
    );
}

function childrenOf(value: unknown): readonly (readonly [PropertyKey, unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value) ? [...value.entries()] : Object.entries(value);
}
