/** Badges signed without anybody's secret: right by the equation of Ed25519, which some platforms look at alone. */
import { createHash } from 'node:crypto';
import { multikeyFromPublicKey, type SignOptions, signCredential } from './src/index.ts';
import { badge, CREATED, DID, holder } from './vector-issuer.ts';
import { add } from './vector-writer.ts';

const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const little = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(at * 8)) & 0xffn));
const number = (bytes: Uint8Array): bigint => bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
const sha512 = (...parts: Uint8Array[]): Uint8Array => {
  const hash = createHash('sha512');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The point that adds nothing: times any number it is itself. */
const NEUTRAL = little(1n);

/** The number behind a key of `keyOf` (RFC 8032 section 5.1.5). */
function scalarOf(seed: Uint8Array): bigint {
  const half = sha512(seed).subarray(0, 32);
  half[0] = (half[0] as number) & 248;
  half[31] = ((half[31] as number) & 63) | 64;
  return number(half);
}

/**
 * One badge by a key that everybody knows, and one that its own issuer could call a forgery afterwards.
 * @param signer the issuer's key; the first badge takes its number and point for want of others
 */
export async function addForged(signer: {
  seed: Uint8Array;
  publicKey: Uint8Array;
  publicKeyMultibase: string;
}): Promise<void> {
  const signedBy = async (issuer: string, verificationMethod: string, sign: SignOptions['sign']) => {
    const unsigned = badge(holder, {
      issuer: { id: issuer, name: 'Acme' },
      ...(issuer !== DID && { status: undefined }),
    });
    // Its own check would refuse it.
    const { text } = await signCredential(unsigned, { verificationMethod, sign, created: CREATED, ownCheck: 'later' });
    return text;
  };
  const scalar = scalarOf(signer.seed);
  const anybody = multikeyFromPublicKey(NEUTRAL);
  // R = s·B, and nothing is added by the key whatever is signed.
  const whatever = Uint8Array.from([...signer.publicKey, ...little(scalar % ORDER)]);
  add(
    'invalid',
    'key-of-small-order.json',
    await signedBy(`did:key:${anybody}`, `did:key:${anybody}#${anybody}`, () => whatever),
  );
  add(
    'invalid',
    'signature-of-small-order.json',
    await signedBy(DID, `${DID}#${signer.publicKeyMultibase}`, (data) => {
      const k = number(sha512(NEUTRAL, signer.publicKey, data));
      return Uint8Array.from([...NEUTRAL, ...little((k * scalar) % ORDER)]);
    }),
  );
}
