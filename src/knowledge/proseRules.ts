import type { ProblemCode } from './problemCodes.ts';

/** Wordings that are never said to a person, names in which they may stand, what to say instead, and why. */
export interface ProseRule {
  readonly forms: readonly string[];
  readonly allowedIn?: readonly string[] | undefined;
  readonly instead: string;
  readonly reason: string;
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

function wordsIn(text: string, rules: readonly ProseRule[]): ProseBreach[] {
  return rules.flatMap((rule) => {
    const forms = rule.forms.filter((form) => text.includes(form));
    if (forms.length === 0) return [];
    // A letter in place of each one of a name: the places after it stay where they are.
    const rest = (rule.allowedIn ?? []).reduce(
      (left, name) => left.replaceAll(name, (found) => '□'.repeat(found.length)),
      text,
    );
    return forms.flatMap((form) => {
      const offset = rest.indexOf(form);
      const values = { word: form, instead: rule.instead, reason: rule.reason };
      return offset < 0 ? [] : [{ code: 'BANNED_WORD', offset, values } satisfies ProseBreach];
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
