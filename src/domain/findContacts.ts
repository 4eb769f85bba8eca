/** Something in a text by which its sender wants to be reached: an address to open or a number to call. */
export interface FoundContact {
  readonly kind: 'link' | 'phone';
  /** Where it begins in the text, and where what follows begins, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Full-width letters are the same place after place: offsets stay what they were. */
const foldWidth = (text: string) =>
  text.replace(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));

/** What stands between spaces and letters of other scripts. */
const runs = /[!-~]+/g;
/** hxxp and [.] are how careful people write what they do not want to be opened. */
const scheme = /h(?:tt|xx)ps?:\/\/|ftp:\/\/|www\./i;
const host = /^[("'<[{]*([a-z0-9-]+(?:(?:\.|\[\.\])[a-z0-9-]+)+)(?=[/?#]|:\d|[)"'>\]},.!?;:]*$)/i;
const closing: ReadonlySet<string> = new Set(')"\'>]},.!?;:');
/** Last parts of addresses that are no words of a sentence whose space after the full stop is missing, nor names of files. */
const endings = new Set(
  'jp com net org info biz cc xyz icu cn vip io tv ru tk ly cyou mobi asia gov edu uk de kr tw hk'.split(' '),
);

/** Where in a run an address begins. */
function linkIn(run: string): number | undefined {
  const from = run.search(scheme);
  if (from >= 0) return from;
  const named = host.exec(run)?.[1];
  if (named === undefined) return undefined;
  const begin = run.indexOf(named);
  const rest = run.slice(begin + named.length);
  const ending = named.slice(named.lastIndexOf('.') + 1).replace(/^\]/, '');
  const isAddress = endings.has(ending.toLowerCase()) || (/^[a-z]{2,24}$/i.test(ending) && rest.startsWith('/'));
  return isAddress ? begin : undefined;
}

/** Where an address ends that begins at `start`: brackets and stops behind it belong to the sentence. */
function endOf(text: string, start: number, until: number): number {
  let end = until;
  while (end > start && closing.has(text.charAt(end - 1))) end -= 1;
  return end;
}

function findLinks(text: string): FoundContact[] {
  return [...text.matchAll(runs)].flatMap(({ 0: run, index }): FoundContact[] => {
    const from = linkIn(run);
    if (from === undefined) return [];
    const start = index + from;
    return [{ kind: 'link', start, end: endOf(text, start, index + run.length) }];
  });
}

/** Where a number to call may begin: +81, a 0, or the 1-8… of a number in North America, and nothing that it would continue. */
const beginnings = /(?<![\w.,/-])(?:\+(?=\d)|0(?=[-‐‑–—−ー() ]{0,2}\d)|1(?=[- ]\(?8\d\d\b))/g;
const digit = /^[\dXx×*○〇●]$/;
const between = /^[-‐‑‒–—―−ー() ]$/;
/** The longest run of what stands between two digits: ") ". */
const longestBetween = 2;
/** The most digits of a number with the code of its country (ITU-T E.164). */
const longestAbroad = 15;

/** How many digits a number has by how it begins: mobile and IP telephones and 0800 have one more than the others in Japan. */
function digitsDue(text: string, start: number): readonly [least: number, most: number] {
  if (text[start] === '+') return [9, longestAbroad];
  const begin = text.slice(start, start + 6).replace(/\D/g, '');
  return /^(?:1|0[5-9]0|0800)/.test(begin) ? [11, 11] : [10, 10];
}

/** Reads digits and what stands between them; gives where the last digit ends and how many there were. */
function readDigits(text: string, start: number, most: number): { end: number; count: number } {
  let count = 0;
  let end = start;
  for (let at = start; at < text.length && count < most && at - end <= longestBetween; at += 1) {
    const letter = text.charAt(at);
    if (digit.test(letter)) {
      count += 1;
      end = at + 1;
    } else if (!between.test(letter)) break;
  }
  return { end, count };
}

function findPhones(text: string): FoundContact[] {
  return [...text.matchAll(beginnings)].flatMap(({ index }): FoundContact[] => {
    const [least, most] = digitsDue(text, index);
    const { end, count } = readDigits(text, text[index] === '+' ? index + 1 : index, most);
    const isWhole = count >= least && !/\d/.test(text.charAt(end));
    return isWhole ? [{ kind: 'phone', start: index, end }] : [];
  });
}

/** Addresses hold digits that nobody calls. Blanks keep the places of what follows. */
function withoutLinks(text: string, links: readonly FoundContact[]): string {
  let rest = '';
  for (const { start, end } of links) rest += text.slice(rest.length, start) + ' '.repeat(end - start);
  return rest + text.slice(rest.length);
}

/**
 * The addresses and telephone numbers in a text, in their order: to tell that a message has one, never to open or to show it.
 * Numbers with hidden digits (03-XXXX-XXXX) count; those of three or four digits, mail addresses and names of files do not.
 * Linear in the length of the text. An address without http is known by its ending, or by a slash behind its name.
 */
export function findContacts(text: string): FoundContact[] {
  const folded = foldWidth(text);
  const links = findLinks(folded);
  const phones = findPhones(withoutLinks(folded, links));
  return [...links, ...phones].sort((one, other) => one.start - other.start);
}
