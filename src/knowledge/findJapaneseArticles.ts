import type { Article } from './articleLabel.ts';
import { articlesBetween } from './articleRange.ts';
import type { Citation } from './citation.ts';
import { matchAt } from './matchAt.ts';
import { numeralOf } from './numeralOf.ts';

const kanji = '〇一二三四五六七八九十百千';
const number = `(?:[0-9]+|[${kanji}]+)`;
const arabicBranch = '[0-9]+(?![0-9つかヶ個件人点種類回年月日箇部])';
const kanjiBranch = `[${kanji}]+(?![${kanji}つかヶ]|(?![第及又並若等違])\\p{Script=Han})`;
/** の4 of 第29条の4, but not the beginning of の2つ or の一部. */
const branch = `(?:の(?:${arabicBranch}|${kanjiBranch}))`;
const rangeSign = '(?:〜|~|–|から|ないし|乃至)';
const listSign = '(?:・|、|,|と|及び|および|又は|または)';

/** 33〜 of 33〜38条: numbers that share the 条 of the last one. */
const sharing = `((?:第?${number}${branch}?(?:・|${rangeSign})){0,12})`;
const head = new RegExp(`(?<![0-9.:/-])(附則\\s*)?${sharing}(第?)(${number})条(${branch}*)(?![件約例文理令項])`, 'gu');
const firstTail = new RegExp(`\\s?(?:第?(${number})項)?(?:第?(${number})号)?`, 'uy');
const paragraphTail = new RegExp(`(?:${listSign}|${rangeSign})\\s*第?(${number})項(?:第?(${number})号)?`, 'uy');
const itemTail = new RegExp(`(?:${listSign}|${rangeSign})\\s*第?(${number})号`, 'uy');
const sharedPart = new RegExp(`第?(${number})(${branch}?)(・|${rangeSign})`, 'gu');
const betweenRange = new RegExp(`^\\s*${rangeSign}\\s*$`, 'u');
/** 北三条 is a place: a bare kanji number must not grow out of another word, unless that is the name of a law. */
const wordBefore = /\p{Script=Han}$/u;
const kanjiFirst = new RegExp(`^[${kanji}]`, 'u');
const lawBefore = /[法令則項号条律]$/u;

/** What `text`, in half-width digits, cites in the Japanese way. */
export function findJapaneseArticles(text: string): Citation[] {
  const found: Citation[] = [];
  for (const match of text.matchAll(head)) {
    const [whole, supplement, shared = '', ordinal = '', main = '', branches = ''] = match;
    if (isOtherWord(text.slice(0, match.index), `${shared}${ordinal}${main}`)) continue;
    const isSupplementary = supplement !== undefined;
    const last: Article = { article: withBranches(main, branches), isSupplementary };
    const tail = readTail(text, match.index + whole.length, last);
    const before = found.at(-1);
    const isRange = before !== undefined && betweenRange.test(text.slice(before.end, match.index));
    const start = isRange ? before.articles.at(-1) : undefined;
    const articles = [
      ...(start === undefined ? [] : articlesBetween(start, last)),
      ...sharedArticles(shared, last),
      ...tail.articles,
    ];
    found.push({ articles, language: 'ja', begin: match.index, end: tail.end });
  }
  return found;
}

function isOtherWord(before: string, written: string): boolean {
  return kanjiFirst.test(written) && wordBefore.test(before) && !lawBefore.test(before);
}

function withBranches(main: string, branches: string): string {
  const parts = branches.split('の').filter((part) => part !== '');
  return [main, ...parts].map(numeralOf).join('の');
}

function sharedArticles(shared: string, last: Article): Article[] {
  const articles: Article[] = [];
  const parts = [...shared.matchAll(sharedPart)];
  for (const [index, [, main = '', branches = '', sign = '']] of parts.entries()) {
    const one: Article = { article: withBranches(main, branches), isSupplementary: last.isSupplementary };
    const [, nextMain, nextBranches = ''] = parts[index + 1] ?? [];
    const next = nextMain === undefined ? last : { ...last, article: withBranches(nextMain, nextBranches) };
    articles.push(one, ...(sign === '・' ? [] : articlesBetween(one, next)));
  }
  return articles;
}

/** The paragraphs and items that follow an article: 第33条第1項・第2項 is two. */
function readTail(text: string, from: number, article: Article): { articles: Article[]; end: number } {
  const [whole = '', paragraph, item] = matchAt(firstTail, text, from) ?? [];
  const articles = [inside(article, paragraph, item)];
  let end = paragraph === undefined && item === undefined ? from : from + whole.length;
  for (;;) {
    const nextParagraph = matchAt(paragraphTail, text, end);
    const nextItem = nextParagraph === undefined ? matchAt(itemTail, text, end) : undefined;
    const next = nextParagraph ?? nextItem;
    if (next === undefined) return { articles, end };
    const above = articles.at(-1)?.paragraph;
    articles.push(nextItem === undefined ? inside(article, next[1], next[2]) : inside(article, above, next[1]));
    end += next[0].length;
  }
}

function inside(article: Article, paragraph: string | undefined, item: string | undefined): Article {
  return {
    ...article,
    ...(paragraph === undefined ? {} : { paragraph: numeralOf(paragraph) }),
    ...(item === undefined ? {} : { item: numeralOf(item) }),
  };
}
