import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const project = resolve(import.meta.dirname, '../..');

/** A small house that keeps the law: one file in every kind of room. */
const soundHouse: Readonly<Record<string, string>> = {
  'src/domain/word.ts': 'export interface Word { readonly text: string }\n',
  'src/retrieval/find.ts':
    "import type { Word } from '../domain/word.ts';\nexport const find = (word: Word) => word.text;\n",
  'src/http/serve.ts': 'export const serve = () => 0;\n',
  'src/bot/answer.ts': 'export const answer = () => 0;\n',
  'dialogs/ask.ts': "import type { Word } from '../src/domain/word.ts';\nexport const ask = (word: Word) => word;\n",
  'src/app.ts': "import { find } from './retrieval/find.ts';\nexport const app = find;\n",
  'test/find.test.ts': "import { find } from '../src/retrieval/find.ts';\nexport const tested = find;\n",
};

function build(planted: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(project, file), join(root, file));
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  for (const [path, source] of Object.entries({ ...soundHouse, ...planted })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  return root;
}

async function rooms(planted: Readonly<Record<string, string>>): Promise<{ code: number; output: string }> {
  const root = build(planted);
  try {
    const { stdout } = await run(process.execPath, [join(project, 'src/commands/roomsCommand.ts'), root]);
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, output: stdout };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const breaches: ReadonlyArray<readonly [string, string, Readonly<Record<string, string>>]> = [
  [
    'a skill that imports another skill',
    'room src/retrieval',
    { 'src/retrieval/find.ts': "import { serve } from '../http/serve.ts';\nexport const find = serve;\n" },
  ],
  [
    'a dialog that imports a skill',
    'room dialogs',
    { 'dialogs/ask.ts': "import { find } from '../src/retrieval/find.ts';\nexport const ask = find;\n" },
  ],
  [
    'a door that imports another door',
    'room src/bot',
    { 'src/bot/answer.ts': "import { ask } from '../../dialogs/ask.ts';\nexport const answer = ask;\n" },
  ],
  [
    'a library away from its home',
    'home of fuse.js',
    { 'src/http/serve.ts': "import Fuse from 'fuse.js';\nexport const serve = Fuse;\n" },
  ],
  [
    'the Bot Framework beside its one door',
    'home of (botbuilder|botframework)[^/]*',
    {
      'dialogs/ask.ts': "import { WaterfallDialog } from 'botbuilder-dialogs';\nexport const ask = WaterfallDialog;\n",
    },
  ],
  [
    'restify away from its home, for its types only',
    'home of restify',
    { 'src/bot/answer.ts': "import type { Server } from 'restify';\nexport type Answer = Server;\n" },
  ],
  [
    'a room above that the ground imports, for its types only',
    'room src/domain',
    { 'src/domain/word.ts': "import type { find } from '../retrieval/find.ts';\nexport type Word = typeof find;\n" },
  ],
  [
    'a ground that imports Node',
    'domain-imports-nothing',
    { 'src/domain/word.ts': "import { join } from 'node:path';\nexport const word = join;\n" },
  ],
  [
    'a cycle of two files',
    'no-cycles',
    {
      'src/http/serve.ts': "import { listen } from './listen.ts';\nexport const serve = () => listen;\n",
      'src/http/listen.ts': "import { serve } from './serve.ts';\nexport const listen = () => serve;\n",
    },
  ],
  [
    'a dialog that reads a file',
    'dialogs-do-no-io',
    { 'dialogs/ask.ts': "import { readFileSync } from 'node:fs';\nexport const ask = readFileSync;\n" },
  ],
  ['a folder nobody declared', 'undeclared-room', { 'src/attic/box.ts': 'export const box = 1;\n' }],
  ['a program outside the house', 'undeclared-folder', { 'garden/shed.ts': 'export const shed = 1;\n' }],
  [
    'somebody who imports the roof',
    'roof-is-not-imported',
    { 'src/http/serve.ts': "import { app } from '../app.ts';\nexport const serve = app;\n" },
  ],
  [
    'a room that imports a test',
    'tests-are-not-imported',
    { 'src/http/serve.ts': "import { tested } from '../../test/find.test.ts';\nexport const serve = tested;\n" },
  ],
  [
    'a package nobody has installed',
    'no-unknown-import',
    { 'src/http/serve.ts': "import { nothing } from 'no-such-package-anywhere';\nexport const serve = nothing;\n" },
  ],
];

describe('the law of the house', () => {
  it('accepts a house that keeps it', async () => {
    const { code, output } = await rooms({});
    expect(output).not.toContain('error');
    expect(code).toBe(0);
  });

  it.each(breaches)('refuses %s', async (_what, rule, planted) => {
    const { code, output } = await rooms(planted);
    expect(output).toContain(`error  ${rule}: `);
    expect(code).toBe(1);
  });

  it('refuses to call a house sound when it has not looked at every file of it', async () => {
    const { code, output } = await rooms({
      '.dependency-cruiser.cjs':
        'module.exports = { forbidden: [], options: { exclude: { path: "retrieval|node_modules" } } };\n',
    });
    expect(output).toContain('error  not-cruised: src/retrieval/find.ts');
    expect(code).toBe(1);
  });

  it('is kept by this very house', async () => {
    const { stdout } = await run(process.execPath, [join(project, 'src/commands/roomsCommand.ts'), project]).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).not.toContain('error  ');
  });
});
