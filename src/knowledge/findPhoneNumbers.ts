/** A telephone number in a text, as digits (with # where it begins with one), and where it begins. */
export interface FoundNumber {
  readonly digits: string;
  readonly offset: number;
}

/** What people put between the digits, after NFKC: hyphens, dashes, the long vowel mark, brackets, a space. */
const gap = '[-‐‑‒–—―−ー() ]{0,2}';

/** 10 or 11 digits from 01 to 09: 03-6457-9849, 0120279338, 050 (3655) 0279. Dates and amounts do not begin so. */
const fullNumber = new RegExp(`(?<![\\d.,/-])\\(?0[1-9]\\d{0,3}(?:${gap}\\d{1,6}){1,3}(?!\\d)`, 'g');
const abroad = new RegExp(`\\+81(?:${gap}\\d{1,6}){2,4}(?!\\d)`, 'g');
const hashNumber = /(?<![\w&])[#♯]\d{4}(?!\d)/g;

const short = '(?:110|118|119|171|188|189)';

/**
 * Three digits are a number to call only where the words around say so; 188条, 110万円 and 119人 are not. With 番 only
 * before a word that asks to call, or at an end: 188番目 is a place in a row.
 */
const shortNumbers: readonly RegExp[] = [
  new RegExp(`(?<![\\d.,])${short}番(?!目|地|号|台|線|組|の?(?:条|項))`, 'g'),
  new RegExp(
    `(?<![\\d.,第])${short}\\s*(?:に|へ)(?:すぐ|まず|も|いますぐ|今すぐ|、)*(?:お)?(?:電話|通報|連絡|相談|かけ|知らせ|ダイヤル|つなが)`,
    'g',
  ),
  new RegExp(`[「『(【\\[]\\s*${short}\\s*[」』)】\\]]`, 'g'),
  new RegExp(
    `(?:電話|ダイヤル|ホットライン|電話番号|通報|局番なし)(?:番号|先)?[はのに:、\\s]{0,2}${short}(?![\\d.,条項号年月日人件円万億%回歳台階頁])`,
    'g',
  ),
  new RegExp(`\\b(?:call|dial|phone|ring|hotline|helpline)\\b[^.;\\d]{0,24}\\b${short}\\b(?![.,]\\d)`, 'gi'),
];

const address = /https?:\/\/[!-~]+/g;

/** The telephone numbers in a text, wherever it asks to call one; full-width digits too. */
export function findPhoneNumbers(text: string): FoundNumber[] {
  // Addresses hold digits that nobody calls. Blanks keep the places of what follows.
  const plain = text.normalize('NFKC').replace(address, (found) => ' '.repeat(found.length));
  const full = [...plain.matchAll(fullNumber)].filter(([found]) => [10, 11].includes(digitsOf(found).length));
  const others = [hashNumber, abroad, ...shortNumbers].flatMap((pattern) => [...plain.matchAll(pattern)]);
  const found = [...full, ...others].map(({ 0: match, index }) => ({ digits: digitsOf(match), offset: index }));
  found.sort((one, other) => one.offset - other.offset);
  return found.filter(({ digits, offset }, index) => {
    const before = found[index - 1];
    return before === undefined || before.digits !== digits || offset - before.offset > 24;
  });
}

/** The digits of a number, with # where it begins with one: what makes two ways of writing the same. */
export function digitsOf(number: string): string {
  const plain = number.normalize('NFKC').replaceAll('♯', '#');
  return plain.replace(/^[^#\d]*\+81/, '0').replace(/[^\d#]/g, '');
}
