import { platform } from '#platform';
import { concat, utf8 } from '../bytes/bytes.ts';
import { canonicalForm } from '../canon/canonical-form.ts';
import type { JsonObject } from '../json/value.ts';
import { decodeMultibase58 } from '../keys/multikey.ts';
import { ED25519_SIGNATURE_BYTES } from '../platform/port.ts';

export const CRYPTOSUITE = 'eddsa-rdfc-2022';

/** SHA-256 of the canonical form: shared by all proofs on one document. */
export async function hashDocument(document: JsonObject): Promise<Uint8Array> {
  return platform.sha256(utf8((await canonicalForm(document)).nQuads));
}

/**
 * The 64 bytes that a proof signs: SHA-256 of its options, then SHA-256 of the document (vc-di-eddsa section 3.2.4).
 * @param proof with or without `proofValue`; its context is the document's
 */
export async function hashData(proof: JsonObject, document: JsonObject, documentHash: Uint8Array): Promise<Uint8Array> {
  const { proofValue: _signature, ...options } = proof;
  return concat(await hashDocument({ ...options, '@context': document['@context'] }), documentHash);
}

export async function verifyProofValue(publicKey: Uint8Array, data: Uint8Array, proofValue: string): Promise<boolean> {
  let signature: Uint8Array;
  try {
    signature = decodeMultibase58(proofValue);
  } catch {
    return false;
  }
  return signature.length === ED25519_SIGNATURE_BYTES && platform.verifyEd25519(publicKey, data, signature);
}
