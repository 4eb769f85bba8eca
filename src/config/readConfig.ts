import { type Stats, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../domain/problem.ts';
import {
  isHttpsOrigin,
  isHttpsUrl,
  isListenHost,
  isLoopbackHost,
  isLoopbackOrigin,
  isProxy,
  isServiceHost,
} from './addressRules.ts';
import type { Config, Mode } from './config.ts';
import { readChannelIdentity } from './readChannelIdentity.ts';
import { readKeeper } from './readKeeper.ts';
import { checkSettingNames, type Environment, type SettingName } from './settingNames.ts';
import { SettingReader } from './settingReader.ts';
import { readSigningKey } from './signingKey.ts';

const defaultPort = 3978;
/** Long enough to see a leaked card through its statements. */
const defaultPlanDays = 90;
const defaultKnowledge = fileURLToPath(new URL('../../knowledge', import.meta.url));
/** Neutral, Japanese, always there: the weather. */
const defaultQuickExit = 'https://www.jma.go.jp/';
/** Where Teams, Azure's Direct Line and Web Chat take replies in the public cloud. */
const defaultServiceHosts = [
  'smba.trafficmanager.net',
  'directline.botframework.com',
  'europe.directline.botframework.com',
  'india.directline.botframework.com',
  'webchat.botframework.com',
  'europe.webchat.botframework.com',
  'india.webchat.botframework.com',
];

/**
 * The settings as one checked value. `config` is absent when a problem is an error: nothing may then be started.
 * All mistakes are reported together.
 */
export function readConfig(env: Environment): { config?: Config; problems: readonly Problem[] } {
  const reader = new SettingReader(env);
  reader.problems.push(...checkSettingNames(env));
  const host = readHost(reader);
  const mode = modeOf(reader, host);
  const port = readPort(reader, mode);
  const channel = readChannelIdentity(reader);
  const signingKey = readKey(reader, mode);
  const keeper = readKeeper(reader, mode);
  const config: Config = {
    mode,
    host,
    port,
    dataDir: readDataDir(reader),
    knowledgeDir: readFolder(reader, 'KNOWLEDGE_DIR') ?? defaultKnowledge,
    publicUrl: readPublicUrl(reader, mode) ?? `http://localhost:${port}`,
    allowedOrigins: readOrigins(reader, mode),
    widgetOrigins: readWidgetOrigins(reader, mode),
    trustedProxies: reader.list('TRUSTED_PROXIES', { isGood: isProxy, code: 'SETTING_PROXY' }),
    ...(signingKey !== undefined && { signingKey }),
    ...(keeper !== undefined && { keeper }),
    planDays: readDays(reader, 'PLAN_DAYS', defaultPlanDays),
    requireReview: reader.choice('REQUIRE_REVIEW', ['off', 'on']) === 'on',
    quickExitUrl: readQuickExit(reader),
    logLevel: reader.choice('LOG_LEVEL', ['info', 'warn', 'error']),
    ...(channel !== undefined && { channel }),
    allowedServiceHosts: readServiceHosts(reader),
  };
  const isRefused = reader.problems.some(({ severity }) => severity === 'error');
  return { ...(!isRefused && { config }), problems: reader.problems };
}

function modeOf(reader: SettingReader, host: string): Mode {
  if (reader.has('MicrosoftAppId')) return 'channels';
  return reader.has('PUBLIC_URL') || !isLoopbackHost(host) ? 'web' : 'local';
}

function readHost(reader: SettingReader): string {
  const host = reader.text('HOST') ?? '127.0.0.1';
  if (!isListenHost(host)) reader.refuse('SETTING_HOST', 'HOST');
  return host;
}

function readPort(reader: SettingReader, mode: Mode): number {
  const text = reader.text('PORT');
  if (text === undefined) return defaultPort;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  const least = mode === 'local' ? 0 : 1;
  if (!(port >= least && port <= 65_535)) reader.refuse('SETTING_NUMBER', 'PORT', { least, most: 65_535 });
  return port;
}

function readDays(reader: SettingReader, setting: 'PLAN_DAYS', otherwise: number): number {
  const text = reader.text(setting);
  if (text === undefined) return otherwise;
  const days = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (!(days >= 1 && days <= 365)) reader.refuse('SETTING_NUMBER', setting, { least: 1, most: 365 });
  return days;
}

function readFolder(reader: SettingReader, setting: SettingName): string | undefined {
  const path = reader.text(setting);
  if (path !== undefined && !isFolder(look(path))) reader.refuse('SETTING_FOLDER', setting);
  return path;
}

/** The folder may be missing (it is made, private to its owner); one that others can read is refused. */
function readDataDir(reader: SettingReader): string {
  const path = reader.text('DATA_DIR') ?? './data';
  const found = look(path);
  if (found === 'missing') return path;
  if (!isFolder(found)) reader.refuse('SETTING_FOLDER', 'DATA_DIR');
  else if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    reader.refuse('SETTING_OPEN_TO_OTHERS', 'DATA_DIR', { mode: '700' });
  }
  return path;
}

