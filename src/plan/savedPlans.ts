import { createHmac, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { Clock } from '../domain/clock.ts';
import { Fault } from '../domain/fault.ts';
import type { PlanState } from '../domain/plan.ts';
import type { OpenedPlan, PlanKeeping } from '../domain/planKeeping.ts';
import type { Repository } from '../domain/repository.ts';
import { readReturnCode, writeReturnCode } from '../domain/returnCode.ts';
import { GuessLimit } from './guessLimit.ts';
import { makeReturnCode } from './makeReturnCode.ts';
import { type PlanRecord, readPlanRecord } from './planRecord.ts';

const collection = 'plan';
const msOfDay = 24 * 60 * 60 * 1000;
/** Nobody has shown yet that they noted the code: it is kept like the conversation itself. */
const unconfirmedDays = 1;
const attemptsMax = 4;

// About 50 ms and 16 MB a try on one core (measured here): slow for guessing, bearable for whoever returns.
const cost = { N: 2 ** 14, r: 8, p: 1 } as const;
const hashBytes = 32;
const hashSlowly = promisify(scrypt) as (code: string, salt: Buffer, bytes: number, options: object) => Promise<Buffer>;

export interface SavedPlansParts {
  readonly repository: Pick<Repository, 'get' | 'put' | 'delete'>;
  /** 32 secret bytes or more: without them a stolen store does not let codes be tried. */
  readonly secret: Uint8Array;
  readonly clock: Clock;
  /** For so many days after the last visit a plan is kept. */
  readonly keptDays: number;
}

/**
 * Plans that outlive their conversation, under a return code of which only a slow keyed hash is kept. The hash is the handle
 * by which a conversation goes on with its plan.
 */
export class SavedPlans implements PlanKeeping {
  readonly #parts: SavedPlansParts;
  readonly #salt: Buffer;
  readonly #guesses: GuessLimit;

  constructor(parts: SavedPlansParts) {
    this.#parts = parts;
    this.#salt = createHmac('sha256', parts.secret).update('return code').digest();
    this.#guesses = new GuessLimit(parts.clock);
  }

  /** Keeps a plan under a fresh code: for a day, and for longer once the code was typed back. */
  async save(state: PlanState): Promise<{ readonly code: string; readonly handle: string }> {
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      const code = makeReturnCode();
      const handle = await this.#handleOf(code);
      const version = await this.#write(handle, { state, isConfirmed: false }, 0);
      if (version !== undefined) return { code: writeReturnCode(code), handle };
    }
    throw new Fault('STORE_UNAVAILABLE');
  }

  /** The plan under a code. `guesser`: who tries, so that whoever guesses is slowed down. */
  async open(typed: string, guesser: string): Promise<OpenedPlan> {
    const waitMs = this.#guesses.waitOf(guesser);
    if (waitMs > 0) return { outcome: 'wait', seconds: Math.ceil(waitMs / 1000) };
    this.#guesses.count(guesser);
    const code = readReturnCode(typed);
    const handle = await this.#handleOf(code ?? '');
    const found =
      code === undefined ? undefined : await this.#change(handle, (record) => ({ ...record, isConfirmed: true }));
    if (found === undefined) return { outcome: 'unknown' };
    this.#guesses.forgive(guesser);
    const keptUntilMs = this.#parts.clock() + this.#parts.keptDays * msOfDay;
    return { outcome: 'found', handle, state: found.state, keptUntilMs };
  }

  /** True when the code is the one of this handle: the person has noted it, and the plan is kept for long. */
  async confirm(handle: string, typed: string): Promise<boolean> {
    const code = readReturnCode(typed);
    if (code === undefined || (await this.#handleOf(code)) !== handle) return false;
    return (await this.#change(handle, (record) => ({ ...record, isConfirmed: true }))) !== undefined;
  }

  /** The plan as it is kept; undefined when it is gone. */
  async read(handle: string): Promise<PlanState | undefined> {
    // To look at it is a visit: its time begins again.
    return (await this.#change(handle, (record) => record))?.state;
  }

  /** Keeps a changed plan. Undefined when it is gone. */
  async keep(handle: string, change: (state: PlanState) => PlanState): Promise<PlanState | undefined> {
    const changed = await this.#change(handle, (record) => ({ ...record, state: change(record.state) }));
    return changed?.state;
  }

  async erase(handle: string): Promise<void> {
    await this.#parts.repository.delete({ collection, key: handle });
  }

  async #handleOf(code: string): Promise<string> {
    return (await hashSlowly(code, this.#salt, hashBytes, cost)).toString('hex');
  }

  async #find(handle: string): Promise<{ record: PlanRecord; version: number } | undefined> {
    const found = await this.#parts.repository.get({ collection, key: handle });
    const record = found && readPlanRecord(found.value);
    return record === undefined ? undefined : { record, version: found?.version ?? 0 };
  }

  async #change(handle: string, change: (record: PlanRecord) => PlanRecord): Promise<PlanRecord | undefined> {
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      const found = await this.#find(handle);
      if (found === undefined) return undefined;
      const record = change(found.record);
      if ((await this.#write(handle, record, found.version)) !== undefined) return record;
    }
    throw new Fault('CONVERSATION_CONFLICT');
  }

  #write(handle: string, record: PlanRecord, expectedVersion: number): Promise<number | undefined> {
    const { repository, clock, keptDays } = this.#parts;
    // Only what has the form of a plan is ever stored.
    const value = readPlanRecord(record);
    if (value === undefined) throw new Fault('UNEXPECTED');
    const days = record.isConfirmed ? keptDays : unconfirmedDays;
    return repository.put({ collection, key: handle }, { value, expectedVersion, expiresAt: clock() + days * msOfDay });
  }
}
