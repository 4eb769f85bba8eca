import { articleLabelPattern } from './articleLabel.ts';
import type { Citation } from './citation.ts';
import { foldWidth } from './foldWidth.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';

/** A law that may be cited, and which of its articles. */
export interface Law {
  /** The name under which it is spoken of. */
  readonly name: string;
  /** Articles, paragraphs and items as `labelOf` writes them. */
  readonly listed: ReadonlySet<string>;
}

interface NamedLaw {
  readonly spelling: string;
  readonly law: Law;
  /** True for a name that means the law only right before a number. */
  readonly isShort: boolean;
}

/** The law of a citation; `unknown` when a law is named that is not in the map, undefined when none is. */
export type CitedLaw = Law | 'unknown' | undefined;

const wordEnd = /[\p{Script=Han}\p{Script=Katakana}ー]$/u;
const latinWord = /^[A-Za-z0-9]/;
const latinEnd = /[A-Za-z0-9-]$/;
/** Between a name and its number. */
const gap = /[\s()（）「」『』,]+$/u;
/** A law, by the look of its name; この法律 and 同法 are the law of which was spoken. */
const otherJapaneseLaw =
  /(?:[\p{Script=Han}\p{Script=Katakana}ー](?:法|政令|省令|府令|施行令|規則|条例|規約|規程)|に関する(?:法律|規則))[\s)）」』の]*$/u;
const lawSpokenOf = /(?:(?<!\p{Script=Han})[同本](?:法|規則|政令)|方法|手法|文法)[\s)）」』の]*$/u;
const otherEnglishLaw =
  /\b(?!(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]n?)\s)[\w-]+\s+(?:Acts?|Codes?|Law|Ordinance|Regulations?|Rules)\b|\bGDPR\b/;
/** As many characters before a number as the name of a law could take. */
const longestName = 100;
const lawAfter = /^\s+(?:of|under)\s+(?:the\s+)?/;

/** The laws of articles.yml, found by their names in a text. */
export class ArticleMap {
  /** Longest first: the name of the rules begins with the name of the act. */
  readonly #names: readonly NamedLaw[];

  constructor(laws: FileShapes['articles']['laws']) {
    this.#names = laws.flatMap(namesOf).sort((one, other) => other.spelling.length - one.spelling.length);
  }

  /** The first law that a text names. */
  firstNamedIn(text: string): Law | undefined {
    const folded = foldWidth(text);
    return this.#positions(folded)[0]?.law;
  }

  /** The law of each citation of a text: the one it names itself, else the one last spoken of before it. */
  lawsOf(text: string, citations: readonly Citation[]): CitedLaw[] {
    const folded = foldWidth(text);
    const positions = this.#positions(folded);
    let spokenOf: CitedLaw;
    let from = 0;
    return citations.map((citation) => {
      const named = positions.findLast(({ begin, end }) => begin >= from && end <= citation.begin);
      const own =
        citation.language === 'en'
          ? this.#ownEnglish(folded, citation, named?.end ?? from)
          : this.#ownJapanese(folded, citation);
      spokenOf = own ?? named?.law ?? spokenOf;
      from = citation.end;
      return spokenOf;
    });
  }

  #ownJapanese(text: string, { begin }: Citation): CitedLaw {
    const before = text.slice(Math.max(0, begin - longestName), begin);
    const direct = this.#endingAt(before.replace(/の\s*$/u, ''));
    if (direct !== undefined) return direct;
    return otherJapaneseLaw.test(before) && !lawSpokenOf.test(before) ? 'unknown' : undefined;
  }

  #ownEnglish(text: string, { begin, end }: Citation, from: number): CitedLaw {
    const after = lawAfter.exec(text.slice(end));
    if (after !== null) {
      const rest = text.slice(end + after[0].length);
      const named = this.#names.find(({ spelling }) => startsWithName(rest, spelling));
      if (named !== undefined) return named.law;
      if (otherEnglishLaw.test(rest.split(/[,;.()]/)[0] ?? '')) return 'unknown';
    }
    const between =
      text
        .slice(from, begin)
        .split(/[.;]\s/)
        .at(-1) ?? '';
    return otherEnglishLaw.test(between) ? 'unknown' : undefined;
  }

  /** A name, short ones too, that stands right before a number. */
  #endingAt(before: string): Law | undefined {
    const rest = before.replace(gap, '');
    return this.#names.find(({ spelling }) => endsWithName(rest, spelling))?.law;
  }

  /** Where a text names laws, in order; the longest name where several fit. */
  #positions(text: string): { law: Law; begin: number; end: number }[] {
    const positions: { law: Law; begin: number; end: number }[] = [];
    for (const { spelling, law, isShort } of this.#names) {
      if (isShort) continue;
      for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
        const end = at + spelling.length;
        const isInside = positions.some((other) => at < other.end && end > other.begin);
        if (!isInside && isWhole(text, at, spelling)) positions.push({ law, begin: at, end });
      }
    }
    return positions.sort((one, other) => one.begin - other.begin);
  }
}

function namesOf({ names, short = [], en, articles }: FileShapes['articles']['laws'][number]): NamedLaw[] {
  const law: Law = { name: names[0] ?? '', listed: new Set(articles.flatMap(withWhatItIsIn)) };
  const spelt = (isShort: boolean) => (spelling: string) => ({ spelling: foldWidth(spelling), law, isShort });
  return [...[...names, ...en].map(spelt(false)), ...short.map(spelt(true))];
}

/** 第27条第1項第1号 also lets 第27条 and 第27条第1項 be cited. */
function withWhatItIsIn(label: string): string[] {
  const [, , , paragraph = '', item = ''] = articleLabelPattern.exec(label) ?? [];
  const withoutItem = item === '' ? label : label.slice(0, -item.length);
  const withoutParagraph = paragraph === '' ? withoutItem : withoutItem.slice(0, -paragraph.length);
  return [label, withoutItem, withoutParagraph];
}

/** A name is none in the middle of a longer word: 旧個人情報保護法 is another law. */
function isWhole(text: string, at: number, spelling: string): boolean {
  const pattern = latinWord.test(spelling) ? latinEnd : wordEnd;
  return !pattern.test(text.slice(Math.max(0, at - 1), at));
}

function endsWithName(text: string, spelling: string): boolean {
  return text.endsWith(spelling) && isWhole(text, text.length - spelling.length, spelling);
}

function startsWithName(text: string, spelling: string): boolean {
  return text.startsWith(spelling) && !/^[A-Za-z]/.test(text.slice(spelling.length));
}
