/** How many letters of a code somebody typed, in any width and case; what stands between them does not count. */
export function lettersIn(typed: string): number {
  return typed.normalize('NFKC').replaceAll(/[^A-Za-z]/g, '').length;
}
