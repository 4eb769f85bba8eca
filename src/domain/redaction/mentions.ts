import type { Letters } from './letters.ts';
import type { Phrase, PhraseBook } from './phraseBook.ts';
import type { RedactionKind } from './redactionKind.ts';

/** A word that names a kind, hints at it, or says when a card ends. Places are those of the letters. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly kind: RedactionKind;
  readonly as: 'name' | 'hint' | 'expiry';
}

/** The words of a text that say what its numbers are. */
export interface Mentions {
  /** In order. A hint inside a name, and a name inside a longer one, are not among them. */
  readonly all: readonly Mention[];
  /** What ends right before a letter. */
  readonly endingAt: ReadonlyMap<number, readonly Phrase[]>;
}

/** Finds them all. What lies in a look-alike (マイナス) is not what it seems. */
export function findMentions(letters: Letters, { phrases }: PhraseBook): Mentions {
  const all: Mention[] = [];
  const endingAt = new Map<number, readonly Phrase[]>();
  let coveredTo = 0;
  for (let at = 0; at < letters.size; at += 1) {
    if (letters.classAt(at) === 'gap') continue;
    const found = phrases.longestAt(letters, at);
    if (found === undefined) continue;
    if (found.meanings.some(({ is }) => is === 'lookAlike')) {
      at = found.to - 1;
      continue;
    }
    // ポート番号 in パスポート番号 is no word of its own.
    if (found.to <= coveredTo) continue;
    endingAt.set(found.to, [...(endingAt.get(found.to) ?? []), ...found.meanings]);
    const mentioned = found.meanings.flatMap((phrase) => mentionOf(phrase, at, found.to));
    all.push(...mentioned);
    if (mentioned.length > 0) coveredTo = found.to;
  }
  return { all, endingAt };
}

function mentionOf(phrase: Phrase, from: number, to: number): Mention[] {
  if (phrase.is === 'expiryName') return [{ from, to, kind: 'card', as: 'expiry' }];
  return phrase.is === 'name' || phrase.is === 'hint' ? [{ from, to, kind: phrase.kind, as: phrase.is }] : [];
}
