import type { Article } from './articleLabel.ts';
import { articlesBetween } from './articleRange.ts';
import type { Citation } from './citation.ts';
import { matchAt } from './matchAt.ts';
import { numeralOf } from './numeralOf.ts';

const start = /\b(articles?|arts?\.)\s+(?=\d)/gi;
/** 26, 29-4, 26(1), 27(1)(i). A hyphen makes a branch; a range is written with "to" or a dash. */
const one = /(\d+(?:-\d+)*)((?:\((?:\d+|[ivx]+)\))*)/y;
/** (2) of 26(1) and (2): another paragraph or item of the same article. */
const samePart = /(?:,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+)\((\d+|[ivx]+)\)/y;
const inWords = /,?\s+(paragraphs?|items?)\s+\(?(\d+|[ivx]+)\)?/y;
const moreInWords = /(?:,\s*(?:and\s+)?|\s+and\s+)\(?(\d+|[ivx]+)\)?(?![\w(-])(?!\s*,?\s*(?:paragraph|item))/y;
const separator = /(?:(\s+(?:to|through)\s+|\s*[–—]\s*)|\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+)(?=\d)/y;
const supplement = /\s+of\s+(?:the\s+)?supplementary provisions/iy;

/** What `text`, in half-width digits, cites in the English way. After the singular stands one number. */
export function findEnglishArticles(text: string): Citation[] {
  return [...text.matchAll(start)].map((match): Citation => {
    const isPlural = /s[.]?$/i.test(match[1] ?? '');
    const { articles, end } = readList(text, match.index + match[0].length, isPlural);
    const after = matchAt(supplement, text, end);
    return {
      articles: after === undefined ? articles : articles.map((article) => ({ ...article, isSupplementary: true })),
      language: 'en',
      begin: match.index,
      end: end + (after?.[0].length ?? 0),
    };
  });
}

function readList(text: string, from: number, isPlural: boolean): { articles: Article[]; end: number } {
  const articles: Article[] = [];
  let end = from;
  let isRange = false;
  for (;;) {
    const read = readOne(text, end);
    const before = articles.at(-1);
    const first = read.articles[0];
    if (isRange && before !== undefined && first !== undefined) articles.push(...articlesBetween(before, first));
    articles.push(...read.articles);
    end = read.end;
    const next = isPlural ? matchAt(separator, text, end) : undefined;
    if (next === undefined) return { articles, end };
    isRange = next[1] !== undefined;
    end += next[0].length;
  }
}

/** One article with its paragraphs and items. */
function readOne(text: string, from: number): { articles: Article[]; end: number } {
  const match = matchAt(one, text, from);
  if (match === undefined) return { articles: [], end: from };
  const [whole, main = '', inBrackets = ''] = match;
  const article = main.split('-').join('の');
  const parts = [...inBrackets.matchAll(/\((\w+)\)/g)].map(([, part = '']) => part);
  const first = parts.reduce(withPart, { article, isSupplementary: false } as Article);
  const more = readMore(text, from + whole.length, first);
  return { articles: more.replacesFirst ? more.articles : [first, ...more.articles], end: more.end };
}

interface More {
  readonly articles: Article[];
  readonly end: number;
  /** True when the words say which part of the article is meant. */
  readonly replacesFirst: boolean;
}

function readMore(text: string, from: number, first: Article): More {
  const articles: Article[] = [];
  let end = from;
  const worded = matchAt(inWords, text, end);
  const isItem = worded?.[1]?.toLowerCase().startsWith('item') === true;
  const next = worded === undefined ? samePart : moreInWords;
  const add = (part: string) => articles.push(worded === undefined ? sibling(first, part) : named(first, part, isItem));
  if (worded !== undefined) {
    end += worded[0].length;
    add(worded[2] ?? '');
  }
  for (;;) {
    const more = matchAt(next, text, end);
    if (more === undefined) return { articles, end, replacesFirst: worded !== undefined };
    end += more[0].length;
    add(more[1] ?? '');
  }
}

const named = (article: Article, part: string, isItem: boolean): Article =>
  isItem ? { ...article, item: numeralOf(part) } : { ...article, paragraph: numeralOf(part) };

/** Arabic numbers are paragraphs, Roman ones are items. */
const withPart = (article: Article, part: string): Article => named(article, part, !/^\d/.test(part));

/** (2) after 26(1): what stands at the same place of the same article. */
function sibling({ article, paragraph, isSupplementary }: Article, part: string): Article {
  const isItem = !/^\d/.test(part);
  const above = isItem && paragraph !== undefined ? { paragraph } : {};
  return withPart({ article, isSupplementary, ...above }, part);
}
