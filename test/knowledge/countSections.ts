import type { Knowledge } from '../../src/domain/knowledge.ts';

/** A study for the thread that opens the knowledge. */
export function learn({ sections }: Knowledge): unknown {
  return { sections: sections.size };
}
