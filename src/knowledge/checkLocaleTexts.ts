import type { Problem } from '../domain/problem.ts';
import { checkTextsOf, textRulesOf } from './checkTexts.ts';
import type { Manuscript, ReadFile } from './manuscript.ts';

/** Sentences for editors and administrators: they explain the rules and so must name what the rules forbid. */
const amongOurselves = /^locales\/[^/]+\/(problem|ask)\.yml$/;

/** The rules for words hold for everything else that is said, too: knowledge/locales. */
export function checkLocaleTexts(files: readonly ReadFile[], manuscript: Manuscript): Problem[] {
  const rules = textRulesOf(manuscript);
  return files
    .filter(({ file, isReadable }) => isReadable && !amongOurselves.test(file))
    .flatMap((file) => checkTextsOf(file, { rules, mayCall: new Set() }));
}
