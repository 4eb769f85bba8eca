import type { Knowledge } from '../src/domain/knowledge.ts';
import type { Action } from './action.ts';
import type { ConversationPorts } from './ports.ts';

type Say = ConversationPorts['say'];

/** A sentence of the locale in every way the house can say it. */
const said = (key: string, say: Say, values?: Readonly<Record<string, unknown>>): readonly string[] => [
  say('ja', key, values),
  say('plain', key, values),
  say('en', key, values),
];

/** Buttons without a thing behind them are answered by their label, which is a sentence of the locale. */
const spokenActions: Partial<Record<Action['do'], readonly string[]>> = {
  noneOfThese: ['conversation.noneOfThese'],
  notDanger: ['conversation.notDanger'],
  continue: ['conversation.staleContinue', 'plan.no', 'plan.saveNo'],
  question: ['conversation.staleRedo', 'plan.askCause'],
  consultation: ['card.whole'],
  details: ['card.more'],
  relatedList: ['card.relatedListMoreShort'],
  planAll: ['plan.all', 'card.more', 'card.relatedListMoreShort'],
  duty: ['plan.duty'],
  save: ['plan.saveYes', 'plan.yes'],
  passOn: ['plan.passOn'],
  erase: ['plan.eraseYes', 'plan.yes'],
  startOver: ['plan.startOverYes', 'plan.yes'],
};

function optionWords(
  { question, option }: Extract<Action, { do: 'option' }>,
  { triage }: Knowledge,
): readonly string[] {
  const found = triage.questions.get(question)?.options.find((each) => each.id === option);
  return found === undefined
    ? []
    : [found.ja.label, found.plain.label, ...found.ja.typed, found.en.label, ...found.en.typed];
}

function sectionWords(action: Extract<Action, { do: 'section' }>, knowledge: Knowledge, say: Say): readonly string[] {
  const section = knowledge.sections.get(action.section);
  if (section === undefined) return [];
  const [ja, en] = [section.ja.title, section.en?.text.title ?? section.ja.title];
  const readingOn = [
    say('ja', 'conversation.readingOn', { title: ja }),
    say('en', 'conversation.readingOn', { title: en }),
  ];
  return action.isReading === true ? [ja, en, ...readingOn] : [ja, en];
}

function stepWords(id: string, { plans }: Knowledge): readonly string[] {
  const step = plans.steps.get(id);
  return step === undefined ? [] : [step.ja.done, step.plain.done, step.en.done];
}

const markKeys = { done: 'plan.done', later: 'plan.later', failed: 'plan.failed', open: 'plan.reopen' } as const;

function reasonWords(reason: string, { feedback }: Knowledge): readonly string[] {
  const found = feedback.find((each) => each.id === reason);
  return found === undefined ? [] : [found.label.ja, found.label.plain, found.label.en];
}

/** The words that choose an action: those of its button in both languages, and what else the editors wrote for it. */
export function wordsOfAction(action: Action, knowledge: Knowledge, say: Say): readonly string[] {
  const spoken = (spokenActions[action.do] ?? []).flatMap((key) => said(key, say));
  switch (action.do) {
    case 'option':
      return optionWords(action, knowledge);
    case 'section':
      return sectionWords(action, knowledge, say);
    case 'related': {
      const related = knowledge.related.get(action.related);
      return related === undefined ? [] : [related.ja.title, related.en.title];
    }
    case 'step':
      return stepWords(action.step, knowledge);
    case 'mark':
      return [
        ...said(markKeys[action.mark], say),
        ...(action.mark === 'done' ? stepWords(action.step, knowledge) : []),
      ];
    case 'speak':
      return said(`plan.speak.${action.language}.${action.style}`, say);
    case 'feedback':
      return said(action.isHelpful ? 'plan.helpful' : 'plan.notHelpful', say);
    case 'reason':
      return reasonWords(action.reason, knowledge);
    default:
      return spoken;
  }
}
