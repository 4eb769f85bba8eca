import type { Action } from '../dialogs/action.ts';
import type { ControlId } from './domain/control.ts';
import type { Desk } from './domain/desk.ts';
import type { Knowledge } from './domain/knowledge.ts';
import type { Language } from './domain/language.ts';
import type { LiveKnowledge } from './liveKnowledge.ts';
import type { FirstButton, FirstContentOf, PhoneDesk } from './webchat/ports.ts';

/** The turn of the greeting: a second press of the same button there is then the same press. */
const firstTurn = 1;

/** The kinds of danger whose desks are named before anything is known of the person. */
const crises = ['violence', 'self-harm'];

/** The ways out under the first question. */
const exits: readonly ControlId[] = ['human', 'danger', 'about'];

function button(say: string, label: string, action: Action): FirstButton {
  return { say, label, value: { ...action, turn: firstTurn } };
}

function answers({ triage }: Knowledge, language: Language): readonly FirstButton[] {
  const question = triage.first;
  const options = triage.questions.get(question)?.options ?? [];
  return options.map((option) =>
    button(`${question}.${option.id}`, option[language].label, { do: 'option', question, option: option.id }),
  );
}

function waysOut({ controls }: Knowledge, language: Language): readonly FirstButton[] {
  return exits.flatMap((control) => {
    const label = controls.get(control)?.[language].label;
    return label === undefined ? [] : [button(`control.${control}`, label, { do: 'control', control })];
  });
}

function phoneDesk(desk: Desk | undefined, language: Language): readonly PhoneDesk[] {
  const number = desk?.phones[0]?.number;
  return desk === undefined || number === undefined ? [] : [{ name: desk.texts[language].name, number }];
}

/** The most fitting desk for each crisis that can be called at any hour. */
function crisisDesks({ danger, desks }: Knowledge, language: Language): readonly PhoneDesk[] {
  return crises.flatMap((kind) => {
    const open = (danger.get(kind)?.desks ?? [])
      .map((id) => desks.get(id))
      .filter((desk) => desk?.hours.kind === 'always');
    return phoneDesk(open[0], language);
  });
}

/** What the bot greets with, for a page on which the chat is not there yet; always from the knowledge of the moment. */
export function firstContentFrom(live: Pick<LiveKnowledge, 'say' | 'knowledge'>): FirstContentOf {
  return (language) => {
    const { knowledge } = live;
    const { questions, first } = knowledge.triage;
    return {
      greeting: live.say(language, 'conversation.greeting').split('\n'),
      question: questions.get(first)?.[language] ?? '',
      buttons: [answers(knowledge, language), waysOut(knowledge, language)],
      crisisDesks: crisisDesks(knowledge, language),
    };
  };
}
