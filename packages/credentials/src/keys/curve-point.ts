import { fromBase64Url, hex, toBase64Url } from '../bytes/bytes.ts';
import type { PublicJwk } from '../platform/port.ts';

type CurveName = 'P-256' | 'P-384';

interface Curve {
  bytes: number;
  /** Field prime; 3 mod 4 for both curves, so a root is one power. */
  p: bigint;
  /** y² = x³ − 3x + b (FIPS 186-5, SP 800-186 section 3.2.1). */
  b: bigint;
}

const CURVES: Record<CurveName, Curve> = {
  'P-256': {
    bytes: 32,
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    bytes: 48,
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
};

/** A compressed point (SEC 1 section 2.3.4) as a JWK; undefined when there is no such point on the curve. */
export function expandPoint(curve: CurveName, compressed: Uint8Array): PublicJwk | undefined {
  const { bytes, p, b } = CURVES[curve];
  const [sign, ...rest] = compressed;
  if (compressed.length !== bytes + 1 || (sign !== 2 && sign !== 3)) return undefined;
  const x = BigInt(`0x${hex(Uint8Array.from(rest))}`);
  if (x >= p) return undefined;
  const square = (((x * x * x - 3n * x + b) % p) + p) % p;
  const root = power(square, (p + 1n) / 4n, p);
  if ((root * root) % p !== square) return undefined;
  const y = (root & 1n) === BigInt(sign & 1) ? root : p - root;
  return { kty: 'EC', crv: curve, x: written(x, bytes), y: written(y, bytes) };
}

/** @returns undefined when the coordinates are no point of the curve */
export function compressPoint(jwk: PublicJwk): Uint8Array | undefined {
  const curve = jwk.crv === 'P-256' || jwk.crv === 'P-384' ? jwk.crv : undefined;
  const [x, y] = [fromBase64Url(jwk.x ?? ''), fromBase64Url(jwk.y ?? '')];
  if (!curve || x?.length !== CURVES[curve].bytes || y?.length !== CURVES[curve].bytes) return undefined;
  const compressed = Uint8Array.of(2 + ((y.at(-1) ?? 0) & 1), ...x);
  return expandPoint(curve, compressed)?.y === jwk.y ? compressed : undefined;
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let [factor, rest] = [base, exponent]; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % modulus;
    factor = (factor * factor) % modulus;
  }
  return result;
}

function written(value: bigint, bytes: number): string {
  const digits = value.toString(16).padStart(bytes * 2, '0');
  return toBase64Url(Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
}
