import type { Language } from '../../../domain/language.ts';

const ways = { ja: 'ja-JP', en: 'en-GB' } as const;

function write(day: string, language: Language, weekday: 'short' | undefined): string {
  const style = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  const way = new Intl.DateTimeFormat(ways[language], weekday === undefined ? style : { ...style, weekday });
  return way.format(new Date(`${day}T00:00:00Z`));
}

/** A day (YYYY-MM-DD) as people write it: 2026年11月24日, 24 November 2026. */
export function dayInWords(day: string, language: Language): string {
  return write(day, language, undefined);
}

/** The same with its weekday: 2026年11月24日(火), Tue 24 November 2026. */
export function dayWithWeekday(day: string, language: Language): string {
  return write(day, language, 'short');
}
