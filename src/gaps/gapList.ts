import { cutText } from '../domain/cutText.ts';
import { dayInJapan } from '../domain/dayInJapan.ts';
import { type Gap, type GapAmendment, gapDays, gapKinds, type KeptGap } from '../domain/gap.ts';
import type { Repository } from '../domain/repository.ts';

const gaps = 'gap';
const amendments = 'gapAmendment';
const dayMs = 24 * 60 * 60 * 1000;

/** What one day takes: whoever floods the desk fills that day and no disk. */
export const gapLimits = { gapsADay: 2_000, amendmentsADay: 6_000, questionCharacters: 400 };

/** Where a gap stands, for as long as something may still become known of it. */
export interface GapPlace {
  readonly day: string;
  readonly sequence: number;
}

type StoredGap = Omit<KeptGap, 'day' | 'reason' | 'mayQuote' | 'humanAsked'>;

interface StoredAmendment {
  readonly sequence: number;
  readonly amendment: GapAmendment;
}

/**
 * The questions without a good answer. One log for each day in Japan, because a whole log expires together: 30 days after
 * that day began, so that nothing is kept for longer. What became known later stands in a second log beside it.
 */
export class GapList {
  readonly #repository: Pick<Repository, 'append' | 'list'>;
  /** One after the other: counting and appending are two steps. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(repository: Pick<Repository, 'append' | 'list'>) {
    this.#repository = repository;
  }

  /** Keeps a gap of this moment (milliseconds since 1970). Undefined when the day is full: nothing is kept then. */
  async note(gap: Gap, now: number): Promise<GapPlace | undefined> {
    const day = dayInJapan(now);
    const sequence = await this.#append({ collection: gaps, day, most: gapLimits.gapsADay }, storedOf(gap));
    return sequence === undefined ? undefined : { day, sequence };
  }

  /** Keeps what became known of a gap. */
  async amend({ day, sequence }: GapPlace, amendment: GapAmendment): Promise<void> {
    const value: StoredAmendment = { sequence, amendment };
    await this.#append({ collection: amendments, day, most: gapLimits.amendmentsADay }, value);
  }

  /**
   * All gaps of the 30 days that end at this moment, by day. Within a day the order says nothing: what stood one behind the
   * other may have come from one person.
   */
  async read(now: number): Promise<readonly KeptGap[]> {
    const days = Array.from({ length: gapDays }, (_, back) => dayInJapan(now - back * dayMs)).reverse();
    const read: KeptGap[] = [];
    for (const day of days) read.push(...(await this.#readDay(day)));
    return read;
  }

  async #readDay(day: string): Promise<KeptGap[]> {
    const entries = await this.#repository.list(
      { collection: gaps, key: day },
      { afterSequence: 0, limit: gapLimits.gapsADay },
    );
    if (entries.length === 0) return [];
    const later = await this.#repository.list(
      { collection: amendments, key: day },
      { afterSequence: 0, limit: gapLimits.amendmentsADay },
    );
    const known = Map.groupBy(later.map(({ value }) => value).filter(isStoredAmendment), ({ sequence }) => sequence);
    const kept = entries.flatMap(({ sequence, value }) => {
      const own = known.get(sequence)?.map(({ amendment }) => amendment) ?? [];
      return isGap(value) ? [keptOf(value, { day, own })] : [];
    });
    return kept
      .map((gap) => ({ gap, key: JSON.stringify(gap) }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map(({ gap }) => gap);
  }

  #append(
    { collection, day, most }: { collection: string; day: string; most: number },
    value: unknown,
  ): Promise<number | undefined> {
    const place = { collection, key: day };
    const appended = this.#last.then(async () => {
      const full = await this.#repository.list(place, { afterSequence: most - 1, limit: 1 });
      if (full.length > 0) return undefined;
      return this.#repository.append(place, { value, expiresAt: startOf(day) + gapDays * dayMs });
    });
    this.#last = appended.catch(() => {});
    return appended;
  }
}

const startOf = (day: string): number => Date.parse(`${day}T00:00:00+09:00`);

/** Field by field: nothing else that a caller holds in the same object is kept. */
function storedOf({ kind, question, section, knowledgeVersion, audience, language }: Gap): StoredGap {
  return {
    kind,
    question: cutText(question, gapLimits.questionCharacters),
    ...(section === undefined ? {} : { section }),
    knowledgeVersion,
    audience,
    language,
  };
}

function keptOf(gap: StoredGap, { day, own }: { day: string; own: readonly GapAmendment[] }): KeptGap {
  const reason = own.find((amendment) => amendment.about === 'reason')?.reason;
  const isSaid = (about: GapAmendment['about']) => own.some((amendment) => amendment.about === about);
  return {
    ...gap,
    day,
    ...(reason === undefined ? {} : { reason }),
    mayQuote: isSaid('mayQuote'),
    humanAsked: isSaid('humanAsked'),
  };
}

/** An entry of an older program may look otherwise: it is left out, not guessed at. */
function isGap(value: unknown): value is StoredGap {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, question, section, knowledgeVersion, audience, language } = value as Record<string, unknown>;
  const texts = [question, section ?? '', knowledgeVersion, audience, language];
  return gapKinds.some((known) => known === kind) && texts.every((text) => typeof text === 'string');
}

function isStoredAmendment(value: unknown): value is StoredAmendment {
  if (typeof value !== 'object' || value === null) return false;
  const { sequence, amendment } = value as Record<string, unknown>;
  return typeof sequence === 'number' && typeof amendment === 'object' && amendment !== null && 'about' in amendment;
}
