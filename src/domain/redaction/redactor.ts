import type { Language } from '../language.ts';
import { Cover, type Hide } from './cover.ts';
import { piecesOf } from './digitPieces.ts';
import { Distances } from './distances.ts';
import { hideEmails } from './hideEmails.ts';
import { hideLongNumbers } from './hideLongNumbers.ts';
import { hideNamedNumbers } from './hideNamedNumbers.ts';
import { hideSecrets } from './hideSecrets.ts';
import { Letters } from './letters.ts';
import { type Noticed, notice } from './notice.ts';
import { bindPhrases, type PhraseBook } from './phraseBook.ts';
import { type RedactionKind, redactionKinds } from './redactionKind.ts';
import type { RedactionRules } from './redactionRules.ts';
import { settleDigits } from './settleDigits.ts';

declare const redacted: unique symbol;

/**
 * A text from which the numbers and secrets of a person were taken out. Only a `Redactor` makes one, so whatever asks for this
 * type cannot be given what somebody typed. It is well formed: it has no half of a surrogate pair.
 */
export type RedactedText = string & { readonly [redacted]: true };

/** The text that says nothing: for where there is nothing to redact. */
export const noText = '' as RedactedText;

export interface RedactionContext {
  /** The language of the labels. */
  readonly language: Language;
  /**
   * The kinds that the person's message before named or held (`Redaction.named` and `kinds` of it), or that the last question asked
   * for: numbers from four digits on are then taken out as the first of them, so that one sent in several messages does not stay.
   */
  readonly before?: readonly RedactionKind[];
}

/** A text after the guard. */
export interface Redaction {
  readonly text: RedactedText;
  /** What was taken out, each kind once, in the order of `redactionKinds`: to be told to the person. */
  readonly kinds: readonly RedactionKind[];
  /** The kinds that the text speaks of by name, with or without a number. */
  readonly named: readonly RedactionKind[];
}

/** Takes numbers and secrets out of what people type. */
export interface Redactor {
  /**
   * Never throws, whatever the text is. Each thing taken out makes the text at most 64 UTF-16 units longer; everything else stays
   * exactly as it was typed. A text that was redacted once is not changed by being redacted again. The work grows with the length
   * of the text and no faster.
   */
  redact(raw: string, context: RedactionContext): Redaction;
}

// The first round leaves nothing behind but by contrivance: one in thousands of texts made to provoke it needs a third.
const mostRounds = 4;

/**
 * A redactor by these rules. `onLooks` is told, after each text, how many looks at a letter it took: the measure by which a test
 * sees that the work is linear.
 */
export function createRedactor(rules: RedactionRules, onLooks?: (looks: number) => void): Redactor {
  const book = bindPhrases(rules);
  return {
    redact(raw, { language, before = [] }) {
      const first = readText(raw.toWellFormed(), book, before);
      const rounds = [first];
      // What was taken out may have made something beside it seem ordinary: the text is read until it stays as it is.
      for (let last = first; rounds.length < mostRounds && last.cover.kinds().length > 0; ) {
        last = readText(render(last, rules, language), book, before);
        rounds.push(last);
      }
      onLooks?.(rounds.reduce((sum, { letters }) => sum + letters.looks, 0));
      const found = new Set(rounds.flatMap(({ cover }) => cover.kinds()));
      // The one place where redacted text is made.
      const text = render(rounds.at(-1) ?? first, rules, language) as RedactedText;
      return { text, kinds: redactionKinds.filter((kind) => found.has(kind)), named: first.named };
    },
  };
}

interface ReadText {
  readonly letters: Letters;
  readonly cover: Cover;
  readonly named: readonly RedactionKind[];
}

const render = ({ letters, cover }: ReadText, rules: RedactionRules, language: Language): string =>
  cover.render(letters, (kind) => rules.kinds[kind].labels[language]);

/**
 * E-mail addresses, then secrets, then long numbers, then short ones near the name of a kind. What was taken out is a wall to
 * whatever comes after, as its label will be.
 */
function readText(raw: string, book: PhraseBook, before: readonly RedactionKind[]): ReadText {
  const letters = new Letters(raw, book.labels);
  const cover = new Cover(letters.size);
  const hide: Hide = (span, kind) => {
    cover.hide(span, kind);
    letters.wallOff(span.from, span.to);
  };
  hideEmails(letters, book, hide);
  settleDigits(letters, book);
  const noticed = notice(letters, book);
  hideSecrets(noticed, before, hide);
  hideNumbers(notice(letters, book), cover, before);
  const named = new Set(noticed.mentions.all.filter(({ as }) => as === 'name').map(({ kind }) => kind));
  return { letters, cover, named: redactionKinds.filter((kind) => named.has(kind)) };
}

/** Takes out numbers: the long ones, then the short ones. */
function hideNumbers(noticed: Noticed, cover: Cover, before: readonly RedactionKind[]): void {
  const { letters, runs, levels } = noticed;
  const pieces = runs.flatMap((run, index) => piecesOf(run.parts, levels[index] ?? []));
  const measure = () => new Distances(letters, (at) => noticed.isInRun(at) || cover.isHidden(at));
  hideLongNumbers({ ...noticed, cover, pieces, before, distances: measure() });
  // Letters that belong to a number (TK1234567) have become silent.
  hideNamedNumbers({ ...noticed, cover, pieces, before, distances: measure() });
}
