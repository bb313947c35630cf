import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSoundPoint } from '../keys/verify-ed25519.ts';
import { type Ed25519Engine, ed25519, findLibsodium, openSsl } from './node-ed25519.ts';

const libsodium = findLibsodium() as Ed25519Engine;
const engines = [openSsl, libsodium];

/** What implementations are known to differ over (Taming the many EdDSAs, 2020): key, signature of `insigne`, and what is right. */
const AWKWARD: [string, string, string, boolean][] = [
  [
    'an ordinary one',
    '7767a3242dc9b58bbc68488c1265cc6cc5f26c6f3c88a5d55e901b0734dca572',
    'b1657d0ffaa3ee0c552da862600d3b299e538fb244954edcc40ec12ec0989796' +
      'fb47c0e426df403400aacf78044d141133cfc8a992d43abe817a092e2116850e',
    true,
  ],
  [
    'a number that is not below the order',
    '7767a3242dc9b58bbc68488c1265cc6cc5f26c6f3c88a5d55e901b0734dca572',
    'b1657d0ffaa3ee0c552da862600d3b299e538fb244954edcc40ec12ec0989796' +
      'e81bb6414142538cd646c71be346f32533cfc8a992d43abe817a092e2116851e',
    false,
  ],
  [
    'a point with a part of small order',
    '7767a3242dc9b58bbc68488c1265cc6cc5f26c6f3c88a5d55e901b0734dca572',
    '0aa8f8c4c75329bbcdb85fc023aefa0f8c13e8ff39ace6a251fa3dab96646359' +
      '5548367512a53c28b5dc77703d882ffce4033eb978d15466df9da9280af0cf05',
    false,
  ],
  [
    'a key with a part of small order that does not count here',
    '6a84d583f06569edb3f5ed77df65544b27d6948b4f0b2cb76f33dd8413b20719',
    '54aeb1bbc53cdad11e110dd4322e7115ee9f0b79310309718b92f857297c2cdf' +
      '43069559c89bb006b649d74d8a7435f52958b685c975699c200627d41a04e40c',
    true,
  ],
  [
    'a key with a part of small order that counts',
    '6a84d583f06569edb3f5ed77df65544b27d6948b4f0b2cb76f33dd8413b20719',
    '100557e40994be0e41d0c3198e26687e4897ae3edc2e3b4b414d68f3f4de8271' +
      '0609e10b08300bca3bbd2bdd15da9153f20980d143829d4a1bb2c70a5763ba02',
    false,
  ],
];

it('libsodium is here, and is what signs and checks', () => {
  expect(libsodium.name).toBe('libsodium');
  expect(ed25519.name).toBe('libsodium');
});

describe('libsodium and OpenSSL', () => {
  it('have the same keys and signatures', () => {
    for (let at = 0; at < 50; at++) {
      const [seed, data] = [randomBytes(32), randomBytes(at)];
      const [one, other] = engines.map((engine) => engine.signer(seed));
      expect(one?.publicKey).toEqual(other?.publicKey);
      expect(one?.sign(data)).toEqual(other?.sign(data));
    }
  });

  it.each(AWKWARD)('agree about %s', (_name, key, signature, isRight) => {
    const [publicKey, signed] = [Buffer.from(key, 'hex'), Buffer.from(signature, 'hex')];
    const data = new TextEncoder().encode('insigne');
    for (const engine of engines) expect(engine.verify(publicKey, data, signed), engine.name).toBe(isRight);
  });

  it('agree about whatever else is put in the place of a bit', () => {
    const signer = openSsl.signer(randomBytes(32));
    const data = randomBytes(64);
    const signature = signer.sign(data) as Uint8Array;
    const good = Buffer.concat([signer.publicKey, signature, data]);
    // Views into a larger memory, as readers give them.
    const answers = (bytes: Buffer) =>
      engines.map(({ verify }) => verify(bytes.subarray(0, 32), bytes.subarray(96), bytes.subarray(32, 96)));
    expect(answers(good)).toEqual([true, true]);
    let compared = 0;
    fc.assert(
      fc.property(fc.nat(good.length * 8 - 1), fc.option(fc.nat(good.length * 8 - 1)), (bit, another) => {
        const bytes = Buffer.from(good);
        for (const flipped of [bit, another ?? bit + 1])
          bytes[flipped >> 3] = (bytes[flipped >> 3] ?? 0) ^ (1 << (flipped & 7));
        if (!isSoundPoint(bytes) || !isSoundPoint(bytes.subarray(32))) return;
        compared += 1;
        const [one, other] = answers(bytes);
        expect(one).toBe(other);
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});
