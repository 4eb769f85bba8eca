/** The languages in which Madoguchi answers. Japanese is the original; English is complete beside it. */
export type Language = 'ja' | 'en';

/** How a text is written: as it is, or in やさしい日本語 (short sentences, easy words, furigana). Japanese only. */
export type Style = 'standard' | 'plain';

/** A language in one of its styles: what a sentence is asked for in. `plain`: easy Japanese with readings. */
export type Tongue = Language | 'plain';

/** The tongue of somebody who reads this language in this style. */
export function tongueOf({ language, style }: { readonly language: Language; readonly style: Style }): Tongue {
  return language === 'ja' && style === 'plain' ? 'plain' : language;
}

/**
 * The language for a BCP 47 tag such as `ja-JP` or `en-US`. Only a tag that says English gives English: anything else,
 * also garbage, gives Japanese, the language of most people who ask.
 */
export function languageOf(locale: unknown): Language {
  return typeof locale === 'string' && /^en($|[-_])/i.test(locale) ? 'en' : 'ja';
}

const japaneseLetter = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const englishWord = /[A-Za-z]{2,}/g;

// Two English words may be a product name ("Amazon Prime"); three are somebody writing English.
const wordsOfASentence = 3;

/**
 * The language a text is clearly written in: any Japanese letter makes it Japanese, a run of English words English.
 * Undefined when it does not tell (a number, a name, an e-mail address, nothing at all).
 */
export function languageOfText(text: string): Language | undefined {
  const head = text.slice(0, 2000);
  if (japaneseLetter.test(head)) return 'ja';
  return (head.match(englishWord) ?? []).length >= wordsOfASentence ? 'en' : undefined;
}
