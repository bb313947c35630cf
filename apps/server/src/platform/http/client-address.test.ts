import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

describe('clientAddress', () => {
  it('believes nobody when no proxy is configured', () => {
    expect(clientAddress('203.0.113.9', '198.51.100.1', [])).toBe('203.0.113.9');
  });
  it('takes the nearest address that is not one of our proxies', () => {
    expect(clientAddress('10.0.0.2', '6.6.6.6, 198.51.100.1, 10.0.0.9', ['10.0.0.0/8'])).toBe('198.51.100.1');
  });
  it('does not let a stranger choose an address by writing the header', () => {
    expect(clientAddress('203.0.113.9', '127.0.0.1', ['10.0.0.0/8'])).toBe('203.0.113.9');
  });
  it('reads an IPv4 address inside an IPv6 socket', () => {
    expect(clientAddress('::ffff:127.0.0.1', '198.51.100.7', ['127.0.0.1'])).toBe('198.51.100.7');
  });
});
