import type { Problem } from '../domain/problem.ts';

/** Every setting there is. `.env.example` says what each means. */
export const settingNames = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'KNOWLEDGE_DIR',
  'PUBLIC_URL',
  'ALLOWED_ORIGINS',
  'WIDGET_ORIGINS',
  'TRUSTED_PROXIES',
  'SIGNING_KEY_FILE',
  'OPERATOR_NAME',
  'OPERATOR_CONTACT',
  'PRIVACY_NOTICE_URL',
  'PLAN_DAYS',
  'REQUIRE_REVIEW',
  'QUICK_EXIT_URL',
  'LOG_LEVEL',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'ALLOWED_SERVICE_HOSTS',
] as const;

export type SettingName = (typeof settingNames)[number];

/** Earlier names of settings. Their values are not taken over: what a setting allows is written under the name that says so. */
const renamed: ReadonlyMap<string, SettingName> = new Map([['FRAME_ANCESTORS', 'WIDGET_ORIGINS']]);

/** The environment as the process was given it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Long names may be two slips away, short ones (PORT, HOST) none: POST and HOSTS are other programs' names. */
const longName = 10;

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * Names in the environment that look like a setting but are none. A mistyped channel setting or an earlier name is an
 * error, because leaving it out would silently close the channels or the widget; the others are hints.
 */
export function checkSettingNames(env: Environment): Problem[] {
  const known: readonly string[] = settingNames;
  return Object.keys(env)
    .filter((name) => !known.includes(name))
    .flatMap((name): Problem[] => {
      const now = renamed.get(name);
      if (now !== undefined) return [{ code: 'SETTING_RENAMED', severity: 'error', values: { setting: name, now } }];
      const meant = known.find((setting) => isNear(plain(name), plain(setting)));
      if (meant !== undefined) {
        const severity = meant.startsWith('Microsoft') ? 'error' : 'warning';
        return [{ code: 'SETTING_NEARLY', severity, values: { setting: name, meant } }];
      }
      const isOfOurFamily = plain(name).startsWith('microsoftapp');
      return isOfOurFamily ? [{ code: 'SETTING_UNKNOWN', severity: 'warning', values: { setting: name } }] : [];
    });
}

function isNear(name: string, setting: string): boolean {
  if (name === setting) return true;
  if (setting.length < longName || Math.abs(name.length - setting.length) > 2) return false;
  return editDistance(name, setting) <= 2;
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, otherLetter] of [...other].entries()) {
      const change = (row[j] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
