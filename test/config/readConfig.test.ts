import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/readConfig.ts';
import type { Environment } from '../../src/config/settingNames.ts';
import { settingNames } from '../../src/config/settingNames.ts';

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

function keyFile(name: string, bytes: Uint8Array, mode: number): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  chmodSync(path, mode);
  return path;
}

const random = Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 11) % 256);
const goodKey = keyFile('good.key', random, 0o600);
const openFolder = join(folder, 'open');
mkdirSync(openFolder);
chmodSync(openFolder, 0o755);

const web = {
  PUBLIC_URL: 'https://madoguchi.city.jp',
  ALLOWED_ORIGINS: 'https://www.city.jp',
  SIGNING_KEY_FILE: goodKey,
  OPERATOR_NAME: '川辺町 情報課',
  OPERATOR_CONTACT: 'joho@kawabe.jp',
  PRIVACY_NOTICE_URL: 'https://www.city.jp/privacy',
  DATA_DIR: join(folder, 'data'),
};
const channels = {
  ...web,
  MicrosoftAppId: '2b1c9a44-7a55-4d0e-9d3f-6f6f0c1d2e3f',
  MicrosoftAppTenantId: '91d2aa54-0c4b-4e0f-8a77-3f3f4b5c6d7e',
  MicrosoftAppPassword: 'q8~Zr1vK.h2mXw9Lk4Pt',
};

const without = (env: Environment, setting: string) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => name !== setting));
const settingsAtFault = (env: Environment) =>
  readConfig(env)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ values }) => values?.setting);

describe('settings that are good', () => {
  it('start a local desk out of nothing', () => {
    const { config, problems } = readConfig({});
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      mode: 'local',
      host: '127.0.0.1',
      port: 3978,
      dataDir: './data',
      requireReview: false,
    });
    expect(config?.knowledgeDir).toMatch(/knowledge$/);
  });

  it('start a desk on the web, or with channels', () => {
    expect(readConfig(web)).toMatchObject({ config: { mode: 'web', publicUrl: web.PUBLIC_URL }, problems: [] });
    const { config, problems } = readConfig(channels);
    expect(problems).toEqual([]);
    expect(config).toMatchObject({ mode: 'channels', channel: { kind: 'SingleTenant' } });
    expect(config?.allowedServiceHosts).toContain('smba.trafficmanager.net');
  });

  it('need no password with a managed identity', () => {
    const env = { ...without(channels, 'MicrosoftAppPassword'), MicrosoftAppType: 'UserAssignedMsi' };
    expect(readConfig(env).config?.channel).toEqual({
      appId: channels.MicrosoftAppId,
      tenantId: channels.MicrosoftAppTenantId,
      kind: 'UserAssignedMsi',
    });
  });

  it('take lists apart and trim what is around a value', () => {
    const { config } = readConfig({
      ...web,
      ALLOWED_ORIGINS: ' https://a.jp , https://b.jp:8443 ',
      TRUSTED_PROXIES: '10.0.0.5, 2001:db8::/32',
      PORT: ' 8080 ',
    });
    expect(config).toMatchObject({
      allowedOrigins: ['https://a.jp', 'https://b.jp:8443'],
      trustedProxies: ['10.0.0.5', '2001:db8::/32'],
      port: 8080,
    });
  });

  it('let sites show the widget, and on one machine also a page of that machine', () => {
    const WIDGET_ORIGINS = 'https://www.city.jp, https://intra.city.jp:8443';
    expect(readConfig({ ...web, WIDGET_ORIGINS }).config?.widgetOrigins).toEqual(WIDGET_ORIGINS.split(', '));
    const local = ['http://localhost:8080', 'http://127.0.0.1:8081'];
    expect(readConfig({ WIDGET_ORIGINS: local.join(',') }).config?.widgetOrigins).toEqual(local);
    expect(readConfig(web).config?.widgetOrigins).toEqual([]);
  });

  it('only hint at a name that looks like a setting', () => {
    const { config, problems } = readConfig({ ...web, ALLOWED_ORIGIN: 'https://a.jp', POST: 'x', HOSTNAME: 'web1' });
    expect(config).toBeDefined();
    expect(problems).toEqual([
      { code: 'SETTING_NEARLY', severity: 'warning', values: { setting: 'ALLOWED_ORIGIN', meant: 'ALLOWED_ORIGINS' } },
    ]);
  });
});

