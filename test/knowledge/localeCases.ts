import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ProblemCode } from '../../src/knowledge/problemCodes.ts';
import type { ProblemCase } from './problemCase.ts';
import { realLocales, type Toy } from './toyKnowledge.ts';

export function addLocales(toy: Toy): void {
  cpSync(realLocales, join(toy.dir, 'locales'), { recursive: true });
}

/** In a folder with all the sentences of the house, `from` becomes `to` in one file. */
const edit = (
  code: ProblemCode,
  path: string,
  [from, to, at]: [from: string | RegExp, to: string, at: string],
): ProblemCase => ({
  code,
  file: `locales/${path}`,
  at,
  change: (toy) => {
    addLocales(toy);
    const text = toy.read(`locales/${path}`);
    const changed = text.replace(from, () => to);
    if (changed === text) throw new Error(`${path} does not hold: ${from}`);
    toy.write(`locales/${path}`, changed);
  },
});

const gone = (path: string): ProblemCase => ({
  code: 'LOCALE_FILE_MISSING',
  file: `locales/${path}`,
  change: (toy) => {
    addLocales(toy);
    rmSync(join(toy.dir, 'locales', path), { recursive: true });
  },
});

const added = (path: string): ProblemCase => ({
  code: 'UNKNOWN_FILE',
  file: `locales/${path}`,
  change: (toy) => {
    addLocales(toy);
    toy.write(`locales/${path}`, 'more: もっと\n');
  },
});

const whole = /^otherwise: .*$/m;

/** What can be wrong with knowledge/locales. */
export const localeCases: readonly ProblemCase[] = [
  gone('ja'),
  gone('en'),
  gone('ja/card.yml'),
  gone('en/start.yml'),
  added('ja/fans.yml'),
  added('fr/card.yml'),
  added('ja/card.yaml'),
  added('plain/fans.yml'),
  edit('LOCALE_KEY_MISSING', 'ja/card.yml', [whole, '', 'more:']),
  edit('LOCALE_KEY_MISSING', 'en/card.yml', [whole, '', 'more:']),
  edit('LOCALE_UNKNOWN_KEY', 'en/card.yml', [whole, 'otherwize: "If not: {{text}}"', 'otherwize']),
  edit('LOCALE_UNKNOWN_KEY', 'plain/sheet.yml', [/^/, 'tengu: 天狗\n', 'tengu']),
  edit('LOCALE_EMPTY', 'ja/card.yml', [whole, 'otherwise: ""', 'otherwise:']),
  edit('LOCALE_EMPTY', 'ja/card.yml', [whole, 'otherwise:', 'otherwise:']),
  edit('EXPECTED_TEXT', 'ja/card.yml', [whole, 'otherwise: [うまくいかない]', 'otherwise:']),
  edit('LOCALE_BAD_PLACEHOLDER', 'ja/card.yml', [whole, 'otherwise: そのとき {text}', 'otherwise:']),
  edit('LOCALE_BAD_PLACEHOLDER', 'ja/card.yml', [whole, 'otherwise: そのとき ｛｛text｝｝', 'otherwise:']),
  edit('LOCALE_BAD_PLACEHOLDER', 'ja/card.yml', [whole, 'otherwise: そのとき {{text}', 'otherwise:']),
  edit('LOCALE_BAD_PLACEHOLDER', 'en/card.yml', [whole, 'otherwise: "If not {{ text }}"', 'otherwise:']),
  edit('LOCALE_PLACEHOLDERS_DIFFER', 'ja/card.yml', [whole, 'otherwise: そのとき {{txt}}', 'otherwise:']),
  edit('LOCALE_PLACEHOLDERS_DIFFER', 'en/card.yml', [whole, 'otherwise: If not', 'otherwise:']),
  edit('LOCALE_PLACEHOLDERS_DIFFER', 'en/card.yml', [/^more: .*$/m, 'more: More {{text}}', 'more:']),
  edit('PHONE_OUTSIDE_DESKS', 'ja/card.yml', [/^more: .*$/m, 'more: 0120-000-002 へ', 'more:']),
  edit('BANNED_WORD', 'ja/card.yml', [/^more: .*$/m, 'more: 被害者の方', 'more:']),
  edit('HTML_NOT_ALLOWED', 'ja/card.yml', [/^more: .*$/m, 'more: <b>もっと</b>', 'more:']),
  edit('YAML_QUOTE', 'ja/card.yml', [/^more: .*$/m, 'more: @もっと', 'more:']),
];
