import { madeOnce } from '../../src/domain/madeOnce.ts';

describe('a thing that is made once', () => {
  it('is made when it is first asked for, and is the same for everybody', async () => {
    let count = 0;
    const make = madeOnce(async () => {
      count += 1;
      return { count };
    });
    expect(count).toBe(0);
    const [one, other] = await Promise.all([make(), make()]);
    expect([one === other, await make(), count]).toEqual([true, { count: 1 }, 1]);
  });

  it('is tried again after a failure, which those who waited are told', async () => {
    let count = 0;
    const make = madeOnce(async () => {
      count += 1;
      if (count === 1) throw new Error('first');
      return count;
    });
    const both = await Promise.allSettled([make(), make()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect([await make(), await make()]).toEqual([2, 2]);
  });
});
