import { createJsonLog } from '../../src/http/jsonLog.ts';

function logInto(lines: string[], level?: 'info' | 'warn' | 'error') {
  return createJsonLog(() => Date.UTC(2026, 10, 21), {
    write: (line) => void lines.push(line),
    ...(level === undefined ? {} : { level }),
  });
}

describe('createJsonLog', () => {
  it('writes one JSON line an event, the head first', () => {
    const lines: string[] = [];
    logInto(lines).warn('store.slow', { milliseconds: 1_200 });
    expect(lines).toEqual([
      '{"at":"2026-11-21T00:00:00.000Z","level":"warn","event":"store.slow","milliseconds":1200}\n',
    ]);
  });

  it.each([
    ['info', ['a', 'b', 'c']],
    ['warn', ['b', 'c']],
    ['error', ['c']],
  ] as const)('leaves out what lies below the level %s', (level, expected) => {
    const lines: string[] = [];
    const log = logInto(lines, level);
    log.info('a');
    log.warn('b');
    log.error('c');
    expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(expected);
  });

  it('stays one line whatever the facts hold', () => {
    const lines: string[] = [];
    logInto(lines).error('http.failed', { code: 'a\nb\r\u2028"}' });
    expect(lines[0]?.trimEnd().split(/[\r\n]/)).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', code: 'a\nb\r\u2028"}' });
  });

  it('lets no fact take the place of the head, and cuts long ones', () => {
    const lines: string[] = [];
    logInto(lines).info('start', { level: 'error', event: 'other', note: 'x'.repeat(1_000) });
    const line = JSON.parse(lines[0] ?? '') as Record<string, string>;
    expect([line.level, line.event, line.note?.length]).toEqual(['info', 'start', 200]);
  });
});
