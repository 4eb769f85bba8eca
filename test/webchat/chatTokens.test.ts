import fc from 'fast-check';
import { ChatTokens } from '../../src/webchat/chatTokens.ts';
import { StreamTickets } from '../../src/webchat/streamTickets.ts';
import { webchatLimits } from '../../src/webchat/webchatLimits.ts';

const key = Buffer.alloc(32, 7);

describe('ChatTokens', () => {
  it('knows its own token again, for half an hour', () => {
    let now = 1_000;
    const tokens = new ChatTokens(key, () => now);
    const { token, claims } = tokens.issue();
    expect(tokens.verify(token)).toEqual(claims);
    expect(claims.user).toMatch(/^dl_[0-9a-f]{32}$/);
    expect(claims.conversation).toMatch(/^[0-9a-f]{32}$/);
    now += webchatLimits.tokenTime - 1;
    expect(tokens.verify(token)).toEqual(claims);
    now += 1;
    expect(tokens.verify(token)).toBeUndefined();
  });

  it('takes no token in which anything was changed', () => {
    const tokens = new ChatTokens(key, () => 0);
    const { token } = tokens.issue();
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'ABCxyz019_-.'), (index, character) => {
        const changed = `${token.slice(0, index)}${character}${token.slice(index + 1)}`;
        const isSameSignature = Buffer.from(changed.split('.')[1] ?? '', 'base64url').equals(
          Buffer.from(token.split('.')[1] ?? '', 'base64url'),
        );
        fc.pre(changed !== token && !(isSameSignature && changed.split('.')[0] === token.split('.')[0]));
        expect(tokens.verify(changed)).toBeUndefined();
      }),
    );
  });

  it.each(['', '.', 'a.b.c', 'x'.repeat(5_000), 'e30.', '窓口'])('takes nothing else: %#', (text) => {
    expect(new ChatTokens(key, () => 0).verify(text)).toBeUndefined();
  });

  it('takes no token of another key', () => {
    const { token } = new ChatTokens(Buffer.alloc(32, 8), () => 0).issue();
    expect(new ChatTokens(key, () => 0).verify(token)).toBeUndefined();
  });
});

describe('StreamTickets', () => {
  const ticket = { conversation: 'c', watermark: 3 };

  it('takes a ticket once', () => {
    const tickets = new StreamTickets(() => 0);
    const id = tickets.issue(ticket);
    expect(tickets.take(id)).toMatchObject(ticket);
    expect(tickets.take(id)).toBeUndefined();
  });

  it('takes it for a minute only', () => {
    let now = 0;
    const tickets = new StreamTickets(() => now);
    const id = tickets.issue(ticket);
    now = webchatLimits.ticketTime;
    expect(tickets.take(id)).toBeUndefined();
  });

  const taken = (tickets: StreamTickets, ids: readonly string[]) => ids.map((id) => tickets.take(id) !== undefined);

  it('keeps the three newest of a conversation, and never takes one of another', () => {
    const tickets = new StreamTickets(() => 0);
    const other = tickets.issue({ ...ticket, conversation: 'other' });
    const ids = Array.from({ length: 5_100 }, () => tickets.issue(ticket));
    expect(taken(tickets, ids.slice(-4))).toEqual([false, true, true, true]);
    expect(tickets.take(other)).toMatchObject({ conversation: 'other' });
  });

  it('keeps no more than so many in all', () => {
    const tickets = new StreamTickets(() => 0);
    const ids = Array.from({ length: webchatLimits.tickets + 1 }, (_, index) =>
      tickets.issue({ ...ticket, conversation: `c${index}` }),
    );
    expect(taken(tickets, [ids[0] ?? '', ids[1] ?? '', ids.at(-1) ?? ''])).toEqual([false, true, true]);
  });
});
