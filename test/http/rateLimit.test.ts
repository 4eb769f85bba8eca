import fc from 'fast-check';
import { RateLimit } from '../../src/domain/rateLimit.ts';

describe('RateLimit', () => {
  it('lets so many through in a window, says how long to wait, and lets go again', () => {
    let now = 0;
    const limit = new RateLimit([{ milliseconds: 60_000, most: 2 }], () => now);
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 0]);
    now = 20_000;
    expect(limit.take('a')).toBe(40_000);
    expect(limit.take('b')).toBe(0);
    now = 60_000;
    expect(limit.take('a')).toBe(0);
  });

  it('keeps every window at once', () => {
    let now = 0;
    const limit = new RateLimit(
      [
        { milliseconds: 60_000, most: 30 },
        { milliseconds: 3_600_000, most: 200 },
      ],
      () => now,
    );
    let passed = 0;
    for (; now < 3_600_000; now += 1_000) if (limit.take('a') === 0) passed += 1;
    expect(passed).toBe(200);
  });

  it('never lets more than allowed through in one window, whatever the times', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 80 }), (gaps) => {
        let now = 0;
        const limit = new RateLimit([{ milliseconds: 1_000, most: 3 }], () => now);
        const passed: number[] = [];
        for (const gap of gaps) {
          now += gap;
          if (limit.take('a') === 0) passed.push(now);
        }
        // Windows begin with the first take, so any 1,000 ms touch at most two of them.
        for (const from of passed)
          expect(passed.filter((at) => at >= from && at < from + 1_000).length).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('forgets the oldest caller rather than growing without end', () => {
    const limit = new RateLimit([{ milliseconds: 60_000, most: 1 }], () => 0);
    limit.take('first');
    for (let caller = 0; caller < 10_000; caller += 1) limit.take(String(caller));
    expect(limit.take('first')).toBe(0);
    expect(limit.take('9999')).toBeGreaterThan(0);
  });
});
