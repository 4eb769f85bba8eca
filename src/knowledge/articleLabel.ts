/** An article of a law, as precisely as it is named. Numbers are written in half-width digits. */
export interface Article {
  /** 26, or 29の4 for an article that was put in between later. */
  readonly article: string;
  readonly paragraph?: string;
  readonly item?: string;
  /** True for the supplementary provisions (附則), which count from 1 again. */
  readonly isSupplementary: boolean;
}

/** How articles.yml writes an article: 第26条, 第26条第1項, 第7条第3号, 第29条の4, 附則第10条. */
export const articleLabelPattern = /^(附則)?第\d+条(の\d+)*(第\d+項)?(第\d+号)?$/;

/** The article as articles.yml writes it. */
export function labelOf({ article, paragraph, item, isSupplementary }: Article): string {
  const [main = '', ...branches] = article.split('の');
  return [
    isSupplementary ? '附則' : '',
    `第${main}条${branches.map((branch) => `の${branch}`).join('')}`,
    paragraph === undefined ? '' : `第${paragraph}項`,
    item === undefined ? '' : `第${item}号`,
  ].join('');
}
