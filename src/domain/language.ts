/** The languages in which Madoguchi answers. Japanese is the original; English is complete beside it. */
export type Language = 'ja' | 'en';

/** How a text is written: as it is, or in やさしい日本語 (short sentences, easy words, furigana). Japanese only. */
export type Style = 'standard' | 'plain';

/**
 * The language for a BCP 47 tag such as `ja-JP` or `en-US`. Only a tag that says English gives English: anything else,
 * also garbage, gives Japanese, the language of most people who ask.
 */
export function languageOf(locale: unknown): Language {
  return typeof locale === 'string' && /^en($|[-_])/i.test(locale) ? 'en' : 'ja';
}
