import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase58, encodeBase58 } from './base58.ts';
import { createEd25519KeyPair, importEd25519PrivateKey } from './ed25519.ts';
import { multikeyFromPublicKey, publicKeyFromMultikey } from './multikey.ts';

describe('base58', () => {
  it('gives back the bytes, zeros in front included', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.uint8Array({ maxLength: 100 }), (zeros, tail) => {
        const bytes = Uint8Array.of(...new Array(zeros).fill(0), ...tail);
        expect(decodeBase58(encodeBase58(bytes))).toEqual(bytes);
      }),
    );
  });

  it('writes the vectors of the base58 draft', () => {
    const text = (value: string) => new TextEncoder().encode(value);
    expect(encodeBase58(text('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U');
    expect(encodeBase58(Uint8Array.of(0, 0, 0x28, 0x7f, 0xb4, 0xcd))).toBe('11233QC4');
  });

  it.each(['0', 'O', 'I', 'l', 'abc ', 'é', '1'.repeat(513)])('refuses %s', (value) => {
    expect(() => decodeBase58(value)).toThrow(expect.objectContaining({ code: 'bad-multibase' }));
  });
});

describe('multikeys', () => {
  it('of Ed25519 begin with z6Mk and give the key back', async () => {
    const { publicKey, publicKeyMultibase } = await createEd25519KeyPair();
    expect(publicKeyMultibase).toMatch(/^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/);
    expect(publicKeyFromMultikey(publicKeyMultibase)).toEqual(publicKey);
  });

  it('of other kinds, lengths and bases are refused', () => {
    expect(() => multikeyFromPublicKey(new Uint8Array(31))).toThrow(expect.objectContaining({ code: 'bad-key' }));
    for (const code of [
      [0x80, 0x24],
      [0xed, 0x02],
    ]) {
      const other = `z${encodeBase58(Uint8Array.of(...code, ...new Uint8Array(32)))}`;
      expect(() => publicKeyFromMultikey(other)).toThrow(expect.objectContaining({ code: 'bad-key' }));
    }
    expect(() => publicKeyFromMultikey('uAAAA')).toThrow(expect.objectContaining({ code: 'bad-multibase' }));
  });
});

it('a private key is a seed of 32 bytes and nothing else', async () => {
  await expect(importEd25519PrivateKey(new Uint8Array(64))).rejects.toMatchObject({ code: 'bad-key' });
});