/** Each refused, with the setting that must be mended. */
const broken: readonly (readonly [why: string, setting: string, env: Environment])[] = [
  ...settingNames.map((name) => [`an empty ${name}`, name, { ...channels, [name]: ' ' }] as const),
  ...Object.keys(web)
    .filter((name) => name !== 'DATA_DIR')
    .map((name) => [`a desk on the web without ${name}`, name, { ...without(web, name), HOST: '0.0.0.0' }] as const),
  ...['MicrosoftAppTenantId', 'MicrosoftAppPassword', 'PUBLIC_URL', 'ALLOWED_ORIGINS', 'SIGNING_KEY_FILE'].map(
    (name) => [`channels without ${name}`, name, without(channels, name)] as const,
  ),
  ...['MicrosoftAppTenantId', 'MicrosoftAppPassword'].map(
    (name) => [`${name} without an app id`, name, without(channels, 'MicrosoftAppId')] as const,
  ),
  ['a name of many lines', 'OPERATOR_NAME', { ...web, OPERATOR_NAME: 'a\nb' }],
  ['a name without end', 'OPERATOR_NAME', { ...web, OPERATOR_NAME: 'x'.repeat(81) }],
  [
    'a privacy notice without https',
    'PRIVACY_NOTICE_URL',
    { ...web, PRIVACY_NOTICE_URL: 'http://www.city.jp/privacy' },
  ],
  ['a name without a contact', 'OPERATOR_CONTACT', { OPERATOR_NAME: 'A', PRIVACY_NOTICE_URL: 'https://a.jp/p' }],
  ['plans for no day', 'PLAN_DAYS', { PLAN_DAYS: '0' }],
  ['plans for years', 'PLAN_DAYS', { PLAN_DAYS: '400' }],
  ['a port that is no number', 'PORT', { PORT: '80a' }],
  ['a port beyond the last', 'PORT', { PORT: '65536' }],
  ['port 0 for others', 'PORT', { ...web, PORT: '0' }],
  ['a host with a path', 'HOST', { ...web, HOST: 'http://0.0.0.0/' }],
  ['an http address', 'PUBLIC_URL', { ...web, PUBLIC_URL: 'http://madoguchi.city.jp' }],
  ['an address with a path', 'PUBLIC_URL', { ...web, PUBLIC_URL: 'https://city.jp/desk' }],
  ['an address with a password', 'PUBLIC_URL', { ...web, PUBLIC_URL: 'https://a:b@city.jp' }],
  ['an address from the example', 'PUBLIC_URL', { ...web, PUBLIC_URL: 'https://madoguchi.example.jp' }],
  ['any origin', 'ALLOWED_ORIGINS', { ...web, ALLOWED_ORIGINS: '*' }],
  ['any origin among good ones', 'ALLOWED_ORIGINS', { ...web, ALLOWED_ORIGINS: 'https://a.jp,*' }],
  ['a pattern of origins', 'ALLOWED_ORIGINS', { ...web, ALLOWED_ORIGINS: 'https://*.city.jp' }],
  ['an http origin', 'ALLOWED_ORIGINS', { ...web, ALLOWED_ORIGINS: 'http://www.city.jp' }],
  ['an origin with a slash', 'ALLOWED_ORIGINS', { ...web, ALLOWED_ORIGINS: 'https://www.city.jp/' }],
  ['the null origin', 'ALLOWED_ORIGINS', { ...web, ALLOWED_ORIGINS: 'null' }],
  ['a widget on any site', 'WIDGET_ORIGINS', { ...web, WIDGET_ORIGINS: '*' }],
  ['a widget on a pattern of sites', 'WIDGET_ORIGINS', { ...web, WIDGET_ORIGINS: 'https://*.city.jp' }],
  ['a widget on an http site', 'WIDGET_ORIGINS', { WIDGET_ORIGINS: 'http://www.city.jp' }],
  ['a widget by a path', 'WIDGET_ORIGINS', { WIDGET_ORIGINS: 'http://localhost:8080/' }],
  ['a widget on a page of some machine', 'WIDGET_ORIGINS', { ...web, WIDGET_ORIGINS: 'http://localhost:8080' }],
  ['the earlier name of a setting', 'FRAME_ANCESTORS', { ...web, FRAME_ANCESTORS: 'https://www.city.jp' }],
  ['trust in every proxy', 'TRUSTED_PROXIES', { ...web, TRUSTED_PROXIES: '0.0.0.0/0' }],
  ['trust in a name', 'TRUSTED_PROXIES', { ...web, TRUSTED_PROXIES: 'proxy.city.jp' }],
  ['a key file that is not there', 'SIGNING_KEY_FILE', { ...web, SIGNING_KEY_FILE: join(folder, 'none') }],
  ['a key that others can read', 'SIGNING_KEY_FILE', { ...web, SIGNING_KEY_FILE: keyFile('open.key', random, 0o644) }],
  ['a key the group can read', 'SIGNING_KEY_FILE', { ...web, SIGNING_KEY_FILE: keyFile('group.key', random, 0o640) }],
  ['a short key', 'SIGNING_KEY_FILE', { ...web, SIGNING_KEY_FILE: keyFile('short.key', random.slice(1), 0o600) }],
  ['a key of zeros', 'SIGNING_KEY_FILE', { ...web, SIGNING_KEY_FILE: keyFile('zero.key', new Uint8Array(64), 0o600) }],
  ['a data folder others can read', 'DATA_DIR', { ...web, DATA_DIR: openFolder }],
  ['a data folder that is a file', 'DATA_DIR', { ...web, DATA_DIR: goodKey }],
  ['knowledge that is not there', 'KNOWLEDGE_DIR', { KNOWLEDGE_DIR: join(folder, 'none') }],
  ['a review that is neither on nor off', 'REQUIRE_REVIEW', { REQUIRE_REVIEW: 'yes' }],
  ['an http way out', 'QUICK_EXIT_URL', { QUICK_EXIT_URL: 'http://www.jma.go.jp/' }],
  ['a script as way out', 'QUICK_EXIT_URL', { QUICK_EXIT_URL: 'javascript:alert(1)' }],
  ['an unknown log level', 'LOG_LEVEL', { LOG_LEVEL: 'verbose' }],
  ['an app id that is none', 'MicrosoftAppId', { ...channels, MicrosoftAppId: 'my-bot' }],
  ['an app id of zeros', 'MicrosoftAppId', { ...channels, MicrosoftAppId: '00000000-0000-0000-0000-000000000000' }],
  ['a tenant by name', 'MicrosoftAppTenantId', { ...channels, MicrosoftAppTenantId: 'common' }],
  ['a password from the example', 'MicrosoftAppPassword', { ...channels, MicrosoftAppPassword: '<client secret>' }],
  ['a short password', 'MicrosoftAppPassword', { ...channels, MicrosoftAppPassword: 'hunter2' }],
  ['a bot of many tenants', 'MicrosoftAppType', { ...channels, MicrosoftAppType: 'MultiTenant' }],
  ['an unknown kind of bot', 'MicrosoftAppType', { ...channels, MicrosoftAppType: 'singletenant' }],
  [
    'a password beside a managed identity',
    'MicrosoftAppPassword',
    { ...channels, MicrosoftAppType: 'UserAssignedMsi' },
  ],
  ['a mistyped app id', 'MICROSOFTAPPID', { ...web, MICROSOFTAPPID: channels.MicrosoftAppId }],
  ['a service host that is an address', 'ALLOWED_SERVICE_HOSTS', { ...channels, ALLOWED_SERVICE_HOSTS: '10.0.0.1' }],
  ['a service host with a scheme', 'ALLOWED_SERVICE_HOSTS', { ...channels, ALLOWED_SERVICE_HOSTS: 'https://a.jp' }],
  ['every service host of a country', 'ALLOWED_SERVICE_HOSTS', { ...channels, ALLOWED_SERVICE_HOSTS: '.jp' }],
  ['any service host', 'ALLOWED_SERVICE_HOSTS', { ...channels, ALLOWED_SERVICE_HOSTS: '*' }],
];

