import type { Language } from './language.ts';

const ways = { ja: 'ja-JP', en: 'en-GB' } as const;

/**
 * A day (YYYY-MM-DD) as people write it, with its day of the week, and the year where it is another than `near`: in Japanese
 * with month, day and weekday in brackets, in English as in Tue 24 Nov.
 */
export function dayInWords(day: string, language: Language, near?: string): string {
  const isSameYear = near !== undefined && near.slice(0, 4) === day.slice(0, 4);
  return new Intl.DateTimeFormat(ways[language], {
    ...(isSameYear ? {} : { year: 'numeric' }),
    month: language === 'ja' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
