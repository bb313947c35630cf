import { writeInstant } from '../dates/dates.ts';
import { CredentialError } from '../error.ts';
import type { JsonObject } from '../json/value.ts';
import { publicKeyFromMultikey } from '../keys/multikey.ts';

export interface DidKey {
  /** `<did>#<fragment>`; the multikey itself as fragment lets anyone read the key from the proof. */
  id: string;
  /** `z6Mk…` */
  publicKeyMultibase: string;
  /** When the key was retired: it stays listed, and what it signed before stays good (P-KEY-02). */
  revoked?: Date;
}

/**
 * The document of a did:web, to be served at `didWebToUrl(did)` (DID Core 1.0; Multikey of Controlled Identifiers 1.0).
 * @throws CredentialError `bad-did` for a key of another DID, `bad-key` for a key that is no Ed25519 multikey
 */
export function buildDidWebDocument(input: { did: string; keys: readonly DidKey[] }): JsonObject {
  const { did, keys } = input;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: keys.map(({ id, publicKeyMultibase, revoked }) => {
      if (!id.startsWith(`${did}#`)) throw new CredentialError('bad-did', `Key ${id} is not one of ${did}`);
      publicKeyFromMultikey(publicKeyMultibase);
      const key: JsonObject = { id, type: 'Multikey', controller: did, publicKeyMultibase };
      return revoked ? { ...key, revoked: writeInstant(revoked) } : key;
    }),
    assertionMethod: keys.map(({ id }) => id),
  };
}
