import type { Citation } from './citation.ts';
import { findEnglishArticles } from './findEnglishArticles.ts';
import { findJapaneseArticles } from './findJapaneseArticles.ts';
import { foldWidth } from './foldWidth.ts';

/** Most texts cite nothing, and looking for this is cheap. */
const hint = /条|art/i;

/**
 * Every article that a text cites, in Japanese and English ways of writing, with full-width digits and kanji numerals. A
 * range stands for every article in it.
 */
export function findArticles(text: string): Citation[] {
  if (!hint.test(text)) return [];
  const folded = foldWidth(text);
  const found = [...findJapaneseArticles(folded), ...findEnglishArticles(folded)];
  return found.sort((one, other) => one.begin - other.begin);
}
