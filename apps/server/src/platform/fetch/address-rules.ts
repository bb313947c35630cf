import { BlockList, isIP, isIPv4 } from 'node:net';

/** IANA's special-purpose IPv4 ranges (RFC 6890 and its successors), multicast and the reserved block. */
const SPECIAL_IPV4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/**
 * Special-purpose parts of the global IPv6 block. Teredo (2001::/32) and 6to4 (2002::/16) carry an IPv4 address of anybody's
 * choice: no honest server stands there.
 */
const SPECIAL_IPV6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const specialIpv4 = new BlockList();
for (const [network, prefix] of SPECIAL_IPV4) specialIpv4.addSubnet(network, prefix, 'ipv4');

/** The only block of global unicast: all else in IPv6 is local, mapped, translated, multicast or not given out. */
const globalIpv6 = new BlockList();
globalIpv6.addSubnet('2000::', 3, 'ipv6');
const specialIpv6 = new BlockList();
for (const [network, prefix] of SPECIAL_IPV6) specialIpv6.addSubnet(network, prefix, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** ::ffff:0:0/96 is IPv4 in the form of IPv6; 64:ff9b::/96, how a network without IPv4 reaches it (RFC 6052). */
const MAPPED = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;
/** With one group, the upper half was zeros that the shortest form swallowed. */
const TRANSLATED = /^64:ff9b::(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/;

/** Whether an address in numbers belongs to the public network. A zone id, a name or a misspelling does not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !specialIpv4.check(address, 'ipv4');
  if (isIP(address) !== 6 || address.includes('%')) return false;
  const canonical = canonicalIpv6(address);
  const carried = ipv4Within(canonical);
  if (carried !== undefined) return !specialIpv4.check(carried, 'ipv4');
  return globalIpv6.check(canonical, 'ipv6') && !specialIpv6.check(canonical, 'ipv6');
}

/** This machine itself: 127.0.0.0/8 and ::1, in no disguise. */
export function isLoopbackAddress(address: string): boolean {
  if (isIPv4(address)) return loopback.check(address, 'ipv4');
  return isIP(address) === 6 && !address.includes('%') && canonicalIpv6(address) === '::1';
}

/** Lower case, shortest form, no dots: as the URL parser writes a host. */
function canonicalIpv6(address: string): string {
  return new URL(`http://[${address}]/`).hostname.slice(1, -1);
}

function ipv4Within(canonical: string): string | undefined {
  const found = MAPPED.exec(canonical) ?? TRANSLATED.exec(canonical);
  if (!found) return undefined;
  const halves = [found[1] ?? '0', found[2] ?? '0'].map((half) => Number.parseInt(half, 16));
  return halves.flatMap((half) => [half >> 8, half & 0xff]).join('.');
}
