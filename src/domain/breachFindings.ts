import { authorityFor, type ReportPlaces } from './authority.ts';
import type { Knowledge } from './knowledge.ts';
import type { BreachFacts } from './plan.ts';
import { type ReportDeadlines, reportDeadlines } from './reportDeadlines.ts';
import { type ReportingDuty, reportingDuty } from './reportingDuty.ts';

/** Everything that follows from what a business said of its breach. */
export interface BreachFindings {
  readonly duty: ReportingDuty;
  /** Absent while the day of knowing is not known, or where no report is due. */
  readonly deadlines?: ReportDeadlines;
  readonly places: ReportPlaces;
}

/** What a business owes, by when and where, by the rules named there. Pure. */
export function breachFindings(
  facts: BreachFacts,
  { holidays, authorities }: Pick<Knowledge, 'holidays' | 'authorities'>,
): BreachFindings {
  const duty = reportingDuty(facts);
  const places = authorityFor(facts, authorities);
  if (facts.knownOn === undefined || duty.report.verdict === 'notDue') return { duty, places };
  return { duty, places, deadlines: reportDeadlines(facts.knownOn, { improper: duty.improper === 'yes' }, holidays) };
}
