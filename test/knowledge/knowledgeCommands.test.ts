import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyToy, removeTemporaryFolders, temporaryFolder, toyDir } from './toyKnowledge.ts';

afterEach(removeTemporaryFolders);

const root = join(import.meta.dirname, '../..');

/** Runs a command in a process of its own, as npm does. */
function run(command: string, args: string[] = [], cwd = root) {
  const program = join(root, 'src/commands', `${command}Command.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('knowledge:check', () => {
  it('ends with 0 and a count when there is no error', () => {
    const { status, stdout } = run('knowledgeCheck', [toyDir]);
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('誤り 0件、注意 0件（節 5、窓口 4）');
  });

  it('ends with 0 when there are only warnings, and prints each', () => {
    const toy = copyToy();
    toy.remove('consultations/umbrella-victim/first-steps.en.yml');
    const { status, stdout } = run('knowledgeCheck', [toy.dir]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^warning consultations\/umbrella-victim\/first-steps[.]yml:1 {2}「umbrella-victim\/first-steps」の英語がまだありません。.* \(ENGLISH_MISSING\)$/m,
    );
  });

  it('ends with 1 when there is an error, and says file, line, sentence and code', () => {
    const toy = copyToy();
    toy.replace('consultations/umbrella-victim/first-steps.yml', 'title:', 'titel:');
    const { status, stdout } = run('knowledgeCheck', [toy.dir]);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^error consultations\/umbrella-victim\/first-steps[.]yml:1 {2}「titel」という項目はここでは使えません。近い名前は「title」です。.* \(UNKNOWN_KEY\)$/m,
    );
  });

  it('refuses a release of what no lawyer has read, names each, and counts them', () => {
    const toy = copyToy();
    const { status, stdout } = run('knowledgeCheck', [toy.dir, '--release']);
    expect(status).toBe(1);
    const unread = stdout.split('\n').filter((line) => line.endsWith('(NOT_REVIEWED)'));
    expect(unread).toHaveLength(7);
    expect(unread[0]).toMatch(/^error consultations\/umbrella-shop\/_consultation[.]yml:\d+ {2}「umbrella-shop」は/);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('弁護士の確認がまだのもの 7件（節 4、相談 2、文案 1）');
    expect(run('knowledgeCheck', [toy.dir]).status).toBe(0);
  });

  it('lets a release pass when everything was read', () => {
    const toy = copyToy();
    const files = ['shop/_consultation', 'shop/count-umbrellas', 'shop/tell-owners', 'victim/_consultation'];
    for (const name of [...files, 'victim/first-steps', 'victim/feather-proof']) {
      const file = `consultations/umbrella-${name}.yml`;
      toy.replace(file, 'review: none', 'review: {by: 山伏 太郎, on: 2026-11-22}');
    }
    toy.replace('letters/ask-tengu.yml', 'review: none', 'review: {by: 山伏 太郎, on: 2026-11-22}');
    const { status, stdout } = run('knowledgeCheck', [toy.dir, '--release', '--json']);
    expect({ status, problems: JSON.parse(stdout) }).toEqual({ status: 0, problems: [] });
  });

  it('prints the problems as JSON', () => {
    const toy = copyToy();
    toy.replace('desks/yorisoi.yml', 'url:', 'ulr:');
    const { status, stdout } = run('knowledgeCheck', [toy.dir, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ code: 'UNKNOWN_KEY', severity: 'error', file: 'desks/yorisoi.yml', line: 11 }),
    );
  });

  it('ends with 2 when it is called wrongly', () => {
    expect(run('knowledgeCheck', ['one', 'two']).status).toBe(2);
    expect(run('knowledgeCheck', ['--jsno']).stderr).toContain('npm run knowledge:check');
  });

  it('prints codes and values where it finds no sentences', () => {
    const folder = temporaryFolder();
    const { status, stdout } = run('knowledgeCheck', ['.'], folder);
    expect(status).toBe(1);
    expect(stdout).toContain('error danger.yml  MISSING_FILE {} (MISSING_FILE)');
  });

  it('ends with 2 for something that is no folder, and says so', () => {
    for (const name of ['nowhere', 'package.json']) {
      const { status, stderr } = run('knowledgeCheck', [name]);
      expect(status).toBe(2);
      expect(stderr).toContain(`「${name}」というフォルダはありません`);
    }
  });
});

describe('knowledge:new', () => {
  it('makes a section that the check accepts in everything but its sample sentences', () => {
    const toy = copyToy();
    const { status, stdout } = run('knowledgeNew', ['umbrella-victim/wet-socks', '--dir', toy.dir]);
    expect(status).toBe(0);
    expect(stdout).toContain('consultations/umbrella-victim/wet-socks.en.yml');
    const { problems } = toy.load({ now: Date.now() });
    const own = problems.filter(({ file = '' }) => file.includes('wet-socks'));
    expect(new Set(own.filter(({ severity }) => severity === 'error').map(({ code }) => code))).toEqual(
      new Set(['PLACEHOLDER_LEFT', 'ID_NOT_RECORDED']),
    );
    expect(toy.read('consultations/umbrella-victim/_consultation.yml')).toContain('compensation, wet-socks]');
  });

  it('ends with 1 for a section that is there, and for a consultation that is not', () => {
    const toy = copyToy();
    expect(run('knowledgeNew', ['umbrella-victim/first-steps', '--dir', toy.dir]).status).toBe(1);
    const { status, stderr } = run('knowledgeNew', ['teapot/first-steps', '--dir', toy.dir]);
    expect(status).toBe(1);
    expect(stderr).toContain('umbrella-shop, umbrella-victim');
    expect(existsSync(join(toy.dir, 'consultations/teapot'))).toBe(false);
  });

  it('ends with 2 for an id that is none, and writes nothing outside the folder', () => {
    const toy = copyToy();
    for (const id of ['../../../escape/x', 'umbrella-victim', 'umbrella-victim/A B', 'a/b/c']) {
      expect(run('knowledgeNew', [id, '--dir', toy.dir]).status).toBe(2);
    }
    expect(run('knowledgeNew').status).toBe(2);
  });
});

describe('knowledge:mark', () => {
  it('ends with 0 and says what it did', () => {
    const toy = copyToy();
    const file = 'consultations/umbrella-victim/first-steps.yml';
    toy.replace(file, '静かに', 'しずかに');
    const behind = run('knowledgeMark', ['--dir', toy.dir]);
    expect(behind).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/knowledge:mark umbrella-victim\/first-steps.*npm run knowledge:mark -- --all/),
    });
    const marked = run('knowledgeMark', ['umbrella-victim/first-steps', '--dir', toy.dir]);
    expect(marked).toMatchObject({ status: 0, stdout: expect.stringContaining(file) });
    expect(toy.load().problems).toEqual([]);
  });

  it('ends with 1 for a file with errors, and with 2 when it is called wrongly', () => {
    const toy = copyToy();
    toy.replace('consultations/umbrella-victim/first-steps.yml', 'title:', 'titel:');
    expect(run('knowledgeMark', ['umbrella-victim/first-steps', '--dir', toy.dir]).status).toBe(1);
    expect(run('knowledgeMark', ['umbrella-victim/nothing', '--dir', toy.dir]).status).toBe(2);
    expect(run('knowledgeMark', ['umbrella-victim', '--all', '--dir', toy.dir]).status).toBe(2);
  });
});

describe('schema:write', () => {
  it('writes the files into the knowledge of where it is called, once', () => {
    const folder = temporaryFolder();
    expect(run('schemaWrite', [], folder).status).toBe(0);
    expect(existsSync(join(folder, 'knowledge/schema/section.schema.json'))).toBe(true);
    expect(run('schemaWrite', [], folder).stdout).toBe('schemaSame {}\n');
    expect(run('schemaWrite', ['--now'], folder).status).toBe(2);
  });
});
