import { labelOf } from './articleLabel.ts';
import type { ArticleMap, CitedLaw, Law } from './articleMap.ts';
import { findArticles } from './findArticles.ts';
import type { ProblemCode } from './problemCodes.ts';

interface ArticleBreach {
  readonly code: ProblemCode;
  /** Where the citation begins, counted in the text. */
  readonly offset: number;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Citations in a text that are not in the map of laws and articles. `ownLaw` gives the law that a citation is of where the
 * text names none: the first one in the basis of the section.
 */
export function breachesOfArticles(text: string, map: ArticleMap, ownLaw: () => Law | undefined): ArticleBreach[] {
  const citations = findArticles(text);
  const laws = citations.length === 0 ? [] : map.lawsOf(text, citations);
  return citations.flatMap(({ articles, begin }, index): ArticleBreach[] => {
    const cited: CitedLaw = laws[index] ?? ownLaw();
    const labels = articles.map(labelOf);
    if (cited === undefined || cited === 'unknown') {
      return [{ code: 'ARTICLE_WITHOUT_LAW', offset: begin, values: { article: labels.join('・') } }];
    }
    return labels
      .filter((label) => !cited.listed.has(label))
      .map((article) => ({ code: 'ARTICLE_NOT_LISTED', offset: begin, values: { law: cited.name, article } }));
  });
}
