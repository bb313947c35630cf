import type { IncomingHttpHeaders } from 'node:http';
import { ask } from './connect.ts';
import { readBody } from './decode-body.ts';
import { FetchError } from './fetch-error.ts';
import { type Resolve, readTarget, resolveByDns, type Target, vetTarget } from './target.ts';

export interface GuardedFetchOptions {
  /** Only when this server's own base address is loopback: then loopback may be asked, over http and on any port. */
  allowLoopback: boolean;
  /** Plain http to the public network, port 80. The operator's choice. */
  allowHttp: boolean;
  /** Names to addresses. */
  resolve?: Resolve;
  /** Milliseconds for the whole, redirects included. */
  timeoutMs?: number;
}

export interface FetchedAnswer {
  status: number;
  /** Names in lower case; never `set-cookie`. */
  headers: Record<string, string>;
  body: Uint8Array;
  /** After redirects, without a fragment. */
  url: string;
}

/**
 * One GET. Any answer resolves, also 404.
 * @throws FetchError when there is none that may be read
 */
export type GuardedFetch = (
  url: string,
  init?: { accept?: string; maxBytes?: number; signal?: AbortSignal },
) => Promise<FetchedAnswer>;

/** P-SSRF-04: enough for every DID document and status list, too little to stall or fill a machine. */
const TIMEOUT_MS = 10_000;
const MAX_BYTES = 2 * 1024 * 1024;
/** P-SSRF-03. */
const MAX_REDIRECTS = 3;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The fetch module of P-SSRF: resolves, checks every address, connects to that very address. */
export function createGuardedFetch(options: GuardedFetchOptions): GuardedFetch {
  const { timeoutMs = TIMEOUT_MS } = options;
  const rules = { ...options, resolve: options.resolve ?? resolveByDns };

  async function follow(start: string, accept: string, maxBytes: number, signal: AbortSignal): Promise<FetchedAnswer> {
    let target = await vetTarget(readTarget(start, rules), rules);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      signal.throwIfAborted();
      const answer = await ask(target, accept, signal);
      const { location } = answer.headers;
      const status = answer.statusCode ?? 0;
      if (!REDIRECTS.has(status) || location === undefined) {
        try {
          const body = await readBody(answer, maxBytes);
          return { status, headers: flat(answer.headers), body, url: target.url.href };
        } finally {
          answer.destroy();
        }
      }
      answer.destroy();
      target = await redirected(target, location);
    }
    throw new FetchError('too-many-redirects');
  }

  async function redirected(from: Target, location: string): Promise<Target> {
    const next = URL.parse(location, from.url);
    if (!next) throw new FetchError('refused-url');
    if (from.url.protocol === 'https:' && next.protocol === 'http:') throw new FetchError('refused-redirect');
    const to = await vetTarget(readTarget(next.href, rules), rules);
    // A stranger's page must not point our server at its own machine, even where that machine may be asked.
    if (to.onLoopback && !from.onLoopback) throw new FetchError('refused-redirect');
    return to;
  }

  return async (url, init = {}) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(new FetchError('timeout')), timeoutMs);
    const cancel = () => controller.abort(new FetchError('timeout'));
    init.signal?.addEventListener('abort', cancel, { once: true });
    if (init.signal?.aborted) cancel();
    try {
      return await within(
        controller.signal,
        follow(url, init.accept ?? '*/*', Math.min(init.maxBytes ?? MAX_BYTES, MAX_BYTES), controller.signal),
      );
    } catch (error) {
      if (controller.signal.aborted) throw controller.signal.reason;
      throw error instanceof FetchError ? error : new FetchError('unreachable', { cause: error });
    } finally {
      clearTimeout(timer);
      init.signal?.removeEventListener('abort', cancel);
    }
  };
}

/** A name server that never answers cannot be aborted: it is no longer waited for. */
function within<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', stop));
}

function flat(headers: IncomingHttpHeaders): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || name === 'set-cookie'
      ? []
      : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
  );
  return Object.fromEntries(entries);
}
