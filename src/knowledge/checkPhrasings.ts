import type { Problem } from '../domain/problem.ts';
import type { Manuscript } from './manuscript.ts';
import { problemOf } from './problemCodes.ts';
import { placeIn, type Written } from './written.ts';

interface Phrasing {
  readonly text: string;
  readonly written: Written<unknown>;
  readonly keys: readonly PropertyKey[];
}

/** One question claimed twice: the search could not tell which answer is meant. */
export function checkPhrasings(manuscript: Manuscript): Problem[] {
  const first = new Map<string, Phrasing>();
  return listPhrasings(manuscript).flatMap((phrasing) => {
    const folded = foldPhrasing(phrasing.text);
    const other = first.get(folded);
    if (other === undefined) {
      first.set(folded, phrasing);
      return [];
    }
    const { file, line = 0 } = placeIn(other.written, ...other.keys);
    const values = { phrasing: phrasing.text, otherFile: file ?? '', otherLine: line };
    return [problemOf('DUPLICATE_PHRASING', placeIn(phrasing.written, ...phrasing.keys), values)];
  });
}

function listPhrasings(manuscript: Manuscript): Phrasing[] {
  const list = (written: Written<{ readonly phrasings: readonly string[] }>) =>
    written.value.phrasings.map((text, index): Phrasing => ({ text, written, keys: ['phrasings', index] }));
  return [
    ...[...manuscript.all('section').values()].flatMap(list),
    ...[...manuscript.all('sectionEnglish').values()].flatMap(list),
    ...[...manuscript.all('related').values()].flatMap((related) => [
      ...list(related),
      ...related.value.en.phrasings.map(
        (text, index): Phrasing => ({ text, written: related, keys: ['en', 'phrasings', index] }),
      ),
    ]),
  ];
}

/** Two ways of typing the same: width, case, spaces and marks do not count. */
function foldPhrasing(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  return folded.replace(/[\p{P}\p{S}\p{Z}\s]/gu, '') || folded;
}
