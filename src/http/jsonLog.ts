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

/** A log of one JSON line an event. Standard output stays free for people; the lines go wherever `write` takes them. */
export function createJsonLog(
  clock: Clock,
  write: (line: string) => void = (line) => void process.stderr.write(line),
): Log {
  const at =
    (level: string) =>
    (event: string, facts: LogFacts = {}) => {
      const head = { at: new Date(clock()).toISOString(), level, event };
      // Twice, so that the head stands first and no fact can take its place.
      write(`${JSON.stringify(Object.assign({ ...head }, cut(facts), head))}\n`);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
