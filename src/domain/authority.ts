import type { DeskId } from './desk.ts';
import type { BreachFacts } from './plan.ts';

/** What is said of an authority in one language. */
export interface AuthorityText {
  /** The trade, short enough for a button. */
  readonly label: string;
  /** What people type in place of the button. */
  readonly typed: readonly string[];
  /** Who takes the report. */
  readonly who: string;
  /** Where and how it is sent. */
  readonly how: string;
  /** What else is to be known; empty where there is nothing. */
  readonly note: string;
  /** The law behind it. */
  readonly basis: string;
}

/** Where a trade reports a breach: the Commission, or the authority to which its power was delegated (APPI, Article 150). */
export interface Authority {
  readonly id: string;
  /** The page with the way to report; empty where there is none of which we are sure. */
  readonly url: string;
  /** Whom to ask when in doubt. */
  readonly desk: DeskId;
  /** The day (YYYY-MM-DD) on which it was last compared with its source. */
  readonly checkedOn: string;
  /** True where a part of it still has to be compared with an official page. */
  readonly isToBeChecked: boolean;
  readonly ja: AuthorityText;
  readonly en: AuthorityText;
}

/** The id of the authority that takes every report which nobody else takes. */
export const commissionId = 'commission';

/** Where reports go. */
export interface Authorities {
  /** The Personal Information Protection Commission. */
  readonly commission: Authority;
  /** All of them by id, the Commission too, in the order in which they are offered. */
  readonly byId: ReadonlyMap<string, Authority>;
}

/** Where the reports of one breach go. */
export interface ReportPlaces {
  /** The report under the APPI. */
  readonly general: Authority;
  /** The report under the My Number Act; absent where nobody said that My Numbers may be among the data. */
  readonly myNumber?: Authority;
}

/**
 * Where a business reports. Under the APPI to the authority of its trade, to the Commission where it named none or one that
 * we no longer have (Article 26(1) and 150; real-estate brokers by who gave their licence). My Numbers always to the
 * Commission, whatever the trade (My Number Act, Article 29-4).
 */
export function authorityFor({ answers, authority }: BreachFacts, { commission, byId }: Authorities): ReportPlaces {
  const general = (authority === undefined ? undefined : byId.get(authority)) ?? commission;
  const hasNumbers = answers.myNumber === 'yes' || answers.myNumber === 'unknown';
  return { general, ...(hasNumbers ? { myNumber: commission } : {}) };
}
