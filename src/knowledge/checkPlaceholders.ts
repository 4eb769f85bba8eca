import type { Problem } from '../domain/problem.ts';
import type { ProblemCode } from './problemCodes.ts';

const placeholder = /\{\{(\w+)\}\}/g;
/** What is left of a place for a value that was not written as `{{name}}`; `$t(` would call for another sentence. */
const halfWritten = /[{｛]+\s*[\w０-９Ａ-ｚ]*\s*[}｝]+|\{\{|\}\}|[｛｝]|\$t\(/;

/** What is wrong with the places for values in a sentence, compared with one that has them right. */
export function checkPlaceholders(
  text: string,
  model: string,
): (readonly [ProblemCode, NonNullable<Problem['values']>])[] {
  const [written] = halfWritten.exec(text.replace(placeholder, '')) ?? [];
  const wanted = placeholdersOf(model);
  const list = wanted.join(' ');
  if (written !== undefined) {
    return [
      ['LOCALE_BAD_PLACEHOLDER', { written, ...(wanted.length === 0 ? { context: 'alone' } : { wanted: list }) }],
    ];
  }
  if (placeholdersOf(text).join(' ') === list) return [];
  return [['LOCALE_PLACEHOLDERS_DIFFER', wanted.length === 0 ? { context: 'alone' } : { wanted: list }]];
}

function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([whole]) => whole))].sort();
}
