import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../support/projectFiles.ts';

async function talk(lines: readonly string[], options: readonly string[] = []): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-talk-'));
  const child = spawn(process.execPath, ['src/commands/talkCommand.ts', ...options], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir },
  });
  let printed = '';
  child.stdout.on('data', (bytes: Buffer) => {
    printed += bytes.toString('utf8');
  });
  child.stdin.end(`${lines.join('\n')}\n`);
  const code = await new Promise((resolve) => child.once('close', resolve));
  rmSync(dataDir, { recursive: true, force: true });
  if (code !== 0) throw new Error(`the talk ended with ${code}: ${printed}`);
  return printed;
}

describe('npm run talk', () => {
  it('holds the conversation with numbers and words', async () => {
    const printed = await talk(['2', '1', 'くわしく', '死にたい']);
    expect(printed).toContain('[1] 勤め先から漏れた');
    expect(printed).toContain('漏れた情報はどれですか');
    expect(printed).toContain('解約ではありません');
    expect(printed).toMatch(/\[\d+\] ☐ カード会社に電話して/);
    expect(printed).toContain('0120-279-338');
  });

  it('greets in English when asked to', async () => {
    expect(await talk(['1'], ['--english'])).toContain('I am a program');
  });
});
