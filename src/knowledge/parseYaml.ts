import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { findInvisible, type LineProblem } from './scanSource.ts';

/**
 * The 1-based line of what stands under these keys and indexes, or of the nearest thing above it that exists. With an
 * offset into a block text (`|`), the line in which that character stands.
 */
export type LineOf = (keys: readonly PropertyKey[], offset?: number) => number;

export interface ParsedYaml {
  /** Plain values on objects without a prototype; undefined when a problem forbids looking further. */
  readonly value: unknown;
  readonly lineOf: LineOf;
  readonly problems: readonly LineProblem[];
}

const maxDepth = 32;

/** The codes of the yaml package for which there is a cure of their own. */
const codes: Readonly<Record<string, LineProblem['code']>> = {
  DUPLICATE_KEY: 'DUPLICATE_KEY',
  TAB_AS_INDENT: 'TAB_INDENT',
  BLOCK_AS_IMPLICIT_KEY: 'YAML_COLON_IN_TEXT',
  MULTILINE_IMPLICIT_KEY: 'YAML_COLON_IN_TEXT',
  BLOCK_IN_FLOW: 'YAML_COLON_IN_TEXT',
  BAD_SCALAR_START: 'YAML_QUOTE',
  MISSING_CHAR: 'YAML_QUOTE',
  BAD_DQ_ESCAPE: 'YAML_QUOTE',
  BAD_INDENT: 'YAML_INDENT',
  TAG_RESOLVE_FAILED: 'TAG_NOT_ALLOWED',
  ALIAS_PROPS: 'ALIAS_NOT_ALLOWED',
  BAD_ALIAS: 'ALIAS_NOT_ALLOWED',
  NON_STRING_KEY: 'KEY_NOT_TEXT',
};

/**
 * Reads one YAML file as the small part of YAML that editors need: mappings, lists, texts, numbers, true and false. Anchors,
 * aliases, merge keys and tags are refused, warnings of the parser are errors, nothing in the file is ever run.
 */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      strict: true,
      uniqueKeys: true,
      stringKeys: true,
      merge: false,
      prettyErrors: false,
      // Silent would also keep quiet about a second document in the file.
      logLevel: 'error',
      lineCounter: lines,
    });
  } catch {
    // The parser calls itself for each level; only nesting without end makes it give up.
    return {
      value: undefined,
      lineOf: () => 1,
      problems: [{ code: 'TOO_DEEP', line: 1, values: { limit: maxDepth } }],
    };
  }
  const found = problemsOf(document, lineAt);
  const reader = new ValueReader(lineAt, found);
  const value = reader.read(document.contents, 0);
  const problems = upToTheFirstUnreadable(found);
  return { value: problems.length > 0 ? undefined : value, lineOf: lineFinder(document, lineAt), problems };
}

function problemsOf(document: Document.Parsed, lineAt: (offset: number) => number): LineProblem[] {
  const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }) => {
    // The same code stands for a quote that is not closed and for a key without a colon.
    const isQuote = code !== 'MISSING_CHAR' || /quote/i.test(message);
    const own = isQuote ? codes[code] : undefined;
    return { code: own ?? 'YAML_SYNTAX', line: lineAt(pos[0]), values: { reason: code } } satisfies LineProblem;
  });
  return problems.filter(
    ({ code, line }, index) => problems.findIndex((other) => other.code === code && other.line === line) === index,
  );
}

/** Behind a place that cannot be read everything looks wrong: one forgotten mark would be reported in each line after it. */
function upToTheFirstUnreadable(problems: readonly LineProblem[]): readonly LineProblem[] {
  const isUnreadable = ({ code }: LineProblem) => code.startsWith('YAML_');
  const [first] = problems.filter(isUnreadable).sort((one, other) => one.line - other.line);
  if (first === undefined) return problems;
  return [...problems.filter((problem) => problem.line <= first.line && !isUnreadable(problem)), first];
}

/** Turns the nodes of a document into plain values and notes what is refused on the way. */
class ValueReader {
  readonly #lineAt: (offset: number) => number;
  readonly #problems: LineProblem[];

  constructor(lineAt: (offset: number) => number, problems: LineProblem[]) {
    this.#lineAt = lineAt;
    this.#problems = problems;
  }

  read(node: unknown, depth: number): unknown {
    if (isAlias(node)) return this.#refuse('ALIAS_NOT_ALLOWED', node);
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return null;
    if (node.anchor !== undefined) return this.#refuse('ALIAS_NOT_ALLOWED', node);
    if (node.tag !== undefined) return this.#refuse('TAG_NOT_ALLOWED', node);
    if (depth > maxDepth) return this.#refuse('TOO_DEEP', node, { limit: maxDepth });
    if (isSeq(node)) return node.items.map((item) => this.read(item, depth + 1));
    if (isMap(node)) return this.#readMap(node.items, depth);
    // ` #9110` after a text is a comment to YAML, and the number would be lost without a word.
    if (/^[0-9０-９]{3}/.test(node.comment ?? '')) this.#refuse('NUMBER_READ_AS_COMMENT', node);
    return typeof node.value === 'string' ? this.#readText(node.value, node) : node.value;
  }

  #readMap(pairs: readonly Pair[], depth: number): unknown {
    const values: Record<string, unknown> = Object.create(null);
    for (const { key, value } of pairs) {
      const name = this.read(key, depth + 1);
      if (typeof name === 'string' && name !== '<<') values[name] = this.read(value, depth + 1);
      else this.#refuse(name === '<<' ? 'ALIAS_NOT_ALLOWED' : 'KEY_NOT_TEXT', key);
    }
    return values;
  }

  #readText(text: string, node: Node): string {
    const character = text.includes('\t') ? 'U+0009' : findInvisible(text);
    if (character !== undefined) this.#refuse('CONTROL_CHARACTER', node, { character });
    if (!text.isWellFormed()) this.#refuse('LONE_SURROGATE', node);
    return text.normalize('NFC').trim();
  }

  #refuse(code: LineProblem['code'], node: unknown, values: LineProblem['values'] = {}): undefined {
    const offset = (node as Partial<Node> | null | undefined)?.range?.[0] ?? 0;
    this.#problems.push({ code, line: this.#lineAt(offset), values });
    return undefined;
  }
}

function lineFinder(document: Document.Parsed, lineAt: (offset: number) => number): LineOf {
  return (keys, offset) => {
    let node: unknown = document.contents;
    let start = firstOffset(node) ?? 0;
    for (const key of keys) {
      const child = childOf(node, key);
      start = firstOffset(child.begin) ?? start;
      node = child.value;
    }
    const block = offset === undefined ? undefined : blockText(node);
    if (block === undefined) return lineAt(start);
    const leading = block.length - block.trimStart().length;
    return lineAt(start) + block.slice(0, leading + (offset ?? 0)).split('\n').length;
  };
}

/** What stands under a key or an index, and the node with which it begins: for a key that is the key itself. */
function childOf(node: unknown, key: PropertyKey): { begin: unknown; value: unknown } {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    return { begin: pair?.key, value: pair?.value };
  }
  const value = isSeq(node) && typeof key === 'number' ? node.items[key] : undefined;
  return { begin: value, value };
}

/** The text of a `|`, which begins on the line below its key. */
function blockText(node: unknown): string | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  return node.type === 'BLOCK_LITERAL' ? node.value : undefined;
}

function firstOffset(node: unknown): number | undefined {
  return (node as Partial<Node> | null | undefined)?.range?.[0];
}
