import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../support/projectFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'questions-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: 'Ask' | 'Evaluate', ...args: string[]) {
  const program = `src/commands/knowledge${command}Command.ts`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function fileWith(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const few = `- {q: "クレジットカードの番号が漏れました", expect: [leaked-data/credit-card], audience: victim, kind: plain}
- {q: "もう死にたい", expect: [crisis], audience: victim, kind: crisis}
- {q: "明日の天気を教えて", expect: [], audience: unknown, kind: out-of-scope}
`;

describe('npm run knowledge:evaluate', () => {
  it('prints one JSON object with every figure', () => {
    const { status, stdout } = run('Evaluate', fileWith('few.yaml', few), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      questions: 3,
      top1: 1,
      top3: 1,
      knownQuestions: 1,
      crisis: { recall: 1, sure: 1, falseAlarms: 0, gentle: 0 },
      outOfScope: { refused: 1, wronglyRefused: 0 },
      latencyMs: { p50: expect.any(Number), p99: expect.any(Number) },
      byKind: { plain: { questions: 1, top1: 1, top3: 1 } },
      misses: [],
    });
  });

  it('tells an editor the figures in words, without an unfilled place', () => {
    const { status, stdout } = run('Evaluate', fileWith('few.yaml', few), '--no-audience');
    expect(status).toBe(0);
    expect(stdout).toContain('質問 3');
    expect(stdout).not.toMatch(/\{\{|ask\.|undefined|NaN/);
  });

  it.each([
    ['no file', []],
    ['two files', ['one.yaml', 'two.yaml']],
    ['an unknown option', ['one.yaml', '--fast']],
    ['a file that is not there', [join(folder, 'nothing.yaml')]],
    ['a folder', [folder]],
    ['a broken file', [fileWith('broken.yaml', '- {q: "open')]],
    ['a file of something else', [fileWith('other.yaml', 'questions: 3')]],
    ['a wrong entry', [fileWith('wrong.yaml', '- {q: "q", expect: [], audience: all, kind: plain}')]],
  ])('refuses %s kindly', (_what, args) => {
    const { status, stdout, stderr } = run('Evaluate', ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/(ください。|使い方: .*)\n$/);
    expect(stderr).not.toContain('    at ');
  });
});

describe('npm run knowledge:ask', () => {
  it('says what it makes of a question and why', () => {
    const { status, stdout } = run('Ask', '会社から銀行の口座番号が漏れました', '--audience', 'victim');
    expect(status).toBe(0);
    expect(stdout).toContain('1. leaked-data/bank-account');
    expect(stdout).toMatch(/口座.*言い方×/);
    expect(stdout).not.toMatch(/\{\{|ask\.|undefined|NaN/);
  });

  it('says so when it sees danger', () => {
    expect(run('Ask', 'もう死にたい').stdout).toContain('self-harm');
  });

  it('prints JSON', () => {
    expect(JSON.parse(run('Ask', 'パスワードが漏れた', '--json').stdout)).toMatchObject({
      finding: { outcome: 'answer' },
      belonging: expect.any(Number),
    });
  });

  it.each([[[]], [['  ']], [['q', '--audience', 'everybody']], [['q', '--what']]])(
    'refuses wrong arguments (%#)',
    (args) => {
      const { status, stderr } = run('Ask', ...args);
      expect(status).toBe(2);
      expect(stderr).toContain('使い方');
    },
  );
});
