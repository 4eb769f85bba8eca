import { join } from 'node:path';
import type { ConversationPorts } from '../../dialogs/ports.ts';
import type { Knowledge } from '../../src/domain/knowledge.ts';
import { loadTranslator } from '../../src/i18n/translator.ts';
import { loadKnowledge } from '../../src/knowledge/loadKnowledge.ts';
import { pickChoice } from '../../src/retrieval/pickChoice.ts';
import { QuestionReader } from '../../src/retrieval/questionReader.ts';
import { projectRoot } from './projectFiles.ts';

/** Today's knowledge; fails with its problems when it cannot be used. */
export function realKnowledge(): Knowledge {
  const { knowledge, problems } = loadKnowledge(join(projectRoot, 'knowledge'), { clock: Date.now });
  if (knowledge === undefined) throw new Error(`the knowledge has errors: ${JSON.stringify(problems.slice(0, 5))}`);
  return knowledge;
}

/** The conversation's ports as the house fills them, over a knowledge. */
export async function portsOver(knowledge: Knowledge, now: () => number = Date.now): Promise<ConversationPorts> {
  const reader = new QuestionReader(knowledge);
  const say = await loadTranslator(join(projectRoot, 'knowledge/locales'));
  return {
    knowledge: () => knowledge,
    read: (text, context) => reader.read(text, context),
    pick: pickChoice,
    say,
    now,
    requiresReview: false,
  };
}
