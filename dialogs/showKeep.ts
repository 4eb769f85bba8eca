import { type Element, heading, link, sentence, smallLine } from './cards/parts.ts';
import { openQuestionElements } from './openQuestion.ts';
import type { RouteTo } from './route.ts';
import type { Turn } from './turn.ts';

const pageLink = (turn: Turn): Element => link(turn.say('plan.openPage'), turn.ports.pages.plan);

/** What would be kept and for how long, before anything is: consent is asked, and refusing costs nothing. */
export async function showSave(turn: Turn): Promise<void> {
  const { planDays } = turn.ports.retention;
  await turn.show({
    body: [
      heading(turn.say('plan.saveTitle')),
      sentence(turn.say('plan.saveWhat', { days: planDays })),
      pageLink(turn),
      smallLine(turn.say('plan.printHint')),
      ...turn.rows([turn.button({ do: 'save' }, 'plan.saveYes'), turn.button({ do: 'continue' }, 'plan.saveNo')]),
    ],
    actions: turn.submits(turn.offer([turn.control('plan'), ...turn.exits()])),
  });
}

/** The return code, shown once and then to be typed back. */
export async function showCode(turn: Turn): Promise<void> {
  await turn.show({
    body: [
      sentence(turn.say('plan.codeTitle')),
      sentence(turn.code ?? '', { size: 'Large', weight: 'Bolder', fontType: 'Monospace' }),
      sentence(turn.say('plan.codeBack')),
      smallLine(turn.say('plan.codeHint')),
    ],
    actions: turn.submits(turn.offer([turn.control('plan'), turn.control('stop')])),
  });
}

/** The plan is kept; how to come back, and the page to print. */
export async function showSaved(turn: Turn): Promise<void> {
  const { planDays } = turn.ports.retention;
  await turn.show({
    body: [
      sentence(turn.say('plan.saved', { days: planDays })),
      pageLink(turn),
      smallLine(turn.say('plan.printHint')),
      ...openQuestionElements(turn),
    ],
    actions: turn.submits(turn.offer([turn.control('plan'), turn.control('erase'), ...turn.exits()])),
  });
}

/** Asks for a return code; a wrong one and one that never was get the same words. */
export async function showAskCode(route: RouteTo<'askCode'>, turn: Turn): Promise<void> {
  const waits = route.seconds === undefined ? [] : [sentence(turn.say('plan.codeWait', waitOf(route.seconds)))];
  await turn.show({
    body: [...waits, sentence(turn.say('plan.askCode')), smallLine(turn.say('plan.askCodeHint'))],
    actions: turn.submits(turn.offer([turn.control('human'), ...turn.exits()])),
  });
}

const waitOf = (seconds: number) => ({ minutes: Math.ceil(seconds / 60) });

/** One question before everything is erased. */
export async function showAskErase(turn: Turn): Promise<void> {
  await turn.show({
    body: [
      sentence(turn.say('plan.askErase')),
      ...turn.rows([turn.button({ do: 'erase' }, 'plan.eraseYes'), turn.button({ do: 'continue' }, 'plan.no')]),
    ],
    actions: turn.submits(turn.offer(turn.exits())),
  });
}

/** What was erased and when: the receipt. */
export async function showErased(turn: Turn): Promise<void> {
  const time = new Intl.DateTimeFormat(turn.memory.language === 'ja' ? 'ja-JP' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Tokyo',
  }).format(new Date(turn.ports.now()));
  await turn.show({
    body: [sentence(turn.say('plan.erased', { time })), smallLine(turn.say('plan.erasedElsewhere'))],
    actions: turn.submits(turn.offer([turn.control('startOver')])),
    channelData: { erased: 'true' },
  });
}

/** Beginning anew would lose the marks on the plan. */
export async function showAskStartOver(turn: Turn): Promise<void> {
  await turn.show({
    body: [
      sentence(turn.say('plan.askStartOver')),
      ...turn.rows([
        turn.button({ do: 'startOver' }, 'plan.startOverYes'),
        turn.control('save'),
        turn.button({ do: 'continue' }, 'plan.no'),
      ]),
    ],
    actions: turn.submits(turn.offer([turn.control('back'), turn.control('stop')])),
  });
}
