import type { z } from 'zod';
import type { Problem } from '../domain/problem.ts';
import { keysAllowedAt } from './jsonSchemas.ts';
import { nearestOf } from './nearestTo.ts';
import { type ProblemCode, problemOf, severities } from './problemCodes.ts';
import { type FileKind, fileSchemas } from './schemas/fileSchemas.ts';
import type { Written } from './written.ts';

type Issue = z.core.$ZodIssue;
type Values = NonNullable<Problem['values']>;

const expectedCodes: Readonly<Record<string, ProblemCode>> = {
  string: 'EXPECTED_TEXT',
  array: 'EXPECTED_LIST',
  object: 'EXPECTED_MAPPING',
  record: 'EXPECTED_MAPPING',
  boolean: 'EXPECTED_TRUE_OR_FALSE',
};

/** Compares a file with the schema of its kind: its value, or what does not fit, each with its line. */
export function checkShape(kind: FileKind, written: Written<unknown>): { value?: unknown; problems: Problem[] } {
  const checked = fileSchemas[kind].safeParse(written.value);
  if (checked.success) return { value: checked.data, problems: [] };
  return { problems: checked.error.issues.flatMap((issue) => problemsOf(issue, { kind, written, above: [] })) };
}

interface Context {
  readonly kind: FileKind;
  readonly written: Written<unknown>;
  /** The keys that lead to where the issue's own path begins. */
  readonly above: readonly PropertyKey[];
}

function problemsOf(issue: Issue, context: Context): Problem[] {
  const path = [...context.above, ...issue.path];
  const value = valueAt(context.written.value, path);
  const isReview =
    issue.message === ('BAD_REVIEW' satisfies ProblemCode) && value !== undefined && !isWholeReview(value);
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && !isReview) {
    return likeliestBranch(issue.errors).flatMap((inner) => problemsOf(inner, { ...context, above: path }));
  }
  const { file, lineOf } = context.written;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAllowedAt(context.kind, path);
    return issue.keys.map((key) =>
      problemOf('UNKNOWN_KEY', { file, line: lineOf([...path, key]) }, unknownKeyValues(key, known)),
    );
  }
  const [code, values] = isReview ? ['BAD_REVIEW' as const, {}] : describe(issue, value);
  return [
    problemOf(
      isListed(code, value) ? 'JAPANESE_COMMA' : code,
      { file, line: lineOf(path) },
      { field: nameOf(path), ...values },
    ),
  ];
}

/** Then what is wrong stands inside: a day that is none. */
const isWholeReview = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'by' in value && 'on' in value;

function unknownKeyValues(key: string, known: readonly string[]): Values {
  return { key, ...nearestOf(key, known), known: known.join(', ') };
}

/** What an issue is in our words; `describe` and not a table, because the same issue means different things. */
function describe(issue: Issue, value: unknown): [ProblemCode, Values] {
  if (value === undefined) return ['MISSING_FIELD', {}];
  if (value === null || value === '') return ['EMPTY_FIELD', {}];
  switch (issue.code) {
    case 'invalid_type':
      // `- It is true: is it` is a mapping to YAML, though the editor wrote a sentence.
      if (issue.expected === 'string' && isMapping(value)) return ['YAML_COLON_IN_TEXT', { reason: 'MAPPING' }];
      return [expectedCodes[issue.expected] ?? 'BAD_VALUE', { value: display(value) }];
    case 'invalid_value':
      return ['NOT_ONE_OF', { value: display(value), allowed: issue.values.join(', ') }];
    case 'invalid_union':
      return describeUnion(issue, value);
    case 'too_big':
      return describeSize(issue.origin === 'array' ? 'LIST_TOO_LONG' : 'TEXT_TOO_LONG', issue.maximum, value);
    case 'too_small':
      return describeSize('LIST_TOO_SHORT', issue.minimum, value);
    case 'invalid_key':
      return ['BAD_ID', { value: String(issue.path.at(-1) ?? '') }];
    case 'custom':
      return [codeIn(issue.message), { value: display(value), ...issue.params }];
    default:
      return [codeIn(issue.message), { value: display(value) }];
  }
}

function describeUnion(issue: Issue, value: unknown): [ProblemCode, Values] {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  return ['NOT_ONE_OF', { value: display(value), allowed: options.join(', ') }];
}

function describeSize(code: ProblemCode, limit: number | bigint, value: unknown): [ProblemCode, Values] {
  const size = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
  return [code, { size, limit: Number(limit) }];
}

const codeIn = (message: string): ProblemCode =>
  Object.hasOwn(severities, message) ? (message as ProblemCode) : 'BAD_VALUE';

/** `[one、two]` is a single word to YAML; no id and no choice of ours holds such a comma. */
const isListed = (code: ProblemCode, value: unknown): boolean =>
  (code === 'BAD_ID' || code === 'NOT_ONE_OF') && typeof value === 'string' && /[、，]/.test(value);

const isMapping = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const display = (value: unknown): string => (typeof value === 'object' ? '…' : String(value).slice(0, 60));

/**
 * Of the ways in which a value could have been written, the one the editor most likely meant: first where the value is at
 * least of the right sort, then where the fewest keys are unknown, then where the least is wrong.
 */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const cost = (issues: readonly Issue[]): number => {
    const isOtherSort = issues.some(({ path, code }) => path.length === 0 && code !== 'unrecognized_keys');
    const unknown = issues.filter(({ code }) => code === 'unrecognized_keys').length;
    return (isOtherSort ? 10_000 : 0) + unknown * 100 + issues.length;
  };
  return [...branches].sort((one, other) => cost(one) - cost(other))[0] ?? [];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inside = value;
  for (const key of path) {
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, key)) return undefined;
    inside = (inside as Record<PropertyKey, unknown>)[key];
  }
  return inside;
}

/** `steps[2].text`, counted from 1 as people do. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '–';
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');
}
