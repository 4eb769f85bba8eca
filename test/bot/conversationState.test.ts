import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';
import { buildBot, buildMessage } from './botStand.ts';

describe('a turn that loses against another process', () => {
  const conflicting = (times: number) => {
    const repository = openSqliteRepository({ path: ':memory:', clock: Date.now });
    const secret = new Uint8Array(32).fill(7);
    const other = buildBot({ repository, secret });
    const one = buildBot({ repository, secret, talk: () => ({}) });
    const respond = one.talk.respond;
    let left = times;
    one.talk.respond = async (context) => {
      await respond(context);
      left -= 1;
      if (left >= 0) await other.say(buildMessage({ text: 'between' }));
    };
    return { one, other };
  };

  it.each([1, 2, 3])(
    'is run again from the newer state (%i times), and nothing is lost or said twice',
    async (times) => {
      const { one, other } = conflicting(times);
      await one.say(buildMessage({ text: 'mine' }));
      expect(one.channel.texts).toEqual([`${times + 1} mine`]);
      expect(other.channel.texts).toHaveLength(times);
    },
  );

  it('is given up after the third time with an apology', async () => {
    const { one } = conflicting(4);
    await one.say(buildMessage({ text: 'mine' }));
    expect(one.channel.texts).toEqual(['sorry CONVERSATION_CONFLICT']);
  });

  it('of twenty turns in two processes loses none that it does not apologise for', async () => {
    const repository = openSqliteRepository({ path: ':memory:', clock: Date.now });
    const secret = new Uint8Array(32).fill(7);
    const bots = [buildBot({ repository, secret }), buildBot({ repository, secret })];
    await Promise.all(Array.from({ length: 20 }, (_, index) => bots[index % 2]?.say(buildMessage())));
    const texts = bots.flatMap(({ channel }) => channel.texts.map(String));
    const counts = texts.filter((text) => !text.startsWith('sorry')).map((text) => Number(text.split(' ')[0]));
    expect(texts).toHaveLength(20);
    expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from(counts, (_, index) => index + 1));
    expect(counts.length).toBeGreaterThan(9);
  });
});

const program = fileURLToPath(new URL('./answerThenHang.ts', import.meta.url));

describe('an activity that was answered before the process was killed', () => {
  it('is not answered again by the next one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bot-'));
    const path = join(folder, 'madoguchi.db');
    const answerOnce = async () => {
      const child = spawn(process.execPath, [program, path], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [line] = await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'close');
      return String(line).trim();
    };
    try {
      expect(await answerOnce()).toBe('["1 こんにちは"]');
      expect(await answerOnce()).toBe('[]');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
