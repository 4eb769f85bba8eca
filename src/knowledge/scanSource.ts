import type { ProblemCode } from './problemCodes.ts';

/** A problem inside one file, before the file has a name. */
export interface LineProblem {
  readonly code: ProblemCode;
  readonly line: number;
  readonly values?: Readonly<Record<string, string | number>>;
}

const byteOrderMark = '\uFEFF';

/**
 * The text of the bytes; undefined when they are not UTF-8. A byte order mark, which Windows editors put in front, is
 * taken off.
 */
export function decodeSource(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith(byteOrderMark) ? text.slice(1) : text;
  } catch {
    return undefined;
  }
}

/**
 * Characters that cannot be seen and change what is read: C0 and C1 controls (but line ends and tab), zero-width space,
 * bidirectional controls, byte order mark in the middle, line and paragraph separator.
 */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the task.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|\r(?!\n)/u;

/** The first such character of a text as `U+200B`, or undefined. */
export function findInvisible(text: string): string | undefined {
  const found = invisible.exec(text)?.[0];
  return found === undefined ? undefined : nameOfCharacter(found);
}

function nameOfCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** `key:` with the full-width colon, where a key is expected; after a dash only words that begin an entry of ours. */
const fullwidthColon = /^ *(?:[a-z][A-Za-z]*|- +(?:id|use|title|number|kind|days|label)) *：/;
/** The comma makes the day a part of the name, or the whole unreadable. */
const reviewWithJapaneseComma = /^review: *\{[^}#]*[、，]/;
const blockStart = /(?:^|[:-] +)[|>][+-]?\d?[+-]?(?: +#.*)?$/;
/** Nested this deep in a row is no text: the parser would run out of stack on thousands of them. */
const bracketRun = /(?:[[{][ \t]*){33}/;

/**
 * Faults that YAML itself reads without complaint as something else, or that would be costly to parse. Lines of a block
 * text (`|`) are the editor's own and only searched for invisible characters.
 */
export function scanSource(text: string): LineProblem[] {
  const problems: LineProblem[] = [];
  let blockIndent: number | undefined;
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const character = findInvisible(content);
    if (character !== undefined) problems.push({ code: 'CONTROL_CHARACTER', line, values: { character } });
    if (blockIndent !== undefined && isInBlock(content, blockIndent)) continue;
    blockIndent = blockStart.test(content) ? indentOf(content) : undefined;
    const code = faultOfLine(content);
    if (code !== undefined) problems.push({ code, line });
  }
  return problems;
}

const indentOf = (line: string): number => line.length - line.replace(/^ +/, '').length;

/** An empty line belongs to the block it stands in; full-width spaces only look empty. */
const isInBlock = (line: string, blockIndent: number): boolean => /^ *$/.test(line) || indentOf(line) > blockIndent;

function faultOfLine(line: string): ProblemCode | undefined {
  if (/^ *\t/.test(line)) return 'TAB_INDENT';
  if (/^[ \t]*　/.test(line)) return 'FULLWIDTH_SPACE_INDENT';
  if (fullwidthColon.test(line)) return 'FULLWIDTH_COLON';
  if (reviewWithJapaneseComma.test(line)) return 'BAD_REVIEW';
  if (bracketRun.test(line)) return 'TOO_DEEP';
  return undefined;
}
