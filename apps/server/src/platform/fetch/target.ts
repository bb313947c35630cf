import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isLoopbackAddress, isPublicAddress } from './address-rules.ts';
import { FetchError } from './fetch-error.ts';

/** All addresses of a name, in the order to try them. */
export type Resolve = (hostname: string) => Promise<string[]>;

export interface TargetRules {
  allowLoopback: boolean;
  allowHttp: boolean;
  resolve: Resolve;
}

/** Where to connect: every address was vetted, and only these may be connected to. */
export interface Target {
  url: URL;
  addresses: string[];
  onLoopback: boolean;
}

/** Longer ones are attacks on somebody's buffer, or pictures in a link. */
const MAX_URL_LENGTH = 8_192;

export const resolveByDns: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true, order: 'verbatim' })).map(({ address }) => address);

/** @throws FetchError `refused-url` */
export function readTarget(address: string, rules: Pick<TargetRules, 'allowLoopback' | 'allowHttp'>): URL {
  const url = address.length <= MAX_URL_LENGTH ? URL.parse(address) : null;
  if (url?.username !== '' || url.password !== '') throw new FetchError('refused-url');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new FetchError('refused-url');
  url.hash = '';
  if (isLoopbackHost(url.hostname)) {
    if (!rules.allowLoopback) throw new FetchError('refused-address');
    return url;
  }
  // An empty port is the scheme's own: 443 for https, 80 for http.
  const allowed = url.protocol === 'https:' || rules.allowHttp;
  if (!allowed || url.port !== '') throw new FetchError('refused-url');
  return url;
}

/**
 * Resolves a name and vets every address behind it: one bad address refuses them all, since whoever mixes them is probing.
 * @throws FetchError `refused-address`, `unreachable`
 */
export async function vetTarget(url: URL, rules: TargetRules): Promise<Target> {
  const hostname = bareHost(url.hostname);
  const onLoopback = isLoopbackHost(url.hostname);
  const addresses = await addressesOf(hostname, rules.resolve);
  if (addresses.length === 0) throw new FetchError('unreachable');
  const vetted = onLoopback ? isLoopbackAddress : isPublicAddress;
  if (!addresses.every(vetted)) throw new FetchError('refused-address');
  return { url, addresses, onLoopback };
}

async function addressesOf(hostname: string, resolve: Resolve): Promise<string[]> {
  if (isIP(hostname) !== 0) return [hostname];
  // Reserved (RFC 6761); a hosts file often knows only one of the two.
  if (hostname === 'localhost') return ['127.0.0.1', '::1'];
  try {
    return await resolve(hostname);
  } catch (error) {
    throw new FetchError('unreachable', { cause: error });
  }
}

/** By its spelling alone: a public name that resolves to this machine is not meant, it is an attack. */
function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || isLoopbackAddress(bareHost(hostname));
}

/** The URL parser writes IPv6 in brackets; it has already turned decimal, octal, hex and short IPv4 into four numbers. */
export function bareHost(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}
