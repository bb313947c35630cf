import { describe, expect, it } from 'vitest';
import { clientAddress, createRateLimiter } from './rate-limit.ts';

function movedClock() {
  let time = new Date('2026-11-23T12:00:00Z').getTime();
  return {
    now: () => new Date(time),
    move: (ms: number) => {
      time += ms;
    },
  };
}

describe('the rate limiter', () => {
  it('lets a burst through, then refuses until a token has grown back', () => {
    const clock = movedClock();
    const limiter = createRateLimiter({ clock, enabled: true });
    const rate = { perMinute: 60, burst: 3 };
    expect([1, 2, 3, 4].map(() => limiter.take('a', rate).ok)).toEqual([true, true, true, false]);
    expect(limiter.take('a', rate).retryAfterSeconds).toBe(1);
    expect(limiter.take('b', rate).ok).toBe(true);
    clock.move(1_000);
    expect(limiter.take('a', rate).ok).toBe(true);
    expect(limiter.take('a', rate).ok).toBe(false);
  });

  it('counts limits by the hour, and says when to come back', () => {
    const clock = movedClock();
    const limiter = createRateLimiter({ clock, enabled: true });
    const rate = { perMinute: 10 / 60, burst: 10 };
    for (let act = 0; act < 10; act += 1) expect(limiter.take('claim', rate).ok).toBe(true);
    const refused = limiter.take('claim', rate);
    expect(refused).toEqual({ ok: false, retryAfterSeconds: 360 });
    clock.move(refused.retryAfterSeconds * 1000);
    expect(limiter.take('claim', rate).ok).toBe(true);
  });

  it('gives nothing for a clock set back, and recovers afterwards', () => {
    const clock = movedClock();
    const limiter = createRateLimiter({ clock, enabled: true });
    const rate = { perMinute: 60, burst: 1 };
    limiter.take('a', rate);
    clock.move(-3_600_000);
    expect(limiter.take('a', rate).ok).toBe(false);
    clock.move(1_000);
    expect(limiter.take('a', rate).ok).toBe(true);
  });

  it('forgets the keys that were used least recently, not those under attack', () => {
    const limiter = createRateLimiter({ clock: movedClock(), enabled: true });
    const rate = { perMinute: 1, burst: 1 };
    limiter.take('victim', rate);
    limiter.take('idle', rate);
    for (let key = 0; key < 50_000; key += 1) limiter.take(key === 30_000 ? 'victim' : `flood ${key}`, rate);
    expect(limiter.take('victim', rate).ok).toBe(false);
    expect(limiter.take('idle', rate).ok).toBe(true);
  });

  it('refuses nobody when limits are lifted', () => {
    const limiter = createRateLimiter({ clock: movedClock(), enabled: false });
    for (let act = 0; act < 100; act += 1) expect(limiter.take('a', { perMinute: 1, burst: 1 }).ok).toBe(true);
  });
});

describe('the address of the client', () => {
  const proxies = ['10.0.0.0/8', '2001:db8:1::/48', '127.0.0.1', 'not-an-address', '10.0.0.0/99'];

  it.each([
    ['ignores a forwarded header from anybody but a proxy', '198.51.100.7', '1.2.3.4', '198.51.100.7'],
    ['takes what a proxy says', '10.1.2.3', '198.51.100.7', '198.51.100.7'],
    [
      'takes the last address that is no proxy, whatever stands before it',
      '10.1.2.3',
      '1.1.1.1, 198.51.100.7, 10.9.9.9',
      '198.51.100.7',
    ],
    ['stops at what is no address', '10.1.2.3', '198.51.100.7, evil, 10.9.9.9', '10.9.9.9'],
    ['keeps the proxy when it says nothing', '10.1.2.3', undefined, '10.1.2.3'],
    ['reads IPv4 in the form of IPv6', '::ffff:10.1.2.3', '::ffff:198.51.100.7', '198.51.100.7'],
    ['leaves ports out', '10.1.2.3', '198.51.100.7:51000', '198.51.100.7'],
    ['counts IPv6 by its network', '2001:db8:1::5', '[2001:db8:2:3:4:5:6:7]:443', '2001:db8:2:3::/64'],
    ['counts a short IPv6 by its network', 'fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
    ['has a word for nobody', undefined, '1.2.3.4', 'unknown'],
  ])('%s', (_what, socket, forwarded, expected) => {
    expect(clientAddress(socket, forwarded, proxies)).toBe(expected);
  });

  it('trusts no proxy when none is set', () => {
    expect(clientAddress('127.0.0.1', '1.2.3.4', [])).toBe('127.0.0.1');
  });
});
