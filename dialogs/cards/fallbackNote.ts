import type { Language } from '../../src/domain/language.ts';
import type { SectionView } from '../../src/domain/section.ts';

const notes = {
  en: { missing: 'card.translationMissing', behind: 'card.translationBehind' },
  ja: { missing: 'card.plainMissing', behind: 'card.plainBehind' },
} as const;

/**
 * The key of what is said above a card whose words are not the ones that were asked for; undefined when they are. `asked`:
 * the language of the reader. A reader of Japanese can only have asked for やさしい日本語 in vain: the original is always there.
 */
export function fallbackNote({ fallback }: SectionView, asked: Language): string | undefined {
  return fallback === undefined ? undefined : notes[asked][fallback];
}
