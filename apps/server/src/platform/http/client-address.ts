import { BlockList, isIP } from 'node:net';

/** An IPv4 address that arrived over an IPv6 socket, without its wrapper. */
const plain = (address: string) => (address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address).trim();

/** Addresses and ranges (`10.0.0.0/8`) whose X-Forwarded-For is believed. */
function listOf(trusted: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of trusted) {
    const [address = '', prefix] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (isIP(address) === 0) continue;
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/**
 * Whose request this is, for limits: the socket's address, or, behind configured proxies, the nearest address that is not
 * one of them (P-WEB-07). What a stranger writes into the header counts for nothing.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trusted: readonly string[],
): string {
  const list = listOf(trusted);
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  let current = plain(socketAddress ?? 'unknown');
  for (const hop of (forwardedFor ?? '').split(',').map(plain).reverse()) {
    if (!isTrusted(current) || isIP(hop) === 0) break;
    current = hop;
  }
  return current;
}
