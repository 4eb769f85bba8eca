const zero = 0x30;
const valueAt = (digits: string, at: number): number => digits.charCodeAt(at) - zero;

const weigh = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * valueAt(digits, at), 0);

/**
 * Whether twelve digits are an Individual Number (個人番号). Check digit: 番号法施行令第8条, 平成26年総務省令第85号第5条. From the left
 * the eleven digits weigh 6 5 4 3 2 7 6 5 4 3 2; with r the sum modulo 11, the twelfth is 0 where r is 0 or 1, else 11 − r.
 */
export function isMyNumber(digits: string): boolean {
  if (digits.length !== 12) return false;
  const rest = weigh(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return valueAt(digits, 11) === (rest <= 1 ? 0 : 11 - rest);
}

/** Whether 13 to 19 digits are a card number (ISO/IEC 7812-1, the Luhn formula). */
export function isLuhn(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const doubled = valueAt(digits, at) * ((digits.length - at) % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/**
 * Whether twelve digits look like a Japanese driving licence: the eleventh is 11 − (d1·5 + d2·4 + d3·3 + d4·2 + d5·7 + d6·6 +
 * d7·5 + d8·4 + d9·3 + d10·2) mod 11, its last digit. No official publication of the formula is known; several public pages
 * agree on it. A hint for the label only.
 */
export function isLicence(digits: string): boolean {
  if (digits.length !== 12) return false;
  return (11 - (weigh(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === valueAt(digits, 10);
}
