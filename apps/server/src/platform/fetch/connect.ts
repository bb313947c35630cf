import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import { ACCEPTED_ENCODINGS } from './decode-body.ts';
import { FetchError } from './fetch-error.ts';
import { bareHost, type Target } from './target.ts';

/** The same for everybody: says what asks, not who, nor which version. */
const USER_AGENT = 'Insigne (Open Badges platform)';
/** A route that swallows packets must leave time for the next address. */
const CONNECT_TIMEOUT_MS = 3_000;

/**
 * Sends one GET to the vetted addresses in turn, until one accepts the connection; what happens after that is its answer.
 * No redirect is followed, no cookie or credential sent, no connection kept.
 * @throws FetchError `unreachable`; the reason of `signal` when it is aborted
 */
export async function ask(target: Target, accept: string, signal: AbortSignal): Promise<IncomingMessage> {
  let lastError: unknown;
  for (const address of target.addresses) {
    try {
      return await askAt(address, target.url, accept, signal);
    } catch (error) {
      signal.throwIfAborted();
      lastError = error;
      if (!(error instanceof NotConnected)) break;
    }
  }
  throw new FetchError('unreachable', { cause: lastError });
}

class NotConnected extends Error {}

function askAt(address: string, url: URL, accept: string, signal: AbortSignal): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const family = isIPv6(address) ? 6 : 4;
  // The name was resolved and vetted before: resolving it again could give another address (DNS rebinding).
  const lookup: LookupFunction = (_hostname, options, callback) =>
    options.all ? callback(null, [{ address, family }]) : callback(null, address, family);
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const request: ClientRequest = send({
    protocol: url.protocol,
    hostname: bareHost(url.hostname),
    port: url.port || undefined,
    path: url.pathname + url.search,
    method: 'GET',
    headers: { accept, 'accept-encoding': ACCEPTED_ENCODINGS, 'user-agent': USER_AGENT, connection: 'close' },
    agent: false,
    lookup,
    signal,
  });
  let connected = false;
  const timer = setTimeout(() => request.destroy(new Error('No connection in time')), CONNECT_TIMEOUT_MS);
  request.once('socket', (socket) => {
    socket.once('connect', () => {
      connected = true;
      clearTimeout(timer);
    });
  });
  request.once('response', resolve);
  request.on('error', (error) => {
    clearTimeout(timer);
    reject(connected ? error : new NotConnected('Not connected', { cause: error }));
  });
  request.end();
  return promise;
}