describe('settings that are broken', () => {
  it.each(broken)('refuse %s, naming %s', (_why, setting, env) => {
    expect(readConfig(env).config).toBeUndefined();
    expect(settingsAtFault(env)).toContain(setting);
  });

  it('are at least forty kinds', () => {
    expect(broken.length).toBeGreaterThanOrEqual(40);
  });

  it('are all reported together, each once', () => {
    const env = {
      PORT: 'x',
      HOST: '0.0.0.0',
      LOG_LEVEL: 'x',
      QUICK_EXIT_URL: 'x',
      MicrosoftAppId: '',
      MicrosoftAppType: '',
    };
    const expected = [
      ...['ALLOWED_ORIGINS', 'LOG_LEVEL', 'MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'],
      ...['MicrosoftAppType', 'OPERATOR_CONTACT', 'OPERATOR_NAME', 'PORT', 'PRIVACY_NOTICE_URL', 'PUBLIC_URL'],
      ...['QUICK_EXIT_URL', 'SIGNING_KEY_FILE'],
    ];
    expect(settingsAtFault(env).toSorted()).toEqual(expected);
  });

  it('never put a value into a problem', () => {
    const secret = 'S3cret';
    const env = Object.fromEntries(settingNames.map((name) => [name, secret]));
    expect(JSON.stringify(readConfig(env).problems)).not.toContain(secret);
  });

  it.each(['ja', 'en'])('have a sentence for each code in %s', (language) => {
    const path = join(import.meta.dirname, `../../knowledge/locales/${language}/start.yml`);
    const { problem } = parse(readFileSync(path, 'utf8')) as { problem: Record<string, string> };
    const codes = new Set(broken.flatMap(([, , env]) => readConfig(env).problems.map(({ code }) => code)));
    expect([...codes].filter((code) => typeof problem[code] !== 'string')).toEqual([]);
  });
});

describe('.env.example', () => {
  const text = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');

  it.each(settingNames)('explains %s', (name) => {
    expect(text).toMatch(new RegExp(`^# ${name}=\\S`, 'm'));
  });
});

describe('a folder that the system will not look into', () => {
  const loop = join(folder, 'loop');
  symlinkSync(loop, loop);
  const places = [
    ['with a name that is too long', join(folder, 'x'.repeat(300))],
    ['behind links that lead in a circle', join(loop, 'data')],
  ] as const;

  it.each(places)('is a mistake that is said, not a crash: %s', (_what, path) => {
    for (const setting of ['DATA_DIR', 'KNOWLEDGE_DIR']) {
      expect(readConfig({ [setting]: path }).problems).toEqual([
        { code: 'SETTING_FOLDER', severity: 'error', values: { setting } },
      ]);
    }
  });
});
