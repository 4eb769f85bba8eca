import fc from 'fast-check';
import { ConversationLog } from '../../src/webchat/conversationLog.ts';
import { webchatLimits } from '../../src/webchat/webchatLimits.ts';

const message = (text: string) => ({ type: 'message', text });

function textsAfter(log: ConversationLog, watermark: number): string[] {
  return (log.after('c', watermark)?.activities ?? []).map((json) => (JSON.parse(json) as { text: string }).text);
}

function startedLog(clock = () => 0): ConversationLog {
  const log = new ConversationLog(clock);
  log.start('c');
  return log;
}

describe('ConversationLog', () => {
  it('gives activities their ids, in order', () => {
    const log = startedLog(() => 1_000);
    expect([log.append('c', message('a')), log.append('c', message('b'))]).toEqual([
      'c|0000000001001',
      'c|0000000001002',
    ]);
  });

  const live = (log: ConversationLog) => [
    log.start('c'),
    ...Array.from({ length: 10 }, (_, index) => log.append('c', message(String(index)))),
  ];

  it('never gives an id twice to a conversation that begins again, and orders its lives', () => {
    let now = 1_000;
    const clock = () => now;
    const log = new ConversationLog(clock);
    const first = live(log);
    const watermark = log.after('c', 0)?.watermark ?? 0;
    log.drop('c');
    const second = live(log);
    now += 50;
    const restarted = new ConversationLog(clock);
    const third = live(restarted);
    const all = [...first, ...second, ...third];
    expect(new Set(all).size).toBe(33);
    expect(all.toSorted()).toEqual(all);
    // Who has seen the first life sees everything of the others.
    expect([log, restarted].map((later) => later.after('c', watermark)?.activities.length)).toEqual([10, 10]);
  });

  it('gives everything to who comes with a watermark of a time that has not come yet', () => {
    const log = startedLog(() => 1_000);
    log.append('c', message('a'));
    expect(textsAfter(log, 999_999)).toEqual(['a']);
  });

  it('gives everybody exactly what comes after what they have seen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { maxLength: 30 }),
        fc.nat(40),
        fc.integer({ min: 1, max: 7 }),
        (texts, seen, limit) => {
          const log = startedLog(() => 1_000);
          for (const text of texts) log.append('c', message(text));
          const start = 1_000 + Math.min(seen, texts.length);
          expect(textsAfter(log, start)).toEqual(
            texts.slice(start - 1_000).map((text) => JSON.parse(JSON.stringify(text))),
          );
          // Page by page one gets the same.
          const paged: string[] = [];
          for (let mark = start, page = log.after('c', mark, limit); page && page.activities.length > 0; ) {
            paged.push(...page.activities);
            mark = page.watermark;
            page = log.after('c', mark, limit);
          }
          expect(paged).toEqual(log.after('c', start)?.activities);
        },
      ),
    );
  });

  it('knows nothing of conversations that were not begun', () => {
    const log = startedLog();
    expect([log.append('other', message('a')), log.after('other', 0), log.has('other')]).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });

  it('does not begin one twice', () => {
    const log = startedLog();
    log.append('c', message('a'));
    expect(log.start('c')).toBeUndefined();
    expect(textsAfter(log, 0)).toEqual(['a']);
  });

  it('changes and takes back by id, and leaves the rest', () => {
    const log = startedLog();
    const [first = '', second = '', third = ''] = ['a', 'b', 'c'].map((text) => log.append('c', message(text)));
    log.update('c', first, message('A'));
    log.remove('c', second);
    log.remove('c', 'c|0000009');
    expect(textsAfter(log, 0)).toEqual(['A', 'c']);
    expect(log.after('c', 0)?.watermark).toBe(Number(third.split('|')[1]));
  });

  it('drops "typing" as soon as something follows', () => {
    const log = startedLog();
    log.append('c', { type: 'typing' });
    expect(log.after('c', 0)?.activities).toHaveLength(1);
    log.append('c', message('a'));
    expect(textsAfter(log, 0)).toEqual(['a']);
  });

  it('keeps the newest when a conversation grows too long', () => {
    const log = startedLog();
    for (let count = 1; count <= webchatLimits.activities + 5; count += 1) log.append('c', message(String(count)));
    const texts = textsAfter(log, 0);
    expect([texts.length, texts[0], texts.at(-1)]).toEqual([
      webchatLimits.activities,
      '6',
      String(webchatLimits.activities + 5),
    ]);
  });

  it('forgets a conversation nobody touched for a day', () => {
    let now = 0;
    const log = startedLog(() => now);
    now = webchatLimits.idleTime;
    expect(log.has('c')).toBe(false);
  });

  it('forgets the one that was quiet longest when there are too many', () => {
    const log = startedLog();
    log.start('quiet');
    log.append('c', message('a'));
    for (let count = 0; count < webchatLimits.conversations - 1; count += 1) log.start(`n${count}`);
    expect([log.has('quiet'), log.has('c'), log.has('n4998')]).toEqual([false, true, true]);
  });

  it('forgets old conversations when all together are too large, never the one that speaks', () => {
    const log = startedLog();
    const large = message('x'.repeat(webchatLimits.logLength / 4));
    for (const id of ['d', 'e', 'f', 'g']) {
      log.start(id);
      log.append(id, large);
    }
    expect(['c', 'd', 'e', 'f', 'g'].filter((id) => log.has(id))).toEqual(['e', 'f', 'g']);
  });

  it('tells watchers of every addition and of the end, until they stop', () => {
    const log = startedLog();
    let calls = 0;
    const stop = log.watch('c', () => {
      calls += 1;
    });
    log.append('c', message('a'));
    expect(calls).toBe(1);
    stop();
    log.append('c', message('b'));
    expect(calls).toBe(1);
    log.watch('c', () => {
      calls += 10;
    });
    log.drop('c');
    expect(calls).toBe(11);
  });
});
