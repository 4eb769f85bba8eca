import { type Document, isScalar, isSeq, type Node, parseDocument } from 'yaml';

/**
 * Small changes to a file that an editor wrote, in its text: comments, quotes, line ends and order stay as they are. Both
 * return undefined when the file does not hold what is to be changed.
 */

/** The text with another value under these keys, in double quotes. The value must not hold any. */
export function replaceScalar(text: string, keys: readonly (string | number)[], value: string): string | undefined {
  const node = nodeAt(text, keys);
  if (!isScalar(node) || !node.range) return undefined;
  return `${text.slice(0, node.range[0])}"${value}"${text.slice(node.range[1])}`;
}

/** The text with these names added to the end of a list. */
export function appendToList(text: string, key: string, names: readonly string[]): string | undefined {
  const list = nodeAt(text, [key]);
  if (!isSeq(list) || !list.range) return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const last = list.items.at(-1) as Node | undefined;
  if (last?.range == null) {
    const block = names.map((name) => `${lineEnd}  - ${name}`).join('');
    // A colon is followed by the list on the next line, so the space before the brackets goes with them.
    return `${text.slice(0, list.range[0]).trimEnd()}${block}${text.slice(list.range[1])}`;
  }
  if (list.flow === true) {
    const rest = names.map((name) => `, ${name}`).join('');
    return `${text.slice(0, last.range[1])}${rest}${text.slice(last.range[1])}`;
  }
  const end = endOfLine(text, last.range[1]);
  const indent = /^ */.exec(text.slice(text.lastIndexOf('\n', last.range[0] - 1) + 1))?.[0] ?? '';
  return `${text.slice(0, end)}${names.map((name) => `${lineEnd}${indent}- ${name}`).join('')}${text.slice(end)}`;
}

function nodeAt(text: string, keys: readonly (string | number)[]): unknown {
  const document: Document = parseDocument(text, { version: '1.2', keepSourceTokens: false });
  return document.errors.length > 0 ? undefined : document.getIn(keys, true);
}

function endOfLine(text: string, from: number): number {
  const end = /\r?\n|$/.exec(text.slice(from));
  return from + (end?.index ?? 0);
}
