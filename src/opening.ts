import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config/config.ts';
import { readConfig } from './config/readConfig.ts';
import { ensureSigningKey } from './config/signingKey.ts';
import type { Clock } from './domain/clock.ts';
import { Fault } from './domain/fault.ts';
import type { Language } from './domain/language.ts';
import type { Log } from './domain/log.ts';
import type { Problem } from './domain/problem.ts';
import type { Repository } from './domain/repository.ts';
import type { HouseParts } from './houseParts.ts';
import { createJsonLog } from './http/jsonLog.ts';
import { readSentencesInThread } from './i18n/readSentencesInThread.ts';
import { readSentences } from './i18n/sentences.ts';
import { type OpenTranslator, openTranslator, type Translate } from './i18n/translator.ts';
import { openInThread, type ThreadOpening } from './knowledge/openInThread.ts';
import { complaintsOf, LiveKnowledge, type Opened, wasTooBusy } from './liveKnowledge.ts';
import { openSentences } from './openSentences.ts';
import { ownLocales } from './ownLocales.ts';
import { NewerSchema } from './store/sqliteMigrations.ts';
import { openSqliteRepository } from './store/sqliteRepository.ts';
import { storePath } from './store/storePath.ts';

/** The parts of the house, or why it does not open: lines for the administrator and the exit code (BSD's sysexits). */
export type Opening =
  | { readonly parts: HouseParts; readonly notices: readonly string[] }
  | { readonly refusal: readonly string[]; readonly exitCode: number };

const wrongConfiguration = 78;
const wrongKnowledge = 65;
const noStore = 74;
const tooBusy = 75;
const language: Language = 'ja';
const study = new URL('./retrieval/study.ts', import.meta.url);

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
    openInThread({ dir, dataDir, clock, study, ownLocales, isSuccessor: true }),
    readSentencesInThread(place.dir),
  ]);
  return openSentences(place, { knowledge, read: read ?? readSentences(place.dir) });
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
  const reading = openInThread({ dir: knowledgeDir, dataDir, clock, study, ownLocales });
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

/** True when sentences are broken and no older ones can be spoken in their place. */
const isSpeechless = ({ problems, isDegraded }: OpenTranslator): boolean => problems.length > 0 && !isDegraded;

/** What the folder says, and everything in it that keeps it from being used. */
async function readAll(config: Config, reading: Promise<ThreadOpening>) {
  const place = placeOfSentences(config);
  const read = readSentences(place.dir);
  const { knowledge: opened, sentences } = await openSentences(place, { knowledge: await reading, read });
  const faults = [...sentences.problems, ...opened.problems.filter(({ severity }) => severity === 'error')];
  const { say } = isSpeechless(sentences) ? await openTranslator({ dir: ownLocales }) : sentences;
  return { opened, sentences, faults, say };
}

function refuseKnowledge(
  faults: readonly Problem[],
  { opened, say }: { opened: ThreadOpening; say: Translate },
): Opening {
  if (faults.length === 0 && wasTooBusy(opened))
    return { refusal: complaintsOf(opened.problems, say), exitCode: tooBusy };
  const refused = say(language, 'start.problem.KNOWLEDGE_REFUSED', { count: faults.length });
  return { refusal: [refused, ...complaintsOf(faults, say)], exitCode: wrongKnowledge };
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
  if (!('config' in foundation) || reading === undefined) {
    const { say } = await openTranslator({ dir: ownLocales });
    const lines = foundation.problems.map((problem) => settingLine(problem, say));
    return {
      refusal: [say(language, 'start.refused', { count: lines.length }), ...lines],
      exitCode: wrongConfiguration,
    };
  }
  const { config, signingKey } = foundation;
  const { opened, sentences, faults, say } = await readAll(config, reading);
  if (opened.knowledge === undefined || isSpeechless(sentences)) return refuseKnowledge(faults, { opened, say });
  const path = storePath(config.dataDir);
  const repository = openStore(path, { clock, say });
  if (typeof repository === 'string') return { refusal: [repository], exitCode: noStore };
  const settings = foundation.problems.map((problem) => settingLine(problem, say));
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
  const busy = wasTooBusy(opened) ? complaintsOf(opened.problems, say) : [];
  // Today's folder takes the place of the copy as soon as there is time to read it.
  if (busy.length > 0) void live.reload();
  return { parts, notices: [...warned, ...busy, ...complaintsOf(faults, say)] };
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
