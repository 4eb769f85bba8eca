import { join } from 'node:path';
import type { HouseParts } from './app.ts';
import type { Config } from './config/config.ts';
import { readConfig } from './config/readConfig.ts';
import { ensureSigningKey } from './config/signingKey.ts';
import type { Clock } from './domain/clock.ts';
import { Fault } from './domain/fault.ts';
import type { Language } from './domain/language.ts';
import type { Problem } from './domain/problem.ts';
import type { Repository } from './domain/repository.ts';
import { createJsonLog } from './http/jsonLog.ts';
import { loadTranslator, type Translate } from './i18n/translator.ts';
import { openKnowledge } from './knowledge/openKnowledge.ts';
import { NewerSchema } from './store/sqliteMigrations.ts';
import { openSqliteRepository } from './store/sqliteRepository.ts';

/** The parts of the house, or why it does not open: lines for the administrator and the exit code (BSD's sysexits). */
export type Opening =
  | { readonly parts: HouseParts; readonly notices: readonly string[]; readonly say: Translate }
  | { readonly refusal: readonly string[]; readonly exitCode: number };

const wrongConfiguration = 78;
const wrongKnowledge = 65;
const noStore = 74;
const language: Language = 'ja';
const localesFolder = new URL('../knowledge/locales', import.meta.url).pathname;

function settingLine(problem: Problem, say: Translate): string {
  return `- ${say(language, `start.problem.${problem.code}`, problem.values)} (${problem.code})`;
}

function knowledgeLine(problem: Problem, say: Translate): string {
  const place = [problem.file, problem.line].filter((part) => part !== undefined).join(':');
  return `- ${place} ${say(language, `problem.${problem.code}`, problem.values)} (${problem.code})`;
}

interface Foundation {
  readonly config: Config;
  readonly signingKey: Uint8Array;
  readonly problems: readonly Problem[];
}

function layFoundation(
  env: Readonly<Record<string, string | undefined>>,
): Foundation | { problems: readonly Problem[] } {
  const { config, problems } = readConfig(env);
  if (config === undefined) return { problems };
  if (config.signingKey !== undefined) return { config, signingKey: config.signingKey, problems };
  const made = ensureSigningKey(config.dataDir);
  if (made.key === undefined) return { problems: [...problems, ...made.problems] };
  return { config, signingKey: made.key, problems };
}

/** The store, or the sentence that says why there is none. */
function openStore(path: string, { clock, say }: { clock: Clock; say: Translate }): Repository | string {
  try {
    return openSqliteRepository({ path, clock });
  } catch (error) {
    const cause = error instanceof Fault ? error.cause : undefined;
    if (!(cause instanceof NewerSchema)) return say(language, 'start.problem.STORE_UNAVAILABLE', { path });
    return say(language, 'start.problem.STORE_NEWER', { path, found: cause.found, known: cause.known });
  }
}

/** Reads the settings and the knowledge and opens the store. Every mistake is said, all together, each with its cure. */
export async function openHouse(env: Readonly<Record<string, string | undefined>>, clock = Date.now): Promise<Opening> {
  const say = await loadTranslator(localesFolder);
  const foundation = layFoundation(env);
  const settings = foundation.problems.map((problem) => settingLine(problem, say));
  if (!('config' in foundation)) {
    const refusal = [say(language, 'start.refused', { count: settings.length }), ...settings];
    return { refusal, exitCode: wrongConfiguration };
  }
  const { config, signingKey } = foundation;
  const opened = openKnowledge({ dir: config.knowledgeDir, dataDir: config.dataDir, clock });
  const errors = opened.problems.filter((problem) => problem.severity === 'error');
  const faults = errors.map((problem) => knowledgeLine(problem, say));
  if (opened.knowledge === undefined) {
    const refused = say(language, 'start.problem.KNOWLEDGE_REFUSED', { count: errors.length });
    return { refusal: [refused, ...faults], exitCode: wrongKnowledge };
  }
  const path = join(config.dataDir, 'madoguchi.sqlite');
  const repository = openStore(path, { clock, say });
  if (typeof repository === 'string') return { refusal: [repository], exitCode: noStore };
  const warned = settings.length === 0 ? [] : [say(language, 'start.warned'), ...settings];
  const log = createJsonLog(clock);
  const { knowledge, isDegraded } = opened;
  const parts: HouseParts = { config, knowledge, isDegraded, say, repository, signingKey, clock, log };
  return { parts, notices: [...warned, ...faults], say };
}
