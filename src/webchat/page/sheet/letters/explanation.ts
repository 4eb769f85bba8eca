import type { Language } from '../../../../domain/language.ts';
import type { LetterText } from '../../../../domain/letter.ts';
import type { LetterSheet } from '../../../../domain/letterSheet.ts';

/** What is said about a letter, and the language of it: the Japanese stands in where the English is behind, whole. */
export function explanationOf(
  letter: LetterSheet,
  asked: Language,
): { readonly language: Language; readonly text: LetterText } {
  const language = asked === 'en' && !letter.isEnglishBehind ? 'en' : 'ja';
  return { language, text: letter[language] };
}
