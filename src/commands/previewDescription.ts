import { freshnessOf } from '../domain/freshness.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Language } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';
import type { Section } from '../domain/section.ts';
import type { Translate } from '../i18n/translator.ts';
import type { PreviewState, ShownProblem } from '../webchat/page/preview/previewState.ts';
import { previewCards } from './previewCards.ts';
import type { Reading } from './previewReading.ts';

type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

interface Telling {
  readonly id: string;
  readonly reading: Reading;
  readonly language: Language;
  readonly say: Say;
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** The files that hold words of the section; the steps and desks only where it is known which they are. */
function filesOf(id: string, section: Section | undefined): ReadonlySet<string> {
  const consultation = id.split('/')[0] ?? '';
  const steps = section?.steps ?? [];
  const desks = [...(section?.desks ?? []), ...steps.flatMap(({ desk, otherwiseDesk }) => [desk, otherwiseDesk])];
  return new Set([
    ...[id, `${consultation}/_consultation`].flatMap((path) => [
      `consultations/${path}.yml`,
      `consultations/${path}.en.yml`,
    ]),
    ...steps.map((step) => `steps/${step.id}.yml`),
    ...desks.map((desk) => `desks/${desk}.yml`),
  ]);
}

/** The problems of the section's own files; while errors keep its words out, those of every file. */
function problemsOf({ id, reading }: Telling, isOld: boolean): readonly Problem[] {
  const own = filesOf(id, reading.knowledge?.sections.get(id));
  const isShown = (problem: Problem) => own.has(problem.file ?? '') || (isOld && isError(problem));
  const shown = reading.problems.filter(isShown);
  return [...shown.filter(isError), ...shown.filter((problem) => !isError(problem))];
}

function shownProblem(problem: Problem, say: Translate, language: Language): ShownProblem {
  const { code, file, line, values } = problem;
  const place = [file, line].filter((part) => part !== undefined).join(':');
  return { isError: isError(problem), place, sentence: say(language, `problem.${code}`, values), code };
}

function listProblems(telling: Telling, isOld: boolean): PreviewState['problems'] {
  const { reading, language, say } = telling;
  const found = problemsOf(telling, isOld);
  const errors = found.filter(isError).length;
  const heading =
    found.length === 0 ? say('problemsNone') : say('problemsSome', { errors, warnings: found.length - errors });
  return { heading, items: found.map((problem) => shownProblem(problem, reading.sentences.say, language)) };
}

function listUnfound({ reading, say, id }: Telling): PreviewState['unfound'] {
  const { unfound } = reading;
  const count = reading.knowledge?.sections.get(id)?.phrasings.length ?? 0;
  if (count === 0) return { heading: '', items: [] };
  if (unfound === undefined) return { heading: say('unfoundAsking'), items: [] };
  if (unfound.length === 0) return { heading: say('unfoundNone', { count }), items: [] };
  return { heading: say('unfoundSome', { count, unfound: unfound.length }), items: unfound };
}

function datesOf({ checkedOn, reviewBy, review, toConfirm }: Section, say: Say): readonly string[] {
  const isOver = freshnessOf(reviewBy, Date.now()) !== 'fresh';
  return [
    say('checkedOn', { date: checkedOn }),
    say(isOver ? 'reviewOver' : 'reviewBy', { date: reviewBy }),
    review === 'none' ? say('notReviewed') : say('reviewed', { by: review.by, on: review.on }),
    ...(toConfirm.length === 0 ? [] : [say('toConfirm', { count: toConfirm.length })]),
  ];
}

/** By the clock on the wall of whoever edits. */
const timeOf = (ms: number): string => new Date(ms).toTimeString().slice(0, 8);

function statusOf({ reading, say }: Telling, errors: number): string {
  const values = { count: errors, time: timeOf(reading.readAtMs) };
  const hasOlder = reading.knowledge !== undefined;
  if (reading.isGone) return say(hasOlder ? 'goneOlder' : 'goneNothing', values);
  if (errors > 0) return say(hasOlder ? 'brokenOlder' : 'brokenNothing', values);
  return say('current', values);
}

function wordsOf(knowledge: Knowledge | undefined, id: string, language: Language): string {
  const section = knowledge?.sections.get(id);
  return (language === 'en' ? section?.en?.text.title : undefined) ?? section?.ja.title ?? id;
}

/** Everything the page shows of a reading, in the language of the page. */
export async function describeReading(id: string, reading: Reading, language: Language): Promise<PreviewState> {
  const translate = reading.sentences.say;
  const say: Say = (key, values) => translate(language, `preview.${key}`, values);
  const telling: Telling = { id, reading, language, say };
  const { knowledge, serial } = reading;
  const section = knowledge?.sections.get(id);
  const errors = reading.problems.filter(isError).length;
  const isOld = reading.isGone || errors > 0;
  return {
    serial,
    title: wordsOf(knowledge, id, language),
    status: statusOf(telling, errors),
    isOld,
    dates: section === undefined ? [] : datesOf(section, say),
    problems: listProblems(telling, isOld),
    unfound: listUnfound(telling),
    ...(knowledge === undefined ? {} : { views: await previewCards(id, { knowledge, say: translate }) }),
  };
}
