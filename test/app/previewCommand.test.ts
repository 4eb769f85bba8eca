import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rawRequest } from '../http/rawRequest.ts';
import { copyToy, removeTemporaryFolders, temporaryFolder, toyDir } from '../knowledge/toyKnowledge.ts';
import { projectRoot } from '../support/projectFiles.ts';
import { endedPreview, type RunningPreview, startPreview } from '../support/runningPreview.ts';

const patienceMs = 60_000;
const toySettings = { KNOWLEDGE_DIR: toyDir };
const section = 'umbrella-victim/first-steps';

let running: RunningPreview | undefined;

afterEach(async () => {
  await running?.stop();
  running = undefined;
  removeTemporaryFolders();
});

async function open(args: readonly string[], settings: Readonly<Record<string, string>> = toySettings) {
  running = await startPreview(args, settings);
  return running;
}

describe('npm run knowledge:preview, called wrongly,', () => {
  it.each([
    ['no id', []],
    ['two ids', [section, section]],
    ['an empty id', ['']],
    ['an option that does not exist', [section, '--opne']],
  ])('refuses %s with its usage', (_what, args) => {
    const { status, stdout, stderr } = endedPreview(args, toySettings);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^使い方: npm run knowledge:preview -- 相談\/節 .*\n$/);
  });

  it.each([
    ['a slip', 'umbrella-victim/first-stpes', 'umbrella-victim/first-steps'],
    ['the name without its consultation', 'feather-proof', 'umbrella-victim/feather-proof'],
    ['a wrong consultation', 'umbrella-shop/compensation', 'umbrella-victim/compensation'],
    ['a consultation', 'umbrella-shop', 'umbrella-shop/count-umbrellas'],
  ])('names the section that is near to %s', (_what, typed, near) => {
    const { status, stderr } = endedPreview([typed], toySettings);
    expect(status).toBe(2);
    expect(stderr).toContain(`「${typed}」という節はありません`);
    expect(stderr).toMatch(new RegExp(`近い名前: .*${near}`));
    expect(stderr).toContain('使い方: ');
  });

  it('names nothing when nothing is near, and reads no file outside the folder', () => {
    for (const typed of ['zzzzzzzzzzzz', '../../../etc/passwd', 'umbrella-victim/../../danger']) {
      const { status, stderr } = endedPreview([typed], toySettings);
      expect(status).toBe(2);
      expect(stderr).not.toContain('    at ');
    }
    expect(endedPreview(['zzzzzzzzzzzz'], toySettings).stderr).not.toContain('近い名前');
  });

  it('says where a section has moved', () => {
    const { status, stderr } = endedPreview(['umbrella-victim/polite-letter'], toySettings);
    expect(status).toBe(2);
    expect(stderr).toContain('「umbrella-victim/compensation」に移りました');
  });

  it('says that the folder is not there', () => {
    const { status, stderr } = endedPreview([section, '--dir', 'nowhere-at-all']);
    expect(status).toBe(2);
    expect(stderr).toContain('「nowhere-at-all」が見つかりません');
  });
});

describe('npm run knowledge:preview', () => {
  it.each([
    ['an id', section, toySettings],
    ['the path of a file', `knowledge/consultations/${section}.en.yml`, toySettings],
  ])(
    'takes %s, and ends with 0 at Ctrl+C',
    async (_what, typed, settings) => {
      const { address, stop } = await open([typed, '--no-open'], settings);
      expect(await (await fetch(address)).text()).toContain(section);
      expect(await stop('SIGINT')).toBe(0);
    },
    patienceMs,
  );

  it(
    'reads the folder that is named before that of KNOWLEDGE_DIR',
    async () => {
      const toy = copyToy();
      const { address } = await open([section, '--no-open', '--dir', toy.dir], { KNOWLEDGE_DIR: '/nowhere' });
      const state = (await (await fetch(`${address}/state`)).json()) as { title: string };
      expect(state.title).toBe('傘がないと気づいたとき、まずすること');
    },
    patienceMs,
  );

  it(
    'speaks to this machine only, and lets the page run and load nothing but its own',
    async () => {
      const { address } = await open([section, '--no-open']);
      const page = await fetch(address);
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(await page.text()).not.toMatch(/<script(?![^>]*\ssrc="\/)|<style|\sstyle=|\son\w+=|https?:\/\//);
      const foreign = { method: 'GET', path: '/state', headers: { host: 'elsewhere.example' } };
      expect((await rawRequest(address, foreign)).status).toBe(400);
    },
    patienceMs,
  );

  it(
    'opens nowhere, and does not mind, where there is no browser',
    async () => {
      const { address } = await open([section], { ...toySettings, PATH: temporaryFolder() });
      expect((await fetch(address)).status).toBe(200);
    },
    patienceMs,
  );

  const hasFreedesktop = process.platform === 'linux';
  (hasFreedesktop ? it : it.skip)(
    'opens its address in the browser unless it is told not to',
    async () => {
      const folder = temporaryFolder();
      const told = join(folder, 'told');
      const opener = join(folder, 'xdg-open');
      writeFileSync(opener, `#!/bin/sh\nprintf %s "$1" > '${told}.part'\nmv '${told}.part' '${told}'\n`);
      chmodSync(opener, 0o755);
      const settings = { ...toySettings, PATH: `${folder}:${process.env.PATH ?? ''}` };
      const quiet = await open([section, '--no-open'], settings);
      await quiet.stop();
      expect(existsSync(told)).toBe(false);
      const { address } = await open([section], settings);
      const giveUpAt = Date.now() + patienceMs / 2;
      while (!existsSync(told) && Date.now() < giveUpAt) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(readFileSync(told, 'utf8')).toBe(`${address}/`);
    },
    patienceMs,
  );
});

describe('every command for editors', () => {
  const run = (command: string, args: readonly string[], dir: string) => {
    const program = join(projectRoot, 'src/commands', `${command}Command.ts`);
    const env = { PATH: process.env.PATH, KNOWLEDGE_DIR: dir };
    const { status, stdout } = spawnSync(process.execPath, [program, ...args], {
      cwd: projectRoot,
      env,
      encoding: 'utf8',
    });
    return { status, stdout };
  };

  it('works on the folder of KNOWLEDGE_DIR', () => {
    const toy = copyToy();
    expect(run('knowledgeCheck', [], toy.dir).stdout).toContain('節 5、窓口 4');
    expect(run('knowledgeAsk', ['傘が天狗に盗まれた'], toy.dir).stdout).toContain(`1. ${section}`);
    expect(run('knowledgeNew', ['umbrella-shop/wet-floor'], toy.dir).status).toBe(0);
    expect(existsSync(join(toy.dir, 'consultations/umbrella-shop/wet-floor.yml'))).toBe(true);
    const marked = copyToy();
    marked.replace(`consultations/${section}.yml`, '静かに', 'しずかに');
    expect(run('knowledgeMark', [section], marked.dir).stdout).toContain(`consultations/${section}.yml`);
    const questions = join(temporaryFolder(), 'questions.yml');
    writeFileSync(
      questions,
      `- {q: 天狗が傘を持って飛んでいった, expect: [${section}], audience: victim, kind: own}\n`,
    );
    expect(run('knowledgeEvaluate', [questions], marked.dir).stdout).toContain('一番目に正しい節 100.0%');
  });
});
