import { poisonousKeys } from '../domain/poisonousKeys.ts';
import { cleanText } from './cleanText.ts';

const depthMax = 8;
const nodesMax = 500;
const keyCharactersMax = 128;

type Plain = Record<string, unknown>;

/** What a tapped button carries, and the words that were shown for the tap. */
export interface CardValue {
  readonly value: Plain;
  readonly text?: string;
}

/**
 * Reads the value of an incoming activity: plain JSON with clean strings. Undefined when it is no object; the wrapping
 * that `fitCard` puts around a button's data is taken off. Throws a RangeError when it is too deep or too large.
 */
export function readCardValue(raw: unknown): CardValue | undefined {
  if (!isObject(raw)) return undefined;
  const value = copy(raw, { left: nodesMax }, depthMax) as Plain;
  const action = value.cardAction;
  if (value.__isBotFrameworkCardAction === true && isObject(action)) {
    const text = action.text;
    const inner = isObject(action.value) ? action.value : {};
    return { value: inner, ...(typeof text === 'string' && { text }) };
  }
  delete value.msteams;
  return { value };
}

function copy(node: unknown, budget: { left: number }, depth: number): unknown {
  budget.left -= 1;
  if (budget.left < 0 || depth < 0) throw new RangeError('VALUE_TOO_LARGE');
  if (typeof node === 'string') return cleanText(node);
  if (Array.isArray(node)) return node.map((item) => copy(item, budget, depth - 1));
  if (!isObject(node)) return node;
  const entries = Object.entries(node).filter(([key]) => !poisonousKeys.has(key) && key.length <= keyCharactersMax);
  return Object.fromEntries(entries.map(([key, item]) => [key, copy(item, budget, depth - 1)]));
}

function isObject(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
