import { join } from 'node:path';
import type { RedactionRules } from '../../src/domain/redaction/redactionRules.ts';
import { createRedactor, type Redactor } from '../../src/domain/redaction/redactor.ts';
import { assembleRedaction } from '../../src/knowledge/assembleRedaction.ts';
import { surveyFolder } from '../../src/knowledge/loadKnowledge.ts';
import { projectRoot } from './projectFiles.ts';

/** The rules of today's knowledge. */
export const realRules: RedactionRules = assembleRedaction(
  surveyFolder(join(projectRoot, 'knowledge'), { clock: () => 0 }).manuscript,
);

/** The guard as it is in the house. `onLooks`: see `createRedactor`. */
export const realRedactor = (onLooks?: (looks: number) => void): Redactor => createRedactor(realRules, onLooks);
