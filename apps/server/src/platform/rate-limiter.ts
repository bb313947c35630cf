import type { Clock } from './clock.ts';

export interface RateLimiter {
  /** Counts one act of `key`. Answers 0 when it may go on, else the seconds to wait; a refused act is not counted. */
  take(key: string): number;
}

/** Keys held at once: about 2 MiB. A flood of new addresses pushes out the oldest, never the memory of the process. */
const MAX_KEYS = 20_000;

/** At most `max` acts of a key in any window of `windowMs` (P-WEB-04). Counts live in this process alone. */
export function createRateLimiter(clock: Clock, limit: { max: number; windowMs: number }): RateLimiter {
  const acts = new Map<string, number[]>();
  return {
    take(key) {
      const now = clock.now().getTime();
      const recent = (acts.get(key) ?? []).filter((at) => at > now - limit.windowMs);
      // Set anew, so that the map's order is the order of use.
      acts.delete(key);
      const [oldest] = recent;
      const refused = recent.length >= limit.max && oldest !== undefined;
      acts.set(key, refused ? recent : [...recent, now]);
      if (acts.size > MAX_KEYS) {
        const [first] = acts.keys();
        if (first !== undefined) acts.delete(first);
      }
      return refused ? Math.max(1, Math.ceil((oldest + limit.windowMs - now) / 1000)) : 0;
    },
  };
}
