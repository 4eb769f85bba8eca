import { poisonousKeys } from '../domain/poisonousKeys.ts';
import { serverLimits } from './serverLimits.ts';

const nesting: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 };

/** The index of the quote that closes the string beginning here, or one beyond the end. */
function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1;
  return index;
}

/** Whether brackets nest deeper than allowed. Looks at the text, so that a bomb is never built. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length && depth <= serverLimits.jsonDepth; index += 1) {
    const character = text[index] ?? '';
    if (character === '"') index = endOfString(text, index);
    else depth += nesting[character] ?? 0;
  }
  return depth > serverLimits.jsonDepth;
}

/** Removes poisonous keys and says how many others there are. Depth is bounded by now. */
function scrub(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + scrub(item), 0);
  let keys = 0;
  for (const [key, inner] of Object.entries(value)) {
    if (poisonousKeys.has(key)) Reflect.deleteProperty(value, key);
    else keys += 1 + scrub(inner);
  }
  return keys;
}

/** The JSON object in these bytes; undefined when it is not UTF-8, not an object, or larger than anything we understand. */
export function parseJsonObject(bytes: Buffer): object | undefined {
  try {
    // A byte order mark is kept, and then it is no JSON.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (isTooDeep(text)) return undefined;
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return scrub(value) > serverLimits.jsonKeys ? undefined : value;
  } catch {
    return undefined;
  }
}
