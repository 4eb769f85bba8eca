import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HouseParts } from './app.ts';
import type { Config } from './config/config.ts';
import { readConfig } from './config/readConfig.ts';
import { ensureSigningKey } from './config/signingKey.ts';
import type { Clock } from './domain/clock.ts';
import { Fault } from './domain/fault.ts';
import type { Language } from './domain/language.ts';
import type { Log } from './domain/log.ts';
import type { Problem } from './domain/problem.ts';
import type { Repository } from './domain/repository.ts';
import { createJsonLog } from './http/jsonLog.ts';
import { readSentencesInThread } from './i18n/readSentencesInThread.ts';
import { openTranslator, type Translate } from './i18n/translator.ts';
import { openInThread, type ThreadOpening } from './knowledge/openInThread.ts';
import { complaintOf, LiveKnowledge, type Opened } from './liveKnowledge.ts';
import { NewerSchema } from './store/sqliteMigrations.ts';
import { openSqliteRepository } from './store/sqliteRepository.ts';

/** The parts of the house, or why it does not open: lines for the administrator and the exit code (BSD's sysexits). */
export type Opening =
  | { readonly parts: HouseParts; readonly notices: readonly string[] }
  | { readonly refusal: readonly string[]; readonly exitCode: number };

const wrongConfiguration = 78;
const wrongKnowledge = 65;
const noStore = 74;
const language: Language = 'ja';
const study = new URL('./retrieval/study.ts', import.meta.url);
const ownLocales = fileURLToPath(new URL('../knowledge/locales', import.meta.url));

function settingLine(problem: Problem, say: Translate): string {
  return `- ${say(language, `start.problem.${problem.code}`, problem.values)} (${problem.code})`;
}

/** The sentences of the knowledge folder where it has some, else those that came with the program. */
function placeOfSentences({ knowledgeDir, dataDir }: Config): { dir: string; dataDir: string } {
  const own = join(knowledgeDir, 'locales');
  return { dir: existsSync(own) ? own : ownLocales, dataDir };
}

/** Opens once more what may have changed, off the event loop. */
async function reopen(config: Config, clock: Clock): Promise<Opened> {
  const place = placeOfSentences(config);
  const { knowledgeDir: dir, dataDir } = config;
  const [knowledge, read] = await Promise.all([
    openInThread({ dir, dataDir, clock, study, isSuccessor: true }),
    readSentencesInThread(place.dir),
  ]);
  return { knowledge, sentences: await openTranslator(place, read) };
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Foundation {
  readonly config: Config;
  readonly signingKey: Uint8Array;
  readonly problems: readonly Problem[];
}

function layFoundation(env: Environment): Foundation | { problems: readonly Problem[] } {
  const { config, problems } = readConfig(env);
  if (config === undefined) return { problems };
  if (config.signingKey !== undefined) return { config, signingKey: config.signingKey, problems };
  const made = ensureSigningKey(config.dataDir);
  if (made.key === undefined) return { problems: [...problems, ...made.problems] };
  return { config, signingKey: made.key, problems };
}

function readKnowledge({ knowledgeDir, dataDir }: Config, clock: Clock): Promise<ThreadOpening> {
  const reading = openInThread({ dir: knowledgeDir, dataDir, clock, study });
  // Whoever waits for it hears of a failure; until then it must not end the process.
  reading.catch(() => {});
  return reading;
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

/** The lines of somebody's own machine are for people; where a program gathers them, all of them are wanted. */
function logFor({ mode, logLevel }: Config, { env, clock }: { env: Environment; clock: Clock }): Log {
  const isAsked = (env.LOG_LEVEL ?? '') !== '';
  return createJsonLog(clock, { level: mode === 'local' && !isAsked ? 'warn' : logLevel });
}

/**
 * Reads the settings and the knowledge and opens the store. Every mistake is said, all together, each with its cure.
 * `announce`: tells whoever sits in front of the program what a later save has done.
 */
export async function openHouse(env: Environment, announce?: (lines: readonly string[]) => void): Promise<Opening> {
  const clock = Date.now;
  const foundation = layFoundation(env);
  // The longest work of a start is begun before anything is waited for.
  const reading = 'config' in foundation ? readKnowledge(foundation.config, clock) : undefined;
  const sentences = await openTranslator(
    'config' in foundation ? placeOfSentences(foundation.config) : { dir: ownLocales },
  );
  const { say } = sentences;
  const settings = foundation.problems.map((problem) => settingLine(problem, say));
  if (!('config' in foundation) || reading === undefined) {
    const refusal = [say(language, 'start.refused', { count: settings.length }), ...settings];
    return { refusal, exitCode: wrongConfiguration };
  }
  const { config, signingKey } = foundation;
  const opened = await reading;
  const errors = opened.problems.filter((problem) => problem.severity === 'error');
  const broken = sentences.problems.map((problem) => complaintOf(problem, say));
  const faults = [...broken, ...errors.map((problem) => complaintOf(problem, say))];
  const isSpeechless = broken.length > 0 && !sentences.isDegraded;
  if (opened.knowledge === undefined || isSpeechless) {
    const refused = say(language, 'start.problem.KNOWLEDGE_REFUSED', { count: faults.length });
    return { refusal: [refused, ...faults], exitCode: wrongKnowledge };
  }
  const path = join(config.dataDir, 'madoguchi.sqlite');
  const repository = openStore(path, { clock, say });
  if (typeof repository === 'string') return { refusal: [repository], exitCode: noStore };
  const warned = settings.length === 0 ? [] : [say(language, 'start.warned'), ...settings];
  const log = logFor(config, { env, clock });
  const live = new LiveKnowledge(
    { knowledge: { ...opened, knowledge: opened.knowledge }, sentences },
    {
      reopen: () => reopen(config, clock),
      log,
      ...(config.mode === 'local' && announce !== undefined ? { announce } : {}),
    },
  );
  const parts: HouseParts = { config, live, repository, signingKey, clock, log };
  return { parts, notices: [...warned, ...faults] };
}

/** The one line that a house that is open prints. */
export function addressLine({ config, live: { say } }: HouseParts, port: number): string {
  const address = config.mode === 'local' ? `http://localhost:${port}/` : config.publicUrl;
  return `${say(language, 'start.listening', { address })}  ${say(language, `start.mode.${config.mode}`)}`;
}

/** Why the address cannot be had. */
export function addressRefusal({ config, live: { say } }: HouseParts, error: unknown): string {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const code = isTaken ? 'ADDRESS_IN_USE' : 'ADDRESS_NOT_ALLOWED';
  return say(language, `start.problem.${code}`, { address: `${config.host}:${config.port}` });
}
