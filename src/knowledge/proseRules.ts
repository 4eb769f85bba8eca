import { foldWidth } from './foldWidth.ts';
import type { ProblemCode } from './problemCodes.ts';

/** Wordings that are not said to a person, names in which they may stand, what to say instead, and why. */
interface UnwantedWords {
  readonly forms: readonly string[];
  readonly allowedIn?: readonly string[] | undefined;
  readonly instead: string;
  readonly reason: string;
}

/** The same, made ready to be looked for in many texts. */
export interface ProseRule {
  readonly code: WordCode;
  /** As written, and as it is looked for. */
  readonly forms: readonly (readonly [written: string, folded: string])[];
  readonly allowedIn: readonly string[];
  readonly instead: string;
  readonly reason: string;
}

type WordCode = 'BANNED_WORD' | 'DOUBLE_NEGATIVE';

/** Width and case play no part; every place stays where it is. */
const fold = (text: string): string => foldWidth(text).replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());

export function proseRulesOf(code: WordCode, words: readonly UnwantedWords[]): ProseRule[] {
  return words.map(({ forms, allowedIn = [], instead, reason }) => ({
    code,
    forms: forms.map((form) => [form, fold(form)] as const),
    allowedIn: allowedIn.map(fold),
    instead,
    reason,
  }));
}

/** A place in a text where a rule is broken. */
export interface ProseBreach {
  readonly code: ProblemCode;
  /** Where it begins, counted in the text. */
  readonly offset: number;
  readonly values: Readonly<Record<string, string>>;
}

const htmlTag = /<\/?[a-z!][^<>]{0,200}>?/i;
const markdownLink = /\]\(\s*([^)\s]{0,300})/g;

/** Each breach of the rules in a text that people read. */
export function breachesOfProse(text: string, rules: readonly ProseRule[]): ProseBreach[] {
  return [...wordsIn(text, rules), ...markupIn(text)];
}

function wordsIn(written: string, rules: readonly ProseRule[]): ProseBreach[] {
  const text = fold(written);
  return rules.flatMap((rule) => {
    const forms = rule.forms.filter(([, form]) => text.includes(form));
    if (forms.length === 0) return [];
    // A letter in place of each one of a name: the places after it stay where they are.
    const rest = rule.allowedIn.reduce(
      (left, name) => left.replaceAll(name, (found) => '□'.repeat(found.length)),
      text,
    );
    return forms.flatMap(([word, form]) => {
      const offset = rest.indexOf(form);
      const values = { word, instead: rule.instead, reason: rule.reason };
      return offset < 0 ? [] : [{ code: rule.code, offset, values } satisfies ProseBreach];
    });
  });
}

function markupIn(text: string): ProseBreach[] {
  const breaches: ProseBreach[] = [];
  const tag = htmlTag.exec(text);
  if (tag !== null)
    breaches.push({ code: 'HTML_NOT_ALLOWED', offset: tag.index, values: { html: tag[0].slice(0, 40) } });
  for (const link of text.matchAll(markdownLink)) {
    if (link[1]?.startsWith('https://') === true) continue;
    breaches.push({ code: 'BAD_LINK', offset: link.index, values: { address: (link[1] ?? '').slice(0, 60) } });
  }
  return breaches;
}
