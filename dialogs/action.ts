import { type ControlId, controlIds } from '../src/domain/control.ts';
import type { Language, Style } from '../src/domain/language.ts';
import { type PlanMark, planMarks } from '../src/domain/plan.ts';

/** What a button does. Enumerated values only: no text of a person is ever in one. */
export type Action =
  | { readonly do: 'option'; readonly question: string; readonly option: string }
  | { readonly do: 'question'; readonly question: string }
  | { readonly do: 'section'; readonly section: string; readonly isReading?: boolean }
  | { readonly do: 'details'; readonly section: string; readonly isReading?: boolean }
  | { readonly do: 'planAll'; readonly from: number }
  | { readonly do: 'step'; readonly step: string }
  | { readonly do: 'mark'; readonly step: string; readonly mark: PlanMark | 'open' }
  | { readonly do: 'duty' }
  | { readonly do: 'save' }
  | { readonly do: 'erase' }
  | { readonly do: 'startOver' }
  | { readonly do: 'speak'; readonly language: Language; readonly style: Style }
  | { readonly do: 'feedback'; readonly section: string; readonly isHelpful: boolean }
  | { readonly do: 'reason'; readonly section: string; readonly reason: string }
  | { readonly do: 'passOn' }
  | { readonly do: 'consultation'; readonly consultation: string }
  | { readonly do: 'related'; readonly related: string }
  | { readonly do: 'relatedList'; readonly from: number }
  | { readonly do: 'control'; readonly control: ControlId }
  | { readonly do: 'noneOfThese' }
  | { readonly do: 'notDanger' }
  | { readonly do: 'continue' };

type Fields = Readonly<Record<string, unknown>>;

const idPattern = /^[a-z0-9][a-z0-9/-]{0,119}$/;

function idOf(fields: Fields, name: string): string | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' && idPattern.test(value) ? value : undefined;
}

function optionOf(fields: Fields): Action | undefined {
  const question = idOf(fields, 'question');
  const option = idOf(fields, 'option');
  return question !== undefined && option !== undefined ? { do: 'option', question, option } : undefined;
}

function sectionOf(kind: 'section' | 'details', fields: Fields): Action | undefined {
  const section = idOf(fields, 'section');
  if (section === undefined) return undefined;
  return fields.isReading === true ? { do: kind, section, isReading: true } : { do: kind, section };
}

function listOf(kind: 'relatedList' | 'planAll', fields: Fields): Action {
  const from = fields.from;
  return { do: kind, from: typeof from === 'number' && Number.isInteger(from) && from > 0 ? from : 0 };
}

function speakOf({ language, style }: Fields): Action | undefined {
  if (language === 'en') return { do: 'speak', language, style: 'standard' };
  const isStyle = style === 'standard' || style === 'plain';
  return language === 'ja' && isStyle ? { do: 'speak', language, style } : undefined;
}

function markOf(fields: Fields): Action | undefined {
  const step = idOf(fields, 'step');
  const mark = [...planMarks, 'open' as const].find((each) => each === fields.mark);
  return step === undefined || mark === undefined ? undefined : { do: 'mark', step, mark };
}

function feedbackOf(fields: Fields): Action | undefined {
  const section = idOf(fields, 'section');
  const { isHelpful } = fields;
  if (section === undefined || typeof isHelpful !== 'boolean') return undefined;
  return { do: 'feedback', section, isHelpful };
}

function reasonOf(fields: Fields): Action | undefined {
  const section = idOf(fields, 'section');
  const reason = idOf(fields, 'reason');
  return section === undefined || reason === undefined ? undefined : { do: 'reason', section, reason };
}

const readers: Readonly<Record<string, (fields: Fields) => Action | undefined>> = {
  option: optionOf,
  question: (fields) => {
    const question = idOf(fields, 'question');
    return question === undefined ? undefined : { do: 'question', question };
  },
  section: (fields) => sectionOf('section', fields),
  details: (fields) => sectionOf('details', fields),
  consultation: (fields) => {
    const consultation = idOf(fields, 'consultation');
    return consultation === undefined ? undefined : { do: 'consultation', consultation };
  },
  related: (fields) => {
    const related = idOf(fields, 'related');
    return related === undefined ? undefined : { do: 'related', related };
  },
  relatedList: (fields) => listOf('relatedList', fields),
  planAll: (fields) => listOf('planAll', fields),
  step: (fields) => {
    const step = idOf(fields, 'step');
    return step === undefined ? undefined : { do: 'step', step };
  },
  mark: markOf,
  duty: () => ({ do: 'duty' }),
  save: () => ({ do: 'save' }),
  erase: () => ({ do: 'erase' }),
  startOver: () => ({ do: 'startOver' }),
  speak: speakOf,
  feedback: feedbackOf,
  reason: reasonOf,
  passOn: () => ({ do: 'passOn' }),
  control: (fields) => {
    const control = controlIds.find((id) => id === fields.control);
    return control === undefined ? undefined : { do: 'control', control };
  },
  noneOfThese: () => ({ do: 'noneOfThese' }),
  notDanger: () => ({ do: 'notDanger' }),
  continue: () => ({ do: 'continue' }),
};

/**
 * The action in the value of a tapped button, with the turn the button was shown in. Whatever a client sends that is not
 * exactly one of ours is undefined: buttons come back from the open internet.
 */
export function readAction(value: unknown): { action: Action; turn: number } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Fields;
  const kind = Object.hasOwn(fields, 'do') ? fields.do : undefined;
  const reader = typeof kind === 'string' && Object.hasOwn(readers, kind) ? readers[kind] : undefined;
  const action = reader?.(fields);
  if (action === undefined) return undefined;
  const turn = fields.turn;
  return { action, turn: typeof turn === 'number' && Number.isInteger(turn) ? turn : 0 };
}

/** A text that is equal for equal actions. */
export function actionKey(action: Action): string {
  return JSON.stringify(action);
}
