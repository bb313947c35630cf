import { writeInstant } from '../dates/dates.ts';
import { CredentialError } from '../error.ts';
import type { JsonObject } from '../json/value.ts';
import { encodeBase58 } from '../keys/base58.ts';
import { readMultikey } from '../keys/multikey.ts';
import type { PublicKey } from '../keys/public-key.ts';
import { CRYPTOSUITE, hashData, type Suite, signedForm, suiteNamed, verifyProofValue } from './suites.ts';
import { asWritten, refuseUnverifiable } from './unsigned.ts';

export interface SignOptions {
  /** `<issuer id>#<fragment>`, as the issuer's DID document lists it. */
  verificationMethod: string;
  /**
   * Over the bytes that it is given: Ed25519 with `importEd25519PrivateKey`, ECDSA with `importPrivateKey`.
   */
  sign(data: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** Needed to check the signature when the fragment is not the multikey itself. */
  publicKeyMultibase?: string;
  created: Date;
  /** Badges are signed with the first, the only one that all their readers know. */
  cryptosuite?: 'eddsa-rdfc-2022' | 'eddsa-jcs-2022' | 'ecdsa-rdfc-2019';
}

export interface SignedCredential extends JsonObject {
  proof: JsonObject;
}

export interface Signed {
  credential: SignedCredential;
  /** The credential as JSON: what is stored, served and baked. */
  text: string;
  /** The 64 bytes that the proof signs: what the public log commits to. */
  signedBytes: Uint8Array;
}

/**
 * Signs a credential with `eddsa-rdfc-2022` (vc-di-eddsa section 3.2.1). What it would not verify it does not sign, and it checks
 * its own signature before it lets go of it (P-KEY-04).
 * @param unsigned from `buildAchievementCredential`, `buildStatusListCredential`, or any credential of the pinned contexts
 * @throws CredentialError `bad-credential`, `untrusted-context`, `undefined-term`, `issuer-mismatch`, `missing-public-key`,
 * `own-signature-failed` and the codes of strict JSON
 */
export async function signCredential(unsigned: JsonObject, options: SignOptions): Promise<Signed> {
  const document = asWritten(unsigned);
  refuseUnverifiable(document, options.verificationMethod);
  const suite = suiteNamed(options.cryptosuite ?? CRYPTOSUITE) as Suite;
  const key = publicKeyOf(options);
  if (!suite.keys.includes(key.kind))
    throw new CredentialError('bad-key', `${suite.name} does not sign with ${key.kind}`);
  const proof: JsonObject = {
    ...(suite.form === 'jcs' && { '@context': document['@context'] }),
    type: 'DataIntegrityProof',
    created: writeInstant(options.created),
    verificationMethod: options.verificationMethod,
    cryptosuite: suite.name,
    proofPurpose: 'assertionMethod',
  };
  const signedBytes = await hashData(suite, proof, await signedForm(document), key.kind);
  const proofValue = `z${encodeBase58(await options.sign(signedBytes))}`;
  if (!(await verifyProofValue(key, signedBytes, proofValue))) {
    throw new CredentialError('own-signature-failed', 'The signature does not fit the public key');
  }
  const credential = { ...document, proof: { ...proof, proofValue } };
  return { credential, text: JSON.stringify(credential), signedBytes };
}

function publicKeyOf({ publicKeyMultibase, verificationMethod }: SignOptions): PublicKey {
  const fragment = verificationMethod.split('#')[1] ?? '';
  const multikey = publicKeyMultibase ?? (/^z(?:6Mk|Dn|82)/.test(fragment) ? fragment : undefined);
  if (multikey === undefined) throw new CredentialError('missing-public-key', 'publicKeyMultibase is needed');
  return readMultikey(multikey);
}
