import type { Knowledge } from '../../domain/knowledge.ts';
import { type PickableChoice, pickChoice } from '../../retrieval/pickChoice.ts';

/** Shorter words are too like each other for a slip to be told from another word. In letters. */
const shortest = 4;

/** The lists from which people choose by typing: the options of each question, and the control words. */
function listsOf({ triage, controls }: Knowledge): PickableChoice[][] {
  const words = ({ ja, en }: { ja: Words; en: Words }) => [ja.label, ...ja.typed, en.label, ...en.typed];
  return [
    ...[...triage.questions.values()].map(({ options }) => options.map((one) => ({ id: one.id, words: words(one) }))),
    [...controls.values()].map((one) => ({ id: one.id, words: words(one) })),
  ];
}

interface Words {
  readonly label: string;
  readonly typed: readonly string[];
}

/** A word with a letter left out, typed twice, or changed for its neighbour. */
function slipsOf(word: string): string[] {
  const letters = [...word];
  const at = Math.floor(letters.length / 2);
  const [one = '', two = ''] = letters.slice(at - 1, at + 1);
  const [head, tail] = [letters.slice(0, at - 1).join(''), letters.slice(at + 1).join('')];
  return [head + two + tail, head + one + one + two + tail, head + two + one + tail];
}

/** The shares, in percent, of typed answers with one slip that are understood as meant, with Fuse.js and without. */
export function measureTypedChoices(knowledge: Knowledge): { count: number; withFuse: string; without: string } {
  const typed = listsOf(knowledge).flatMap((choices) =>
    choices.flatMap(({ id, words }) =>
      words
        .filter((word) => [...word].length >= shortest)
        .flatMap(slipsOf)
        .map((text) => ({ text, id, choices })),
    ),
  );
  const understood = (forgives: boolean) =>
    typed.filter(({ text, id, choices }) => pickChoice(text, choices, forgives) === id).length;
  const percent = (count: number) => ((100 * count) / typed.length).toFixed(1);
  return { count: typed.length, withFuse: percent(understood(true)), without: percent(understood(false)) };
}
