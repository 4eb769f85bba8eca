/**
 * One line of the log: an event name and a few facts about it. Only codes, counts, durations and names of our own things;
 * never a text, a name or an id of a person.
 */
export interface Log {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
}

/** What is told of an event. Undefined facts are left out; a fact cannot be called `at`, `level` or `event`. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;
