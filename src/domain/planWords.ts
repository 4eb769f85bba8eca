import type { Knowledge } from './knowledge.ts';
import type { Language, Style } from './language.ts';
import type { PlanStepText } from './plan.ts';
import { viewSection } from './section.ts';

/** The words of a step of a plan in one language and style: the section's own, with why and how beside them. */
export interface PlanStepWords extends PlanStepText {
  readonly text: string;
  readonly otherwise?: string;
  /** The title of the section behind the step. */
  readonly sectionTitle: string;
  /** The language of the words: the original stands in, whole, where the one asked for is missing. */
  readonly language: Language;
}

/** The words of a step of a plan; undefined when it or its section is gone from the knowledge. */
export function wordsOfStep(
  id: string,
  knowledge: Pick<Knowledge, 'plans' | 'sections'>,
  { language, style }: { language: Language; style: Style },
): PlanStepWords | undefined {
  const step = knowledge.plans.steps.get(id);
  const section = step && knowledge.sections.get(step.section);
  if (step === undefined || section === undefined) return undefined;
  const view = viewSection(section, language, style);
  const words = view.steps[section.steps.findIndex((each) => each.id === step.step)];
  if (words === undefined) return undefined;
  const isPlain = view.style === 'plain';
  const own = view.language === 'en' ? step.en : isPlain ? step.plain : step.ja;
  return { ...own, ...words, sectionTitle: view.title, language: view.language };
}

/** How a part of a plan is named. */
export function labelOfPart(
  label: { readonly ja: string; readonly plain: string; readonly en: string },
  { language, style }: { language: Language; style: Style },
): string {
  if (language === 'en') return label.en;
  return style === 'plain' ? label.plain : label.ja;
}
