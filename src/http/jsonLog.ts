import type { Clock } from '../domain/clock.ts';
import type { Log, LogFacts } from '../domain/log.ts';

const longestFact = 200;

function cut(facts: LogFacts): LogFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, longestFact) : value,
    ]),
  );
}

const levels = ['info', 'warn', 'error'] as const;

interface LogOptions {
  /** Events below it are left out. */
  readonly level?: (typeof levels)[number];
  readonly write?: (line: string) => void;
}

/** A log of one JSON line an event. Standard output stays free for people; the lines go wherever `write` takes them. */
export function createJsonLog(
  clock: Clock,
  { level: least = 'info', write = (line) => void process.stderr.write(line) }: LogOptions = {},
): Log {
  const at =
    (level: (typeof levels)[number]) =>
    (event: string, facts: LogFacts = {}) => {
      if (levels.indexOf(level) < levels.indexOf(least)) return;
      const head = { at: new Date(clock()).toISOString(), level, event };
      // Twice, so that the head stands first and no fact can take its place.
      write(`${JSON.stringify(Object.assign({ ...head }, cut(facts), head))}\n`);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
