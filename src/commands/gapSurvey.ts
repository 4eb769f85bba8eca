import { existsSync } from 'node:fs';
import { Fault } from '../domain/fault.ts';
import type { KeptGap } from '../domain/gap.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { GapList } from '../gaps/gapList.ts';
import { type GapGroup, groupGaps } from '../gaps/groupGaps.ts';
import { type ShownQuestion, shownQuestions } from '../gaps/shownQuestions.ts';
import { type GroupSummary, summariseGroup, type Tally, tallyOf } from '../gaps/summariseGroup.ts';
import { loadKnowledge } from '../knowledge/loadKnowledge.ts';
import { openWithoutFolder } from '../knowledge/openKnowledge.ts';
import { learnKnowledge } from '../retrieval/learnKnowledge.ts';
import { OwnWords } from '../retrieval/ownWords.ts';
import { QuestionReader } from '../retrieval/questionReader.ts';
import { QuestionTraits } from '../retrieval/questionTraits.ts';
import { openSqliteRepository } from '../store/sqliteRepository.ts';
import { storePath } from '../store/storePath.ts';

/** A flooded desk could have 60,000. Comparing so many takes a quarter of a minute, and what matters is among the newest. */
const gapsMax = 10_000;

/** Where things are, and the moment (milliseconds since 1970) that counts as now. */
export interface GapPlaces {
  readonly dir: string;
  readonly dataDir: string;
  readonly now: number;
}

/** A group with all that an editor may see of it. */
export interface SurveyedGroup {
  readonly summary: GroupSummary;
  readonly questions: readonly ShownQuestion[];
  /** The sections nearest to its questions in today's knowledge, the nearest to most of them first. */
  readonly nearest: Tally<string>;
  /** What answers its questions in today's knowledge: written since, or asked by somebody else. */
  readonly answeredBy: Tally<string>;
}

/**
 * The gaps in groups. `isCopy`: looked at with the last good copy of the knowledge, because the folder has errors. `leftOut`: how
 * many older ones were too many to be compared.
 */
export type GapSurvey =
  | {
      readonly outcome: 'read';
      readonly groups: readonly SurveyedGroup[];
      readonly knowledge: Knowledge;
      readonly isCopy: boolean;
      readonly leftOut: number;
    }
  | { readonly outcome: 'empty' | 'noStore' | 'storeUnavailable' }
  | { readonly outcome: 'noKnowledge'; readonly errors: number };

/** The gaps of the last 30 days; undefined when the store cannot be used. Runs beside a house that is open. */
async function readGaps(path: string, now: number): Promise<readonly KeptGap[] | undefined> {
  try {
    const repository = openSqliteRepository({ path, clock: () => now });
    try {
      return await new GapList(repository).read(now);
    } finally {
      await repository.close();
    }
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

/** The editors' folder, else the last good copy: an editor in the middle of a section still sees the list. */
function openReadOnly({ dir, dataDir, now }: GapPlaces): { knowledge?: Knowledge; isCopy: boolean; errors: number } {
  const clock = () => now;
  const { knowledge, problems } = loadKnowledge(dir, { clock });
  if (knowledge !== undefined) return { knowledge, isCopy: false, errors: 0 };
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const copy = first === undefined ? undefined : openWithoutFolder({ dataDir, clock }, first).knowledge;
  return { ...(copy === undefined ? {} : { knowledge: copy }), isCopy: true, errors: errors.length };
}

/** Looks at groups with one knowledge. Every question is read once. */
class GroupSurveyor {
  readonly #words: OwnWords;
  readonly #reader: QuestionReader;
  readonly #traits: QuestionTraits;
  readonly #sections: Knowledge['sections'];

  constructor(knowledge: Knowledge) {
    const learnt = learnKnowledge(knowledge);
    this.#words = new OwnWords(knowledge);
    this.#reader = new QuestionReader(knowledge, learnt);
    this.#traits = new QuestionTraits(learnt);
    this.#sections = knowledge.sections;
  }

  group(gaps: readonly KeptGap[]): SurveyedGroup[] {
    return groupGaps(gaps, (text) => this.#traits.of(text)).map((group) => this.#survey(group));
  }

  #survey({ gaps }: GapGroup): SurveyedGroup {
    const asked = gaps.filter(({ question }) => question !== '');
    const searched = asked.filter(({ kind }) => kind !== 'notHelpful');
    return {
      summary: summariseGroup(gaps),
      questions: shownQuestions(gaps, (text) => this.#words.judge(text)),
      nearest: tallyOf(asked.map((gap) => this.#nearestTo(gap))),
      answeredBy: tallyOf(searched.map((gap) => this.#answerTo(gap))),
    };
  }

  #nearestTo({ question, audience }: KeptGap): string | undefined {
    return this.#reader.rank(question, audience).find((id) => this.#sections.has(id));
  }

  #answerTo({ question, audience, language }: KeptGap): string | undefined {
    const { finding } = this.#reader.read(question, { audience, language });
    return finding.outcome === 'answer' && this.#sections.has(finding.best.id) ? finding.best.id : undefined;
  }
}

export async function surveyGaps(places: GapPlaces): Promise<GapSurvey> {
  const path = storePath(places.dataDir);
  if (!existsSync(path)) return { outcome: 'noStore' };
  const gaps = await readGaps(path, places.now);
  if (gaps === undefined) return { outcome: 'storeUnavailable' };
  if (gaps.length === 0) return { outcome: 'empty' };
  const { knowledge, isCopy, errors } = openReadOnly(places);
  if (knowledge === undefined) return { outcome: 'noKnowledge', errors };
  const newest = gaps.slice(-gapsMax);
  const groups = new GroupSurveyor(knowledge).group(newest);
  return { outcome: 'read', groups, knowledge, isCopy, leftOut: gaps.length - newest.length };
}
