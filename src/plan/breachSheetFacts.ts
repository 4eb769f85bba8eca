import { breachFindings } from '../domain/breachFindings.ts';
import { dayInWords } from '../domain/dayInWords.ts';
import { cannotTell } from '../domain/holidays.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Language, Style } from '../domain/language.ts';
import type { PlanState } from '../domain/plan.ts';
import type { SheetFact } from '../domain/planSheet.ts';
import type { Say } from './say.ts';

/** The days of the reports; absent where nobody can tell or none is due. */
export interface BreachDays {
  readonly preliminaryReport?: { readonly from: string; readonly until: string };
  readonly finalReport?: { readonly until: string };
}

/** When the reports of a business are due. */
export function breachDaysOf({ breach }: PlanState, knowledge: Knowledge): BreachDays {
  const deadlines = breach === undefined ? undefined : breachFindings(breach, knowledge).deadlines;
  if (deadlines === undefined) return {};
  const { preliminary, final } = deadlines;
  return {
    preliminaryReport: { from: preliminary.from, until: preliminary.to },
    ...(final.dueOn === cannotTell ? {} : { finalReport: { until: final.dueOn } }),
  };
}

/** What a business owes, by when and where, as lines for its page. */
export function breachSheetFacts(
  { breach }: PlanState,
  { knowledge, view, say }: { knowledge: Knowledge; view: { language: Language; style: Style }; say: Say },
): readonly SheetFact[] {
  if (breach === undefined) return [];
  const { language } = view;
  const { duty, deadlines, places } = breachFindings(breach, knowledge);
  const verdict = [say(language, `plan.dutyReport.${duty.report.verdict}`)];
  const facts: SheetFact[] = [
    {
      label: say(language, 'plan.dutyTitle'),
      lines: verdict,
      ...sourceOf(duty.report.reasons[0], knowledge, language),
    },
  ];
  if (deadlines !== undefined && breach.knownOn !== undefined) {
    const words = (day: string) => dayInWords(day, language, breach.knownOn);
    const { preliminary, final } = deadlines;
    const due = final.dueOn === cannotTell ? final.countedOn : final.dueOn;
    facts.push({
      label: say(language, 'plan.factDays'),
      lines: [
        say(language, 'plan.knownOn', { day: words(breach.knownOn) }),
        say(language, 'plan.preliminary', { from: words(preliminary.from), to: words(preliminary.to) }),
        say(language, 'plan.preliminaryIsGuide'),
        say(language, final.dueOn === cannotTell ? 'plan.finalCannotTell' : 'plan.final', {
          days: final.days,
          day: words(due),
        }),
      ],
    });
  }
  if (duty.report.verdict !== 'notDue') {
    const general = duty.isOnlyMyNumber ? [] : [places.general];
    const all = [...general, ...(places.myNumber === undefined ? [] : [places.myNumber])];
    const lines = [...new Set(all)].map((place) => `${place[language].who} ${place[language].how}`);
    facts.push({ label: say(language, 'plan.factReportTo'), lines });
  }
  return facts;
}

function sourceOf(id: string | undefined, knowledge: Knowledge, language: Language): Pick<SheetFact, 'source'> {
  const rule = [...knowledge.reportingRules.values()].find((each) => each.id === id);
  return rule === undefined ? {} : { source: { title: rule[language].law, url: rule.url } };
}
