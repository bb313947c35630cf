import { isSame } from '../bytes/bytes.ts';
import { ED25519_KEY_BYTES, type JwkAlgorithm, PEM_PUBLIC_KEY, PKCS8_ED25519_PREFIX, type Platform } from './port.ts';

const { subtle } = globalThis.crypto;

/** WebCrypto wants bytes that no other thread can change. */
function own(data: Uint8Array | string): Uint8Array<ArrayBuffer> {
  return typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
}

async function transformed(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  maxBytes: number,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // The reader below meets the same error; without this a broken stream is also an unhandled rejection.
  const written = writer.write(own(bytes)).then(() => writer.close());
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel();
      throw new RangeError(`More than ${maxBytes} bytes`);
    }
    parts.push(value);
  }
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function bytesOfBase64Url(value: string): Uint8Array {
  const binary = atob(value.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const IMPORT = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
  ES384: { name: 'ECDSA', namedCurve: 'P-384' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
} satisfies Record<JwkAlgorithm, object>;
const SIGNING = {
  ES256: { name: 'ECDSA', hash: 'SHA-256' },
  ES384: { name: 'ECDSA', hash: 'SHA-384' },
  RS256: { name: 'RSASSA-PKCS1-v1_5' },
} satisfies Record<JwkAlgorithm, object>;

/** Asked once; any seed makes a key where there are such keys. */
let ed25519: Promise<boolean> | undefined;
const askForEd25519 = (): Promise<boolean> =>
  subtle.importKey('pkcs8', pkcs8OfSeed(new Uint8Array(ED25519_KEY_BYTES)), 'Ed25519', false, ['sign']).then(
    () => true,
    () => false,
  );

function pkcs8OfSeed(seed: Uint8Array): Uint8Array<ArrayBuffer> {
  const pkcs8 = new Uint8Array(PKCS8_ED25519_PREFIX.length + ED25519_KEY_BYTES);
  pkcs8.set(PKCS8_ED25519_PREFIX);
  pkcs8.set(seed, PKCS8_ED25519_PREFIX.length);
  return pkcs8;
}

export const platform: Platform = {
  sha256: async (data) => new Uint8Array(await subtle.digest('SHA-256', own(data))),
  sha384: async (data) => new Uint8Array(await subtle.digest('SHA-384', own(data))),
  async sha256Hex(data) {
    const digest = new Uint8Array(await subtle.digest('SHA-256', own(data)));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  isSame,
  randomBytes: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
  hasEd25519() {
    ed25519 ??= askForEd25519();
    return ed25519;
  },
  async verifyEd25519(publicKey, data, signature) {
    try {
      const key = await subtle.importKey('raw', own(publicKey), 'Ed25519', false, ['verify']);
      return await subtle.verify('Ed25519', key, own(signature), own(data));
    } catch {
      return false;
    }
  },
  async verifyJwk(algorithm, jwk, data, signature) {
    try {
      const key = await subtle.importKey('jwk', { ...jwk }, IMPORT[algorithm], false, ['verify']);
      return await subtle.verify(SIGNING[algorithm], key, own(signature), own(data));
    } catch {
      return false;
    }
  },
  async jwkOfPem(pem) {
    const [, block] = PEM_PUBLIC_KEY.exec(pem) ?? [];
    if (block === undefined) return undefined;
    for (const kind of [...Object.values(IMPORT), { name: 'Ed25519' }]) {
      try {
        const der = Uint8Array.from(atob(block.replaceAll(/\s/g, '')), (character) => character.charCodeAt(0));
        return await subtle.exportKey('jwk', await subtle.importKey('spki', der, kind, true, ['verify']));
      } catch {
        // A key of another kind: the next may fit.
      }
    }
    return undefined;
  },
  async importPrivateJwk(algorithm, jwk) {
    const key = await subtle.importKey('jwk', { ...jwk }, IMPORT[algorithm], false, ['sign']);
    return async (data) => new Uint8Array(await subtle.sign(SIGNING[algorithm], key, own(data)));
  },
  async importEd25519Seed(seed) {
    const key = await subtle.importKey('pkcs8', pkcs8OfSeed(seed), 'Ed25519', true, ['sign']);
    const { x = '' } = await subtle.exportKey('jwk', key);
    return {
      publicKey: bytesOfBase64Url(x),
      sign: async (data) => new Uint8Array(await subtle.sign('Ed25519', key, own(data))),
    };
  },
  gzip: (bytes) => transformed(bytes, new CompressionStream('gzip'), Number.POSITIVE_INFINITY),
  async gunzip(bytes, maxBytes) {
    try {
      return await transformed(bytes, new DecompressionStream('gzip'), maxBytes);
    } catch {
      return undefined;
    }
  },
};
