/** The day in Japan (YYYY-MM-DD, compares as text) at a moment in milliseconds since 1970. Japan keeps one offset all year. */
export function dayInJapan(now: number): string {
  return new Date(now + 9 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
