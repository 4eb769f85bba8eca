import type { Audience } from '../domain/audience.ts';
import type { DerivedText, Section, SectionText, Step, StepText } from '../domain/section.ts';
import type { Manuscript } from './manuscript.ts';
import { markOfSection, markOfStep } from './markOf.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';

type SectionFile = FileShapes['section'];
type StepFile = FileShapes['step'];

/** A step as written in the section, or the shared step it uses, under one roof. */
interface WholeStep {
  readonly id: string;
  readonly own: Pick<StepFile, 'urgency' | 'text' | 'desk' | 'otherwise'>;
  /** The shared step, which brings its English and plain words along. */
  readonly shared?: StepFile;
}

interface DerivedFile {
  readonly madeFrom: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly steps?: Readonly<Record<string, DerivedStepFile>> | undefined;
}

interface DerivedStepFile {
  readonly text: string;
  readonly otherwise?: string | undefined;
}

/** A section as the house knows it, from the files of an editor in which no error was found. */
export function assembleSection(
  manuscript: Manuscript,
  { id, audience, resolve }: { id: string; audience: Audience; resolve: (id: string) => string },
): Section | undefined {
  const file = manuscript.all('section').get(id)?.value;
  if (file === undefined) return undefined;
  const steps = wholeSteps(manuscript, file);
  const mark = markOfSection(file);
  const english = manuscript.all('sectionEnglish').get(id)?.value;
  const derive = (from: DerivedFile, key: 'en' | 'plain') => derivedText(from, { steps, key, mark });
  return {
    id,
    consultation: id.split('/')[0] ?? '',
    audience,
    steps: steps.map(stepOf),
    ja: {
      title: file.title,
      summary: file.summary,
      body: file.body,
      steps: steps.map(({ own }) => japaneseWords(own)),
    },
    ...(english === undefined ? {} : { en: derive(english, 'en') }),
    ...(file.plain === undefined ? {} : { plain: derive(file.plain, 'plain') }),
    basis: file.basis.map(({ title, en, url }) => ({ titleJa: title, titleEn: en, url })),
    desks: file.desks,
    related: file.related.map(resolve),
    keywords: file.keywords,
    phrasings: file.phrasings,
    englishKeywords: english?.keywords ?? [],
    englishPhrasings: english?.phrasings ?? [],
    checkedOn: file.checkedOn,
    reviewBy: file.reviewBy,
    review: file.review,
    toConfirm: file.toConfirm,
  };
}

function wholeSteps(manuscript: Manuscript, file: SectionFile): WholeStep[] {
  return file.steps.flatMap((step): WholeStep[] => {
    if (!('use' in step)) return [{ id: step.id, own: step }];
    const shared = manuscript.all('step').get(step.use)?.value;
    return shared === undefined
      ? []
      : [{ id: step.use, own: { ...shared, urgency: step.urgency ?? shared.urgency }, shared }];
  });
}

function stepOf({ id, own }: WholeStep): Step {
  return {
    id,
    urgency: own.urgency,
    ...(own.desk === undefined ? {} : { desk: own.desk }),
    ...(own.otherwise?.desk === undefined ? {} : { otherwiseDesk: own.otherwise.desk }),
  };
}

const japaneseWords = (step: WholeStep['own']): StepText =>
  wordsOf({ text: step.text, otherwise: step.otherwise?.text });

const wordsOf = ({ text, otherwise }: DerivedStepFile): StepText =>
  otherwise === undefined ? { text } : { text, otherwise };

function derivedText(
  file: DerivedFile,
  { steps, key, mark }: { steps: readonly WholeStep[]; key: 'en' | 'plain'; mark: string },
): DerivedText {
  const text: SectionText = {
    title: file.title,
    summary: file.summary,
    body: file.body,
    steps: steps.map(({ id, own, shared }) => {
      const words = shared?.[key] ?? file.steps?.[id];
      // Only a text that is behind lacks a step, and that one is not shown; the places must still be in order.
      return words === undefined ? japaneseWords(own) : wordsOf(words);
    }),
  };
  // A section is shown whole: words of one step that are behind take all of it with them.
  const isStepBehind = steps.some(({ shared }) => shared !== undefined && shared[key].madeFrom !== markOfStep(shared));
  return { text, isBehind: file.madeFrom !== mark || isStepBehind };
}
