import type { IncomingMessage } from 'node:http';
import { createAddressReader } from '../../src/http/clientAddress.ts';

const request = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('createAddressReader', () => {
  it('does not believe X-Forwarded-For of a peer that is no proxy of ours', () => {
    expect(createAddressReader([])(request('203.0.113.9', '10.0.0.1'))).toBe('203.0.113.9');
  });

  it('believes a trusted proxy, and only what that proxy itself has seen', () => {
    const addressOf = createAddressReader(['10.0.0.0/8', '::1']);
    expect(addressOf(request('10.1.2.3', '198.51.100.7'))).toBe('198.51.100.7');
    expect(addressOf(request('10.1.2.3', '192.0.2.1, 198.51.100.7, 10.9.9.9'))).toBe('198.51.100.7');
    expect(addressOf(request('::ffff:10.1.2.3', '198.51.100.7'))).toBe('198.51.100.7');
  });

  it('stays with the proxy when what it says is no address', () => {
    expect(createAddressReader(['10.0.0.0/8'])(request('10.1.2.3', 'unknown'))).toBe('10.1.2.3');
    expect(createAddressReader(['10.0.0.0/8'])(request('10.1.2.3'))).toBe('10.1.2.3');
  });

  it('takes all addresses of one IPv6 network for one caller', () => {
    const addressOf = createAddressReader([]);
    expect(addressOf(request('2001:db8:1:2:aaaa::1'))).toBe('2001:db8:1:2::/64');
    expect(addressOf(request('2001:db8:1:2::ffff'))).toBe('2001:db8:1:2::/64');
    expect(addressOf(request('2001:db8::1'))).toBe('2001:db8:0:0::/64');
  });
});
