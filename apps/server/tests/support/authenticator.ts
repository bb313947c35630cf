import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

/** An authenticator as a phone holds it: one resident key, ES256, no attestation (Web Authentication Level 3, section 6). */
export interface Authenticator {
  register(options: { challenge: string; user: { id: string } }, change?: Change): object;
  sign(options: { challenge: string }, change?: Change): object;
  /** As a copy of the key would do: it counts from the start again. */
  turnBack(): void;
}

interface Change {
  origin?: string;
  rpId?: string;
  /** False: somebody touched it, but it does not know who. */
  verified?: boolean;
}

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** Definite-length byte strings, text strings and small integers of CBOR (RFC 8949): all that is needed here. */
function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  return Buffer.from([(major << 5) | 25, value >> 8, value & 0xff]);
}
const bytes = (value: Uint8Array) => Buffer.concat([head(2, value.length), value]);
const text = (value: string) => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const integer = (value: number) => (value >= 0 ? head(0, value) : head(1, -1 - value));

export function createAuthenticator(baseUrl: string): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const coseKey = Buffer.concat([
    head(5, 5),
    ...[integer(1), integer(2), integer(3), integer(-7), integer(-1), integer(1)],
    ...[integer(-2), bytes(Buffer.from(x, 'base64url')), integer(-3), bytes(Buffer.from(y, 'base64url'))],
  ]);
  const credentialId = randomBytes(32);
  let userHandle = '';
  let counter = 0;

  const clientData = (type: string, challenge: string, origin = baseUrl) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

  function authenticatorData(flags: number, { rpId = new URL(baseUrl).hostname, verified = true }: Change): Buffer {
    counter += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    // User present, user verified.
    return Buffer.concat([sha256(rpId), Buffer.from([flags | 0x01 | (verified ? 0x04 : 0)]), count]);
  }

  const credential = (response: object) => ({
    ...{ id: base64url(credentialId), rawId: base64url(credentialId), type: 'public-key', clientExtensionResults: {} },
    response,
  });

  return {
    register({ challenge, user }, change = {}) {
      userHandle = user.id;
      const data = clientData('webauthn.create', challenge, change.origin);
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, credentialId.length]), credentialId, coseKey]);
      const authData = Buffer.concat([authenticatorData(0x40, change), attested]);
      const attestation = Buffer.concat([
        head(5, 3),
        ...[text('fmt'), text('none'), text('attStmt'), head(5, 0), text('authData'), bytes(authData)],
      ]);
      return credential({
        ...{ clientDataJSON: base64url(data), attestationObject: base64url(attestation), transports: ['internal'] },
      });
    },
    sign({ challenge }, change = {}) {
      const data = clientData('webauthn.get', challenge, change.origin);
      const authData = authenticatorData(0, change);
      const signature = createSign('sha256').update(authData).update(sha256(data)).sign(privateKey);
      return credential({
        ...{ clientDataJSON: base64url(data), authenticatorData: base64url(authData) },
        ...{ signature: base64url(signature), userHandle },
      });
    },
    turnBack() {
      counter = 0;
    },
  };
}
