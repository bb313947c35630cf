import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';
import type { Clock } from '../clock.ts';

export interface Rate {
  /** Acts a minute in the long run; below 1 for limits by the hour. */
  perMinute: number;
  /** Acts at once after a rest. */
  burst: number;
}

export interface RateLimiter {
  /** Counts one act of `key`; a refused act is not counted. */
  take(key: string, rate: Rate): { ok: boolean; retryAfterSeconds: number };
}

/** Keys held at once, about 5 MiB: a flood of new addresses pushes out the oldest, never the memory of the process. */
const MAX_KEYS = 50_000;
/** How much of a stranger's text is kept as a key. */
const MAX_KEY_LENGTH = 200;

/** Fractions of tokens add up to a little less than they should. */
const ROUNDING = 1e-6;

/** A bucket of tokens for each key (P-WEB-04). Counts live in this process alone. */
export function createRateLimiter({ clock, enabled }: { clock: Clock; enabled: boolean }): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(given, { perMinute, burst }) {
      if (!enabled) return { ok: true, retryAfterSeconds: 0 };
      const key = given.slice(0, MAX_KEY_LENGTH);
      const now = clock.now().getTime();
      const { tokens, at } = buckets.get(key) ?? { tokens: burst, at: now };
      const perMs = perMinute / 60_000;
      // A clock set back gives no tokens and takes none.
      const filled = Math.min(burst, tokens + Math.max(0, now - at) * perMs);
      const ok = filled >= 1 - ROUNDING;
      // Set anew, so that the map's order is the order of use.
      buckets.delete(key);
      buckets.set(key, { tokens: ok ? Math.max(0, filled - 1) : filled, at: now });
      if (buckets.size > MAX_KEYS) {
        const [oldest] = buckets.keys();
        if (oldest !== undefined) buckets.delete(oldest);
      }
      return { ok, retryAfterSeconds: ok ? 0 : Math.max(1, Math.ceil((1 - filled) / perMs / 1000 - ROUNDING)) };
    },
  };
}

/** Hops read from the right at most: a longer header is an attempt to cost time. */
const MAX_HOPS = 20;

/**
 * Who counts as the client: the socket's other end, or, as long as that is a proxy of the operator's list, what that proxy
 * says (P-WEB-07). An IPv6 client counts by its /64, which is what one customer is given.
 * @param trusted addresses and networks (`10.0.0.0/8`) of the operator's own proxies
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trusted: readonly string[],
): string {
  const hops = (forwardedFor ?? '').slice(-2_000).split(',').map(bareAddress).slice(-MAX_HOPS);
  let client = bareAddress(socketAddress ?? '');
  while (isTrusted(client, trusted)) {
    const previous = hops.pop();
    // What is no address was not written by a proxy that behaves: the last good one counts.
    if (previous === undefined || isIP(previous) === 0) break;
    client = previous;
  }
  return isIPv6(client) ? networkOf(client) : client || 'unknown';
}

/** Without port, brackets and zone; IPv4 in the form of IPv6 as IPv4. */
function bareAddress(given: string): string {
  const text = given.trim();
  const inBrackets = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1];
  const address = (inBrackets ?? text.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')).split('%')[0] ?? '';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return mapped !== undefined && isIPv4(mapped) ? mapped : address;
}

const lists = new WeakMap<readonly string[], BlockList>();

function isTrusted(address: string, trusted: readonly string[]): boolean {
  const family = isIP(address);
  if (family === 0 || trusted.length === 0) return false;
  const list = lists.get(trusted) ?? toList(trusted);
  lists.set(trusted, list);
  return list.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

function toList(trusted: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of trusted) {
    const [address = '', prefix] = entry.split('/');
    const family = isIP(address);
    // A name or a slip is trusted by nobody: better one client for all than one that anybody can invent.
    if (family === 0) continue;
    const bits = family === 6 ? 128 : 32;
    const length = prefix === undefined ? bits : Number(prefix);
    if (!Number.isInteger(length) || length < 0 || length > bits) continue;
    list.addSubnet(address, length, family === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

function networkOf(address: string): string {
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}
