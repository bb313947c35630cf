import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { verifyBadge } from '../verify.ts';
import { platform as node } from './node.ts';
import { platform as web } from './web.ts';

const VECTORS = new URL('../../../../vectors/', import.meta.url);

/** Test 1 of RFC 8032, section 7.1. */
const SEED = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
const PUBLIC = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
const SIGNATURE =
  'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';

describe.each([
  ['Node', node, web],
  ['web', web, node],
])('the %s adapter', (_name, platform, other) => {
  it('signs as RFC 8032 says', async () => {
    const signer = await platform.importEd25519Seed(SEED);
    const signature = await signer.sign(new Uint8Array());
    expect(Buffer.from(signer.publicKey).toString('hex')).toBe(PUBLIC);
    expect(Buffer.from(signature).toString('hex')).toBe(SIGNATURE);
    expect(await other.verifyEd25519(signer.publicKey, new Uint8Array(), signature)).toBe(true);
  });

  it('says no to other bytes, signatures and keys, without throwing', async () => {
    const key = Buffer.from(PUBLIC, 'hex');
    const signature = Buffer.from(SIGNATURE, 'hex');
    expect(await platform.verifyEd25519(key, Uint8Array.of(1), signature)).toBe(false);
    expect(await platform.verifyEd25519(key, new Uint8Array(), signature.subarray(1))).toBe(false);
    expect(await platform.verifyEd25519(key.subarray(1), new Uint8Array(), signature)).toBe(false);
    expect(await platform.verifyEd25519(new Uint8Array(32).fill(0xff), new Uint8Array(), signature)).toBe(false);
  });

  it('hashes and packs as the other does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        expect(Buffer.from(await platform.sha256(bytes))).toEqual(Buffer.from(await other.sha256(bytes)));
        expect(await platform.sha256Hex(`é${bytes.join()}`)).toBe(await other.sha256Hex(`é${bytes.join()}`));
        expect(await platform.gunzip(await other.gzip(bytes), 4000)).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  it('inflates no further than its bound, and gives nothing for what is no GZIP', async () => {
    const bomb = await platform.gzip(new Uint8Array(32 * 1024 * 1024));
    expect(await platform.gunzip(bomb, 1024)).toBeUndefined();
    expect(await platform.gunzip(Uint8Array.of(1, 2, 3), 1024)).toBeUndefined();
    expect(await platform.gunzip(bomb.subarray(0, 100), 64 * 1024 * 1024)).toBeUndefined();
  });

  it('makes random bytes', () => {
    expect(platform.randomBytes(32)).toHaveLength(32);
    expect(platform.randomBytes(32)).not.toEqual(platform.randomBytes(32));
  });
});

describe('where there is no Ed25519', () => {
  it('the web adapter says so, and asks once', async () => {
    const { subtle } = globalThis.crypto;
    const real = subtle.importKey.bind(subtle);
    const spy = vi
      .spyOn(subtle, 'importKey')
      .mockImplementation(((...args: Parameters<typeof real>) =>
        args[2] === 'Ed25519' ? Promise.reject(new Error('NotSupportedError')) : real(...args)) as typeof real);
    vi.resetModules();
    const { platform: poor } = await import('./web.ts');
    expect([await poor.hasEd25519(), await poor.hasEd25519()]).toEqual([false, false]);
    expect(spy).toHaveBeenCalledTimes(1);
    spy.mockRestore();
    expect([await web.hasEd25519(), await node.hasEd25519()]).toEqual([true, true]);
  });

  it.each([
    ['valid/did-key-issuer.json', 'acme'],
    ['invalid/name-changed.json', 'acme'],
    ['valid/jwt-eddsa.jws', 'school'],
  ])('nothing is said of the signature of %s', async (file, name) => {
    const spy = vi.spyOn(node, 'hasEd25519').mockReturnValue(false);
    const table = JSON.parse(await readFile(new URL(`documents/${name}.json`, VECTORS), 'utf8'));
    const fetch = async (url: string) => {
      const { body } = table[url];
      return {
        status: 200,
        headers: {},
        url,
        body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
      };
    };
    const report = await verifyBadge(await readFile(new URL(file, VECTORS)), {
      now: new Date('2026-11-23T12:00:00Z'),
      fetch,
    });
    spy.mockRestore();
    expect(report.verdict).toBe('unverified');
    expect(report.checks[2]).toEqual({ check: 'signature', outcome: 'unknown', code: 'algorithm-unavailable' });
    expect(report.badge).toBeUndefined();
  });
});
