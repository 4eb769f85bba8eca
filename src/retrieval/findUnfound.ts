import type { Knowledge } from '../domain/knowledge.ts';
import type { Section } from '../domain/section.ts';
import type { QuestionReader } from './questionReader.ts';

/** A section that some of its own examples do not find. */
export interface Unfound {
  readonly id: string;
  /** Places in the section's Japanese phrasings that do not bring it among the first three. */
  readonly phrasings: readonly number[];
  /** True when neither its title nor any of them does. */
  readonly isLost: boolean;
}

/** Asks for every section by its title and its phrasings (the first `most` of them), as somebody of its audience would. */
export function findUnfound(
  { sections }: Pick<Knowledge, 'sections'>,
  reader: Pick<QuestionReader, 'rank'>,
  most = Number.POSITIVE_INFINITY,
): Unfound[] {
  const finds = ({ id, audience }: Section, text: string) => reader.rank(text, audience).includes(id);
  return [...sections.values()].flatMap((section) => {
    const asked = section.phrasings.slice(0, most);
    const phrasings = asked.flatMap((text, at) => (finds(section, text) ? [] : [at]));
    const isLost = phrasings.length === asked.length && !finds(section, section.ja.title);
    return phrasings.length === 0 && !isLost ? [] : [{ id: section.id, phrasings, isLost }];
  });
}
