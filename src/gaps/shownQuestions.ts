import type { KeptGap } from '../domain/gap.ts';

/**
 * A part of a question. All parts joined together give it back. `key` is the same for the same word and empty for what stands
 * between words; `isOurs` says that it stands in what the editors wrote.
 */
export interface JudgedPart {
  readonly text: string;
  readonly key: string;
  readonly isOurs: boolean;
}

/** A question as editors may see it. */
export interface ShownQuestion {
  /** One line. What may be a name is an ellipsis. */
  readonly text: string;
  /** How many gaps of the group read like this. */
  readonly count: number;
  /** True when no word had to be left out. */
  readonly isWhole: boolean;
}

/** From so many gaps of a group on, a word that all of them hold is the matter and no longer somebody's name. */
export const shownFrom = 3;

const hidden = '…';

/** One line that cannot steer a terminal or turn a text around. */
const toLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/…(?:\s*…)+/gu, hidden)
    .trim();

/** From so many letters on a word is also found inside a longer one (漏れた in 漏れたら); shorter ones are in too many. */
const foundInsideFrom = 3;

/** Says of a word whether three gaps of the group hold it. */
function sharedWords(judged: readonly (readonly JudgedPart[])[]): (key: string) => boolean {
  const texts = judged.map((parts) => parts.map(({ key, text }) => (key === '' ? text : key)).join(''));
  const words = judged.map((parts) => new Set(parts.map(({ key }) => key)));
  const isIn = (key: string, at: number) =>
    words[at]?.has(key) === true || (key.length >= foundInsideFrom && texts[at]?.includes(key) === true);
  const known = new Map<string, boolean>();
  return (key) => {
    const isShared = known.get(key) ?? judged.filter((_, at) => isIn(key, at)).length >= shownFrom;
    known.set(key, isShared);
    return isShared;
  };
}

function show(parts: readonly JudgedPart[], mayShow: (part: JudgedPart) => boolean): Omit<ShownQuestion, 'count'> {
  const shown = parts.map((part) => {
    if (mayShow(part)) return part.text;
    return part.key === '' ? ' ' : hidden;
  });
  return { text: toLine(shown.join('')), isWhole: parts.every((part) => part.key === '' || mayShow(part)) };
}

/**
 * What may be shown of the questions of one group, the most frequent first. Names cannot be found reliably. So a word is shown when
 * it stands in our texts or in three gaps of the group, and a whole question when the person let it be passed on. Questions of
 * which no word may be shown are left out. `judge`: which words of a text are ours.
 */
export function shownQuestions(
  gaps: readonly KeptGap[],
  judge: (text: string) => readonly JudgedPart[],
): ShownQuestion[] {
  const judged = gaps.map(({ question }) => judge(question));
  const isShared = sharedWords(judged);
  const mayShow = ({ key, isOurs }: JudgedPart) => isOurs || (key !== '' && isShared(key));
  const questions = new Map<string, ShownQuestion>();
  for (const [at, { question, mayQuote }] of gaps.entries()) {
    const shown = mayQuote ? { text: toLine(question), isWhole: true } : show(judged[at] ?? [], mayShow);
    if (!/[\p{L}\p{N}]/u.test(shown.text)) continue;
    const before = questions.get(shown.text);
    questions.set(shown.text, {
      text: shown.text,
      count: (before?.count ?? 0) + 1,
      isWhole: shown.isWhole || before?.isWhole === true,
    });
  }
  return [...questions.values()].sort(
    (one, other) => other.count - one.count || Number(one.text > other.text) - Number(one.text < other.text),
  );
}
