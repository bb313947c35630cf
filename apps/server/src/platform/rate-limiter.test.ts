import { expect, it } from 'vitest';
import { createRateLimiter } from './rate-limiter.ts';

function scene(max: number) {
  let now = 1_000_000;
  const limiter = createRateLimiter({ now: () => new Date(now) }, { max, windowMs: 60_000 });
  return { limiter, pass: (ms: number) => (now += ms) };
}

it('lets a key through until its limit and says how long to wait, each key for itself', () => {
  const { limiter, pass } = scene(2);
  expect([limiter.take('a'), limiter.take('a')]).toEqual([0, 0]);
  pass(20_000);
  expect(limiter.take('a')).toBe(40);
  expect(limiter.take('b')).toBe(0);
});

it('counts a sliding window, in which refused acts do not lengthen the wait', () => {
  const { limiter, pass } = scene(2);
  limiter.take('a');
  pass(30_000);
  limiter.take('a');
  for (let i = 0; i < 50; i += 1) expect(limiter.take('a')).toBe(30);
  pass(30_000);
  expect(limiter.take('a')).toBe(0);
  expect(limiter.take('a')).toBe(30);
});

it('forgets the key used longest ago when a flood of new ones comes, and keeps the one in use', () => {
  const { limiter } = scene(1);
  limiter.take('old');
  limiter.take('busy');
  for (let i = 0; i < 19_999; i += 1) {
    limiter.take(`flood-${i}`);
    limiter.take('busy');
  }
  expect(limiter.take('busy')).toBeGreaterThan(0);
  expect(limiter.take('old')).toBe(0);
});
