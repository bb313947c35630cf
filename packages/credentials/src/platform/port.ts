/** Node answers at once, a browser later: who awaits it anyway need not know. */
export type Soon<T> = T | Promise<T>;

/** What the library needs from the machine. Node and the browser each have an adapter, chosen by `imports` in package.json. */
export interface Platform {
  /** A text is hashed as UTF-8. */
  sha256(data: Uint8Array | string): Uint8Array | Promise<Uint8Array>;
  /** A text is hashed as UTF-8; 64 hexadecimal digits. */
  sha256Hex(data: Uint8Array | string): string | Promise<string>;
  sha384(data: Uint8Array | string): Uint8Array | Promise<Uint8Array>;
  /** What was fetched is compared with what was read before, hundreds of bytes for each badge. */
  isSame(one: Uint8Array, other: Uint8Array): boolean;
  randomBytes(length: number): Uint8Array;
  /** Some browsers have no Ed25519: there a right signature would be called wrong, so that nothing may be said of it. */
  hasEd25519(): boolean | Promise<boolean>;
  /** False for a wrong signature and for a key that is no point of the curve; never throws. */
  verifyEd25519(publicKey: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>;
  /** ECDSA signatures as r and s, each as long as the field (RFC 7518 section 3.4). False as above; never throws. */
  verifyJwk(
    algorithm: JwkAlgorithm,
    key: PublicJwk,
    data: Uint8Array,
    signature: Uint8Array,
  ): boolean | Promise<boolean>;
  /** Of a SubjectPublicKeyInfo in PEM (`BEGIN PUBLIC KEY`); undefined for anything else. */
  jwkOfPem(pem: string): object | undefined | Promise<object | undefined>;
  /** @throws for a key that is not of the algorithm's kind */
  importPrivateJwk(algorithm: JwkAlgorithm, key: PrivateJwk): JwkSigner | Promise<JwkSigner>;
  /** Reads the 32-byte seed (RFC 8032 private key) once; the key stays in the machine's own form behind `sign`. */
  importEd25519Seed(seed: Uint8Array): PlatformSigner | Promise<PlatformSigner>;
  gzip(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** Undefined when the bytes are not GZIP or hold more than `maxBytes`; never inflates further than that. */
  gunzip(bytes: Uint8Array, maxBytes: number): Uint8Array | undefined | Promise<Uint8Array | undefined>;
}

/** Elliptic curves with the hash of their length, and RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518 section 3.1). */
export type JwkAlgorithm = 'ES256' | 'ES384' | 'RS256';

/** EC: crv, x, y. RSA: n, e. */
export interface PublicJwk {
  kty: 'EC' | 'RSA';
  crv?: string;
  x?: string;
  y?: string;
  n?: string;
  e?: string;
}
export interface PrivateJwk extends PublicJwk {
  d: string;
  p?: string;
  q?: string;
  dp?: string;
  dq?: string;
  qi?: string;
}
export type JwkSigner = (data: Uint8Array) => Uint8Array | Promise<Uint8Array>;

export interface PlatformSigner {
  publicKey: Uint8Array;
  sign(data: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** PKCS#8 of an Ed25519 private key (RFC 8410) up to the seed: both adapters import this form. */
export const PKCS8_ED25519_PREFIX = Uint8Array.of(
  ...[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20],
);

/** The one block that both adapters read. */
export const PEM_PUBLIC_KEY = /^\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/;

export const ED25519_KEY_BYTES = 32;
export const ED25519_SIGNATURE_BYTES = 64;
