import { describe, expect, it } from 'vitest';
import { createEd25519KeyPair, importEd25519PrivateKey } from './ed25519.ts';
import { isSoundPoint, verifyEd25519 } from './verify-ed25519.ts';

const FIELD = 2n ** 255n - 19n;
const OTHER_SIGN = 1n << 255n;
const little = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(at * 8)) & 0xffn));

/** The y of half of the points of order 8; of the others it is the prime less this. */
const OF_ORDER_8 = 2707385501144840649318225287225658788936804267575313519463743609750303402022n;

describe('an Ed25519 signature', () => {
  const data = new TextEncoder().encode('whatever one likes');

  it('is right under the key that made it, and under no other', async () => {
    const [one, other] = [await createEd25519KeyPair(), await createEd25519KeyPair()];
    const signature = await (await importEd25519PrivateKey(one.privateKey)).sign(data);
    expect(await verifyEd25519(one.publicKey, data, signature)).toBe(true);
    expect(await verifyEd25519(other.publicKey, data, signature)).toBe(false);
    expect(await verifyEd25519(one.publicKey, data.subarray(1), signature)).toBe(false);
    expect(await verifyEd25519(one.publicKey.subarray(1), data, signature)).toBe(false);
    expect(await verifyEd25519(one.publicKey, data, signature.subarray(1))).toBe(false);
  });

  // vectors/ holds badges that are right by the equation alone: what platforms differ over.
  it('is none under a key of small order, with which anybody signs anything, nor when its own point is one', async () => {
    // What twice it is has the y 0: d·y⁴ + 2·y² = 1, with d = -121665/121666.
    const off = -121665n * OF_ORDER_8 ** 4n + 2n * 121666n * OF_ORDER_8 ** 2n - 121666n;
    expect(off % FIELD).toBe(0n);
    for (const y of [0n, 1n, FIELD - 1n, OF_ORDER_8, FIELD - OF_ORDER_8]) {
      for (const point of [little(y), little(y | OTHER_SIGN)]) {
        expect(isSoundPoint(point), String(y)).toBe(false);
        expect(await verifyEd25519(point, data, new Uint8Array(64).fill(7))).toBe(false);
      }
    }
  });

  it('is none under a key that RFC 8032 would write otherwise', () => {
    for (let y = FIELD; y < OTHER_SIGN; y += 1n) {
      expect(isSoundPoint(little(y)), String(y)).toBe(false);
      expect(isSoundPoint(little(y | OTHER_SIGN)), String(y)).toBe(false);
    }
    for (const y of [2n, 3n, FIELD - 2n, OF_ORDER_8 + 1n, 2n ** 254n]) expect(isSoundPoint(little(y))).toBe(true);
  });
});
