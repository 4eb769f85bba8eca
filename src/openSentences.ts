import type { ReadSentences } from './i18n/sentences.ts';
import { openTranslator } from './i18n/translator.ts';
import { localeVerdict } from './knowledge/localeVerdict.ts';
import type { ThreadOpening } from './knowledge/openInThread.ts';
import type { Opened } from './liveKnowledge.ts';

/** The sentences as the check of the same folder lets them be spoken; what it says of them is theirs to report. */
export async function openSentences(
  place: { dir: string; dataDir: string },
  { knowledge, read }: { knowledge: ThreadOpening; read: ReadSentences },
): Promise<Opened> {
  const { inLocales, elsewhere, isJudged } = localeVerdict(knowledge.problems);
  const checked = new Set(inLocales.map(({ file }) => file));
  // The check names the same fault with its cure.
  const others = read.problems.filter(({ file }) => !checked.has(file));
  const sentences = await openTranslator(place, { ...read, problems: [...inLocales, ...others], isJudged });
  return { knowledge: { ...knowledge, problems: elsewhere }, sentences };
}
