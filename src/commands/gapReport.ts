import { gapDays } from '../domain/gap.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { GroupSummary, Tally } from '../gaps/summariseGroup.ts';
import type { SurveyedGroup } from './gapSurvey.ts';

/** The sentence for a key of gaps.yml. */
export type SayGap = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** As much as is looked at in one go; the most frequent come first. */
const shown = { groups: 20, questions: 5, others: 3 };

interface ReportParts {
  readonly knowledge: Knowledge;
  readonly say: SayGap;
}

function tallyWords<Value extends string>(tally: Tally<Value>, say: SayGap, name: (value: Value) => string): string {
  return tally
    .slice(0, shown.others)
    .map(({ value, count }) => say('tally', { name: name(value), count }))
    .join(say('comma'));
}

/** A section by its id and its title, where it has one still. */
function sectionWords(id: string, { knowledge, say }: ReportParts): string {
  const title = knowledge.sections.get(knowledge.moved.get(id) ?? id)?.ja.title;
  return title === undefined ? id : say('section', { id, title });
}

function reasonWords(id: string, { knowledge }: ReportParts): string {
  return knowledge.feedback.find((reason) => reason.id === id)?.label.ja ?? id;
}

function versionWords(version: string, { knowledge, say }: ReportParts): string {
  return version === knowledge.version ? say('versionNow', { version }) : version;
}

function questionLines({ questions, summary }: SurveyedGroup, say: SayGap): string[] {
  const first = questions.slice(0, shown.questions);
  const rest = summary.count - first.reduce((sum, { count }) => sum + count, 0);
  const lines = first.map(({ text, count }) => say('question', { text, count }));
  return rest === 0 ? lines : [...lines, say(first.length === 0 ? 'allHidden' : 'moreHidden', { count: rest })];
}

const isJapanese = ({ languages }: GroupSummary): boolean => languages.every(({ value }) => value === 'ja');

/** What an editor may see of one group. Nothing of a question stands here that is not in `questions`. */
function groupLines(group: SurveyedGroup, number: number, parts: ReportParts): string[] {
  const { say } = parts;
  const { summary, nearest, answeredBy } = group;
  const { count, humanAsked, firstDay, lastDay } = summary;
  const line = (key: string, words: string) => (words === '' ? [] : [say(key, { words })]);
  const sections = (tally: Tally<string>) => tallyWords(tally, say, (id) => sectionWords(id, parts));
  const answered = answeredBy.reduce((sum, one) => sum + one.count, 0);
  return [
    say('group', { number, count, kinds: tallyWords(summary.kinds, say, (kind) => say(`kind.${kind}`)) }),
    ...questionLines(group, say),
    ...line('shownSection', sections(summary.sections)),
    ...line('nearest', summary.sections.length > 0 ? '' : sections(nearest)),
    ...line(
      'reasons',
      tallyWords(summary.reasons, say, (id) => reasonWords(id, parts)),
    ),
    ...line(
      'audiences',
      tallyWords(summary.audiences, say, (audience) => say(`audience.${audience}`)),
    ),
    ...line(
      'languages',
      isJapanese(summary) ? '' : tallyWords(summary.languages, say, (language) => say(`language.${language}`)),
    ),
    say('human', { count: humanAsked, share: Math.round((humanAsked / count) * 100) }),
    firstDay === lastDay ? say('day', { day: firstDay }) : say('days', { firstDay, lastDay }),
    ...line(
      'versions',
      tallyWords(summary.knowledgeVersions, say, (version) => versionWords(version, parts)),
    ),
    ...(answered === 0 ? [] : [say('answered', { count: answered, words: sections(answeredBy) })]),
  ];
}

/** The whole list, the most frequent group first. */
export function listLines(
  groups: readonly SurveyedGroup[],
  parts: ReportParts & { readonly isCopy: boolean; readonly leftOut: number; readonly isAll: boolean },
): string[] {
  const { say, isCopy, leftOut, isAll } = parts;
  const first = isAll ? groups : groups.slice(0, shown.groups);
  const count = groups.reduce((sum, { summary }) => sum + summary.count, 0);
  const rest = groups.length - first.length;
  return [
    ...(isCopy ? [say('copyUsed')] : []),
    ...(leftOut === 0 ? [] : [say('leftOut', { count: leftOut })]),
    say('head', { groups: groups.length, count, days: gapDays }),
    ...first.flatMap((group, at) => ['', ...groupLines(group, at + 1, parts)]),
    '',
    ...(rest === 0 ? [] : [say('moreGroups', { count: rest })]),
    say('aboutHidden'),
    say('howToDraft'),
  ];
}
