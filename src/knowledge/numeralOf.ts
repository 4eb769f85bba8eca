const digits: Readonly<Record<string, number>> = {
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const romans: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The number in half-width digits: of 26, 二十六, 二六 and iv. Roman numerals as far as items of a law go. */
export function numeralOf(written: string): string {
  if (/^\d+$/.test(written)) return written;
  const roman = romans.indexOf(written.toLowerCase());
  return String(roman >= 0 ? roman + 1 : kanjiNumber(written));
}

function kanjiNumber(written: string): number {
  let total = 0;
  let pending: number | undefined;
  for (const character of written) {
    const power = powers[character];
    if (power === undefined) pending = (pending ?? 0) * 10 + (digits[character] ?? 0);
    else {
      total += (pending ?? 1) * power;
      pending = undefined;
    }
  }
  return total + (pending ?? 0);
}
