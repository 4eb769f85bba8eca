import type { Route } from './route.ts';

/** The ids of the dialogs in the conversation. */
export type DialogId = 'triage' | 'section' | 'plan' | 'keep' | 'feedback' | 'related' | 'help';

const dialogs: Readonly<Record<Route['to'], DialogId>> = {
  question: 'triage',
  choose: 'triage',
  noMatch: 'triage',
  stale: 'triage',
  section: 'section',
  consultation: 'section',
  related: 'related',
  relatedList: 'related',
  plan: 'plan',
  planAll: 'plan',
  step: 'plan',
  duty: 'plan',
  save: 'keep',
  code: 'keep',
  askCode: 'keep',
  saved: 'keep',
  askErase: 'keep',
  erased: 'keep',
  askStartOver: 'keep',
  reasons: 'feedback',
  thanks: 'feedback',
  scam: 'help',
  letters: 'help',
  languages: 'help',
  danger: 'help',
  desks: 'help',
  about: 'help',
  say: 'help',
  stop: 'help',
  nothing: 'help',
};

/** The dialog that shows a route. */
export function dialogFor(route: Route): DialogId {
  return dialogs[route.to];
}
