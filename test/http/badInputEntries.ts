import { readFileSync } from 'node:fs';

/** One bad input, as the corpus describes it. */
export interface BadInput {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly payload?: {
    readonly method?: string;
    readonly path?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  /** Where a single request does not tell it. */
  readonly recipe?: { readonly socket?: readonly string[] };
  readonly expected: {
    readonly status?: readonly number[];
    readonly bodyMustNotContain?: string;
  };
}

interface Expander {
  bytes(recipe: unknown): Buffer;
}

// A variable keeps the type checker from looking into plain JavaScript.
const expanderPath = '../fixtures/badInputsExpand.mjs';

/** Turns a recipe of the corpus into bytes. */
export const { bytes } = (await import(expanderPath)) as Expander;

const all = JSON.parse(readFileSync('test/fixtures/badInputs.json', 'utf8')) as BadInput[];

export function badInputs(kind: string): BadInput[] {
  return all.filter((entry) => entry.kind === kind);
}

/** Where the corpus says a path as it might be called, where it is called here. */
export function ownPath(path: string): string {
  return path
    .replace(/^\/widget\/(?=.)/, '/chat/assets/')
    .replace(/^\/widget$/, '/chat')
    .replace(/^\/directline\/tokens/, '/v3/directline/tokens/generate')
    .replace(/^\/directline\//, '/v3/directline/');
}
