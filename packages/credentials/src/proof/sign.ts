import { badgeModelProblem, credentialModelProblem, isBadgeType } from '../achievement/model.ts';
import { isTrustedContext } from '../contexts/contexts.ts';
import { writeInstant } from '../dates/dates.ts';
import { CredentialError } from '../error.ts';
import { parseJson } from '../json/parse-json.ts';
import { asArray, idOf, isObject, type JsonObject } from '../json/value.ts';
import { encodeBase58 } from '../keys/base58.ts';
import { publicKeyFromMultikey } from '../keys/multikey.ts';
import { CRYPTOSUITE, hashData, hashDocument, verifyProofValue } from './eddsa-rdfc-2022.ts';

export interface SignOptions {
  /** `<issuer id>#<fragment>`, as the issuer's DID document lists it. */
  verificationMethod: string;
  /** Ed25519 over the 64 bytes that it is given; `importEd25519PrivateKey` gives one. */
  sign(data: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** Needed to check the signature when the fragment is not the multikey itself. */
  publicKeyMultibase?: string;
  created: Date;
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
  const proof: JsonObject = {
    type: 'DataIntegrityProof',
    created: writeInstant(options.created),
    verificationMethod: options.verificationMethod,
    cryptosuite: CRYPTOSUITE,
    proofPurpose: 'assertionMethod',
  };
  const signedBytes = await hashData(proof, document, await hashDocument(document));
  const proofValue = `z${encodeBase58(await options.sign(signedBytes))}`;
  if (!(await verifyProofValue(publicKeyOf(options), signedBytes, proofValue))) {
    throw new CredentialError('own-signature-failed', 'The signature does not fit the public key');
  }
  const credential = { ...document, proof: { ...proof, proofValue } };
  return { credential, text: JSON.stringify(credential), signedBytes };
}

/** What a reader will get: the strict parser's view of the text, not of a live object. */
function asWritten(unsigned: JsonObject): JsonObject {
  const document = parseJson(JSON.stringify(unsigned));
  if (!isObject(document)) throw new CredentialError('bad-credential', 'A credential is an object');
  return document;
}

function refuseUnverifiable(document: JsonObject, verificationMethod: string): void {
  if (document.proof !== undefined) throw new CredentialError('bad-credential', 'Already signed');
  const isBadge = asArray(document.type).some((type) => typeof type === 'string' && isBadgeType(type));
  if (!isTrustedContext(document['@context'], isBadge ? 'badge' : 'credential')) {
    throw new CredentialError('untrusted-context', 'Contexts are pinned, a base first');
  }
  const problem = isBadge ? badgeModelProblem(document) : credentialModelProblem(document);
  if (problem !== undefined) throw new CredentialError('bad-credential', `Not as the standard says: ${problem || '/'}`);
  const [controller] = verificationMethod.split('#');
  if (controller !== idOf(document.issuer)) {
    throw new CredentialError('issuer-mismatch', 'The key is not one of the issuer that the credential names');
  }
}

function publicKeyOf({ publicKeyMultibase, verificationMethod }: SignOptions): Uint8Array {
  const fragment = verificationMethod.split('#')[1] ?? '';
  const multikey = publicKeyMultibase ?? (fragment.startsWith('z6Mk') ? fragment : undefined);
  if (multikey === undefined) throw new CredentialError('missing-public-key', 'publicKeyMultibase is needed');
  return publicKeyFromMultikey(multikey);
}
