import type { Article } from './articleLabel.ts';

/** Articles that a text names in one breath: 第33条第1項・第2項, Articles 22 to 26. */
export interface Citation {
  readonly articles: readonly Article[];
  readonly language: 'ja' | 'en';
  /** Where it begins and ends in the text. */
  readonly begin: number;
  readonly end: number;
}
