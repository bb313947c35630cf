import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLoopbackAddress, isPublicAddress } from './address-rules.ts';

const SPECIAL = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.7',
  '203.0.113.7',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
];
const PUBLIC = ['1.1.1.1', '8.8.8.8', '93.184.216.34', '172.32.0.1', '192.0.1.1', '198.20.0.1', '223.255.255.255'];

/** Every way to write one IPv4 address inside IPv6 that a resolver could hand back. */
const disguises = (ipv4: string): string[] => {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number);
  const high = ((a << 8) | b).toString(16);
  const low = ((c << 8) | d).toString(16);
  const inverted = `${(((a << 8) | b) ^ 0xffff).toString(16)}:${(((c << 8) | d) ^ 0xffff).toString(16)}`;
  return [
    `::ffff:${ipv4}`,
    `::FFFF:${high}:${low}`,
    `0:0:0:0:0:ffff:${high}:${low}`,
    `64:ff9b::${ipv4}`,
    `64:ff9b::${high}:${low}`,
    `64:ff9b:1::${high}:${low}`,
    `2002:${high}:${low}::1`,
    `2001:0:4136:e378:8000:63bf:${inverted}`,
    `::${ipv4}`,
    `fe80::5efe:${high}:${low}`,
  ];
};

describe('the rule about addresses', () => {
  it.each(SPECIAL)('refuses %s, plain and inside IPv6', (address) => {
    for (const form of [address, ...disguises(address)]) expect(isPublicAddress(form), form).toBe(false);
  });

  it.each(PUBLIC)('takes %s, also mapped and translated, but not tunnelled', (address) => {
    expect(isPublicAddress(address)).toBe(true);
    const [mapped = '', , , translated = '', , localTranslated = '', sixToFour = '', teredo = ''] = disguises(address);
    expect(isPublicAddress(mapped)).toBe(true);
    expect(isPublicAddress(translated)).toBe(true);
    for (const tunnel of [localTranslated, sixToFour, teredo]) expect(isPublicAddress(tunnel), tunnel).toBe(false);
  });

  it.each([
    ...[
      '::',
      '::1',
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
      'fd12:3456::1',
      'ff02::1',
      '100::1',
      '2001:db8::1',
      '3fff::1',
    ],
    ...['5f00::1', '4000::1', '2001:2::1', '2001:10::1', '2001:20::1', '64:ff9b::', '::ffff:7f', 'fec0::1'],
    ...['', 'localhost', '1.2.3', '0x7f.1', '127.1', '2130706433', '1.2.3.4.5', '[::1]', '1.1.1.1%1', '::1%1'],
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['2606:4700:4700::1111', '2a00:1450:4007:80e::200e', '2001:4860:4860::8888'])('takes %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('gives a mapped address the answer of the address that it carries', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const [, mapped = '', expanded = '', translated = '', translatedHex = ''] = disguises(address);
        const plain = isPublicAddress(address);
        for (const form of [mapped, expanded, translated, translatedHex])
          expect(isPublicAddress(form), form).toBe(plain);
      }),
    );
  });

  it('never calls an address both public and loopback', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), (address) => {
        expect(isPublicAddress(address) && isLoopbackAddress(address)).toBe(false);
      }),
    );
  });

  it('knows loopback by its numbers alone', () => {
    for (const address of ['127.0.0.1', '127.8.9.10', '::1', '0:0:0:0:0:0:0:1'])
      expect(isLoopbackAddress(address)).toBe(true);
    for (const address of ['::ffff:127.0.0.1', '0.0.0.0', '::', 'localhost', '128.0.0.1', '::1%lo']) {
      expect(isLoopbackAddress(address), address).toBe(false);
    }
  });
});
