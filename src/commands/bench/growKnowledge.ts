import type { Knowledge } from '../../domain/knowledge.ts';
import type { Section, SectionText } from '../../domain/section.ts';

/** How many of each a grown section has: about half of what a written one has by now. */
const made = { phrasings: 24, englishPhrasings: 12, keywords: 12, sentences: 8, steps: 4 };

/** Numbers from 0 to 1 that look like chance and are the same in every run (the generator known as mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The Japanese full stop and comma. */
const stop = String.fromCodePoint(0x3002);
const comma = String.fromCodePoint(0x3001);

const sentencesOf = (text: string) =>
  text.split(new RegExp(`(?<=[${stop}.!?])\\s*`, 'u')).filter((sentence) => sentence.trim() !== '');

/** Everything the written sections hold, taken apart. */
class Pieces {
  readonly #next: () => number;
  readonly #sections: readonly Section[];

  constructor(sections: readonly Section[], seed: number) {
    this.#next = chance(seed);
    this.#sections = sections;
  }

  one<Piece>(pieces: readonly Piece[]): Piece | undefined {
    return pieces[Math.floor(this.#next() * pieces.length)];
  }

  section(): Section | undefined {
    return this.one(this.#sections);
  }

  /** The beginning of one text and the end of another, cut at a comma or in the middle. */
  joined(textsOf: (section: Section) => readonly string[]): string {
    const [head = '', tail = ''] = [0, 1].map(() =>
      this.one(textsOf(this.section() ?? (this.#sections[0] as Section))),
    );
    return head.slice(0, cutOf(head)) + tail.slice(cutOf(tail));
  }

  many<Piece>(count: number, make: () => Piece): Piece[] {
    return Array.from({ length: count }, make);
  }
}

function cutOf(text: string): number {
  const middle = Math.ceil(text.length / 2);
  const at = text.indexOf(comma, Math.floor(middle / 2));
  return at >= 0 && at < middle * 1.5 ? at + 1 : middle;
}

function textFrom(pieces: Pieces, textOf: (section: Section) => SectionText): SectionText {
  const sentence = () => pieces.joined((section) => sentencesOf(textOf(section).body));
  return {
    title: pieces.joined((section) => [textOf(section).title]),
    summary: pieces.joined((section) => [textOf(section).summary]),
    steps: pieces.many(made.steps, () => ({ text: pieces.joined((one) => textOf(one).steps.map(({ text }) => text)) })),
    body: pieces.many(made.sentences, sentence).join('\n'),
  };
}

function grownSection(pieces: Pieces, at: number): Section {
  const like = pieces.section() as Section;
  const english = textFrom(pieces, (section) => section.en?.text ?? section.ja);
  return {
    ...like,
    id: `grown/section-${at}`,
    consultation: 'grown',
    ja: textFrom(pieces, (section) => section.ja),
    ...(like.en === undefined ? {} : { en: { ...like.en, text: english } }),
    keywords: pieces.many(made.keywords, () => pieces.one(pieces.section()?.keywords ?? []) ?? ''),
    phrasings: pieces.many(made.phrasings, () => pieces.joined((section) => section.phrasings)),
    englishKeywords: pieces.many(made.keywords, () => pieces.one(pieces.section()?.englishKeywords ?? []) ?? ''),
    englishPhrasings: pieces.many(made.englishPhrasings, () => pieces.joined((section) => section.englishPhrasings)),
  };
}

/**
 * The knowledge with as many sections: beside those that are written, others put together from pieces of them, so that their
 * words are as frequent as real ones and no section is a copy. The same for the same knowledge.
 */
export function growKnowledge(knowledge: Knowledge, size: number): Knowledge {
  const written = [...knowledge.sections.values()];
  const pieces = new Pieces(written, size);
  const grown = Array.from({ length: Math.max(0, size - written.length) }, (_, at) => grownSection(pieces, at));
  return { ...knowledge, sections: new Map([...written, ...grown].map((section) => [section.id, section])) };
}