/** What is at this path. `hidden`: the system will not say (a name too long, a folder on the way that is closed to us, a loop of links). */
function look(path: string): Stats | 'missing' | 'hidden' {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? 'missing';
  } catch {
    return 'hidden';
  }
}

function isFolder(found: Stats | 'missing' | 'hidden'): found is Stats {
  return typeof found !== 'string' && found.isDirectory();
}

function readPublicUrl(reader: SettingReader, mode: Mode): string | undefined {
  const url = reader.text('PUBLIC_URL')?.replace(/\/$/, '');
  if (url !== undefined && !isHttpsOrigin(url)) reader.refuse('SETTING_ADDRESS', 'PUBLIC_URL');
  if (mode !== 'local') need(reader, 'PUBLIC_URL');
  return url;
}

function readOrigins(reader: SettingReader, mode: Mode): string[] {
  if (mode !== 'local') need(reader, 'ALLOWED_ORIGINS');
  return reader.list('ALLOWED_ORIGINS', { isGood: isHttpsOrigin, code: 'SETTING_ORIGIN' });
}

/** A desk that only this machine reaches may be tried with a page of this machine, which has no https. */
function readWidgetOrigins(reader: SettingReader, mode: Mode): string[] {
  const isGood = (origin: string) => isHttpsOrigin(origin) || (mode === 'local' && isLoopbackOrigin(origin));
  return reader.list('WIDGET_ORIGINS', { isGood, code: 'SETTING_WIDGET_ORIGIN' });
}

function readQuickExit(reader: SettingReader): string {
  const url = reader.text('QUICK_EXIT_URL') ?? defaultQuickExit;
  if (!isHttpsUrl(url)) reader.refuse('SETTING_ADDRESS', 'QUICK_EXIT_URL');
  return url;
}

function readServiceHosts(reader: SettingReader): readonly string[] {
  const hosts = reader.list('ALLOWED_SERVICE_HOSTS', { isGood: isServiceHost, code: 'SETTING_SERVICE_HOST' });
  return hosts.length > 0 ? hosts : defaultServiceHosts;
}

function readKey(reader: SettingReader, mode: Mode): Uint8Array | undefined {
  const path = reader.text('SIGNING_KEY_FILE');
  if (path === undefined) {
    if (mode !== 'local') need(reader, 'SIGNING_KEY_FILE');
    return undefined;
  }
  const { key, code } = readSigningKey(path);
  if (code !== undefined) reader.refuse(code, 'SIGNING_KEY_FILE', { mode: '600' });
  return key;
}

function need(reader: SettingReader, setting: SettingName): void {
  if (!reader.has(setting)) reader.refuse('SETTING_MISSING', setting);
}
