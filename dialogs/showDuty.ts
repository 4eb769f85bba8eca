import type { Authority } from '../src/domain/authority.ts';
import { type BreachFindings, breachFindings } from '../src/domain/breachFindings.ts';
import { dayInWords } from '../src/domain/dayInWords.ts';
import { cannotTell } from '../src/domain/holidays.ts';
import type { ReportDeadlines } from '../src/domain/reportDeadlines.ts';
import type { ReportingRuleId } from '../src/domain/reportingRule.ts';
import { type Element, heading, link, sentence, smallLine } from './cards/parts.ts';
import { openQuestionElements } from './openQuestion.ts';
import { lettersButton } from './showPlan.ts';
import { titleButtons } from './showSection.ts';
import type { Turn } from './turn.ts';

const detailsId = 'dutyDetails';

/** The rule as it is written, its source and the day it was checked. */
function ruleLines(ids: readonly ReportingRuleId[], turn: Turn): readonly Element[] {
  const { language } = turn.memory;
  return ids.flatMap((id) => {
    const rule = turn.knowledge.reportingRules.get(id);
    if (rule === undefined) return [];
    const { text, meaning, law } = rule[language];
    const key = rule.wording === 'quote' && language === 'ja' ? 'plan.ruleQuoted' : 'plan.ruleSummed';
    const source = turn.say('card.basisLine', { basis: law, checkedOn: rule.checkedOn });
    return [
      sentence(turn.say(key, { text }), { spacing: 'Small' }),
      smallLine(meaning),
      rule.url === '' ? smallLine(source) : link(source, rule.url),
    ];
  });
}

function deadlineLines(deadlines: ReportDeadlines, knownOn: string, turn: Turn): readonly Element[] {
  const { language } = turn.memory;
  const words = (day: string) => dayInWords(day, language, knownOn);
  const { preliminary, final } = deadlines;
  const due =
    final.dueOn === cannotTell
      ? turn.say('plan.finalCannotTell', { days: final.days, day: words(final.countedOn) })
      : turn.say(final.dueOn === final.countedOn ? 'plan.final' : 'plan.finalMoved', {
          days: final.days,
          counted: words(final.countedOn),
          day: words(final.dueOn),
        });
  return [
    smallLine(turn.say('plan.knownOn', { day: words(knownOn) })),
    sentence(turn.say('plan.preliminary', { from: words(preliminary.from), to: words(preliminary.to) }), {
      weight: 'Bolder',
      spacing: 'Small',
    }),
    smallLine(turn.say('plan.preliminaryIsGuide')),
    sentence(due, { weight: 'Bolder', spacing: 'Small' }),
  ];
}

function placeLines(authority: Authority, key: string, turn: Turn): readonly Element[] {
  const { who, how, note } = authority[turn.memory.language];
  return [
    sentence(turn.say(key, { who }), { spacing: 'Small' }),
    smallLine(how),
    ...(note === '' ? [] : [smallLine(note)]),
    ...(authority.isToBeChecked ? [smallLine(turn.say('plan.placeToCheck'))] : []),
    ...(authority.url === '' ? [] : [link(turn.say('plan.placeLink'), authority.url)]),
  ];
}

function whenAndWhere({ deadlines, places, duty }: BreachFindings, turn: Turn): readonly Element[] {
  const knownOn = turn.memory.plan?.breach?.knownOn;
  if (duty.report.verdict === 'notDue') return [];
  const when =
    deadlines === undefined || knownOn === undefined
      ? [smallLine(turn.say('plan.dayUnknown'))]
      : deadlineLines(deadlines, knownOn, turn);
  const general = duty.isOnlyMyNumber ? [] : placeLines(places.general, 'plan.reportTo', turn);
  const numbers = places.myNumber === undefined ? [] : placeLines(places.myNumber, 'plan.reportNumbersTo', turn);
  return [...when, ...general, ...numbers];
}

/** What a business owes after its answers: report and notice, the rule behind it, by when and where. */
export async function showDuty(turn: Turn): Promise<void> {
  const { knowledge } = turn;
  const findings = breachFindings(turn.memory.plan?.breach ?? { answers: {} }, knowledge);
  const { duty } = findings;
  const question = openQuestionElements(turn);
  await turn.show({
    body: [
      heading(turn.say('plan.dutyTitle'), 'Medium'),
      sentence(turn.say(`plan.dutyReport.${duty.report.verdict}`), { weight: 'Bolder' }),
      ...whenAndWhere(findings, turn),
      ...ruleLines(duty.report.reasons, turn),
      {
        type: 'Container',
        id: detailsId,
        isVisible: false,
        separator: true,
        items: [
          ...ruleLines(['report', 'preliminary-report', 'final-report', 'closed-days', 'notice', 'notice-time'], turn),
          ...ruleLines(duty.besides, turn),
          smallLine(turn.say('card.general')),
        ],
      },
    ],
    actions: [
      { type: 'Action.ToggleVisibility', title: turn.say('card.more'), targetElements: [detailsId] },
      ...turn.submits(turn.offer([turn.control('plan'), turn.control('human'), turn.control('startOver')])),
    ],
    channelData: { sectionId: 'reporting-duty/must-i-report' },
  });
  const next = ['reporting-duty/report-items', 'breach-notification/notice-content', 'reporting-duty/how-to-report'];
  await turn.show({
    body: [
      smallLine(turn.say('plan.besides')),
      ...turn.rows([lettersButton(turn), turn.control('save'), ...titleButtons(next, turn)]),
      ...question,
    ],
  });
}
