import type { Knowledge } from '../../src/domain/knowledge.ts';
import type { Problem } from '../../src/domain/problem.ts';

/** A study for the thread that opens the knowledge. */
export function learn({ sections }: Knowledge): unknown {
  return { sections: sections.size };
}

/** Doubts a knowledge in which something doubtful is off the subject. */
export function examine({ offSubject }: Knowledge): Problem[] {
  return offSubject.includes('疑わしい') ? [{ code: 'SECTION_NOT_FOUND', severity: 'error' }] : [];
}
