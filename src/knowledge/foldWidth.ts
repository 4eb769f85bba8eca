/** Full-width letters, digits and signs as half-width ones, and the wide space as a space. Every place stays where it is. */
export function foldWidth(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
}
