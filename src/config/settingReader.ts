import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../domain/problem.ts';
import type { Environment, SettingName } from './settingNames.ts';

/** What stands in examples and guides; a setting with such a value was copied and not filled in. */
const sampleValue =
  /^(<.*>|\.\.\.|x{3,}|todo|sample\b.*|placeholder|password|secret|your[-_ ].*|change[-_ ]?(me|this)?.*)$/i;
const sampleHost = /(^|[/.@])(example\.(com|org|net|jp|co\.jp)|[a-z0-9-]+\.(example|invalid))(?=[:/,\s]|$)/i;
const sampleId = /^([0-9a-f])\1{7}-\1{4}-\1{4}-\1{4}-\1{12}$|^12345678-1234-/i;

/** Reads settings one by one and keeps every mistake it meets, so that all can be mended in one go. */
export class SettingReader {
  readonly problems: Problem[] = [];
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  /** True when the setting is there at all, also when it is no good. */
  has(setting: SettingName): boolean {
    return this.#env[setting] !== undefined;
  }

  /** The trimmed value; undefined when it is absent or no good. An empty setting is a mistake, never "switched off". */
  text(setting: SettingName): string | undefined {
    const value = this.#env[setting]?.trim();
    if (value === undefined) return undefined;
    if (value === '') return this.refuse('SETTING_EMPTY', setting);
    if (sampleValue.test(value) || sampleHost.test(value) || sampleId.test(value)) {
      return this.refuse('SETTING_SAMPLE', setting);
    }
    return value;
  }

  /** A comma-separated list; every entry must pass `isGood`. Absent: none. */
  list(setting: SettingName, check: { isGood: (entry: string) => boolean; code: string }): string[] {
    const entries = (this.text(setting)?.split(',') ?? []).map((entry) => entry.trim());
    for (const [index, entry] of entries.entries()) {
      if (!check.isGood(entry)) this.refuse(check.code, setting, { entry: index + 1 });
    }
    return entries.filter(check.isGood);
  }

  choice<T extends string>(setting: SettingName, choices: readonly [T, ...T[]]): T {
    const value = this.text(setting);
    const chosen = choices.find((choice) => choice === value);
    if (value !== undefined && chosen === undefined) {
      this.refuse('SETTING_CHOICE', setting, { choices: choices.join(', ') });
    }
    return chosen ?? choices[0];
  }

  /** Keeps the mistake. Never pass a value here: it may be a secret. */
  refuse(code: string, setting: SettingName, values: Readonly<Record<string, string | number>> = {}): undefined {
    const problem: Problem = { code, severity: 'error', values: { setting, ...values } };
    if (!this.problems.some((known) => isDeepStrictEqual(known, problem))) this.problems.push(problem);
  }
}
