import { type RedactionKind, redactionKinds } from '../domain/redaction/redactionKind.ts';
import type { KindRules, RedactionRules } from '../domain/redaction/redactionRules.ts';
import type { Manuscript } from './manuscript.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';

type KindFile = FileShapes['personalData']['kinds'][RedactionKind];

/**
 * The rules of the guard: the words of the editors, and the telephone numbers of our desks, which everybody may read. Throws
 * where there are no words: nothing may be read without a guard.
 */
export function assembleRedaction(manuscript: Manuscript): RedactionRules {
  const file = manuscript.one('personalData')?.value;
  if (file === undefined) throw new Error('personal-data.yml is missing or has errors');
  const { kinds, ...words } = file;
  const desks = [...manuscript.all('desk').values()];
  return {
    ...words,
    kinds: Object.fromEntries(redactionKinds.map((kind) => [kind, kindOf(kinds[kind])])) as RedactionRules['kinds'],
    publicNumbers: desks.flatMap(({ value }) => value.phones.map(({ number }) => number)),
  };
}

const kindOf = ({ label, names, hints, en }: KindFile): KindRules => ({
  labels: { ja: label, en: en.label },
  names,
  hints,
});
