import { join } from 'node:path';
import type { ConversationPorts } from '../../dialogs/ports.ts';
import { planFor } from '../../src/conversationPorts.ts';
import type { Knowledge } from '../../src/domain/knowledge.ts';
import { loadTranslator } from '../../src/i18n/translator.ts';
import { loadKnowledge } from '../../src/knowledge/loadKnowledge.ts';
import { MessageGuard } from '../../src/messageGuard.ts';
import { SavedPlans } from '../../src/plan/savedPlans.ts';
import { pickChoice } from '../../src/retrieval/pickChoice.ts';
import { QuestionReader } from '../../src/retrieval/questionReader.ts';
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';
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
  const guard = new MessageGuard({ knowledge }, now);
  const say = await loadTranslator(join(projectRoot, 'knowledge/locales'));
  return {
    knowledge: () => knowledge,
    redact: (text, context) => guard.redact(text, context),
    read: (text, context) => reader.read(text, context),
    pick: pickChoice,
    say,
    now,
    requiresReview: false,
    plan: planFor,
    plans: new SavedPlans({
      repository: openSqliteRepository({ path: ':memory:', clock: now }),
      secret: new Uint8Array(32),
      clock: now,
      keptDays: 90,
    }),
    forget: () => Promise.resolve(),
    noteGap: () => Promise.resolve(),
    pages: { plan: 'https://madoguchi.test/plan', letters: 'https://madoguchi.test/letters' },
    retention: { conversationHours: 24, planDays: 90, gapDays: 30 },
  };
}
