import { parseInstant } from '../dates/dates.ts';
import { type IssuerKey, resolveKey } from '../did/resolve.ts';
import { CredentialError } from '../error.ts';
import type { FindDocument } from '../fetch.ts';
import { asArray, hasType, idOf, isObject, type JsonObject, text } from '../json/value.ts';
import { CLOCK_SKEW_MS, MAX_PROOFS } from '../limits.ts';
import type { Finding } from '../report.ts';
import { CRYPTOSUITE, hashData, verifyProofValue } from './eddsa-rdfc-2022.ts';

/** Two answers that are never mixed (P-VER-06): is the signature right, and is the key the named issuer's. */
export interface ProofFindings {
  signature: Finding;
  issuer: Finding;
}

/**
 * Checks the Data Integrity proofs of a credential. All that claim to be by the issuer must be right (P-VER-07); when none
 * does, a right signature by somebody else is said to be that, and no more.
 * @param documentHash of the credential without its proof
 */
export async function checkProofs(
  credential: JsonObject,
  documentHash: Uint8Array,
  context: { find: FindDocument; now: Date },
): Promise<ProofFindings> {
  const proofs = asArray(credential.proof);
  if (proofs.length === 0) return noAnswer('no-proof');
  if (proofs.length > MAX_PROOFS) return broken('too-many-proofs');
  const issuer = idOf(credential.issuer) ?? '';
  const readable = proofs.filter(isObject);
  if (readable.length !== proofs.length) return broken('proof-malformed');
  const claimed = readable.filter((proof) => claimsIssuer(text(proof.verificationMethod) ?? '', issuer));
  const findings: ProofFindings[] = [];
  for (const proof of claimed.length > 0 ? claimed : readable.slice(0, 1)) {
    findings.push(await checkProof(proof, { credential, documentHash, issuer, ...context }));
  }
  return worst(findings);
}

interface ProofContext {
  credential: JsonObject;
  documentHash: Uint8Array;
  issuer: string;
  find: FindDocument;
  now: Date;
}

async function checkProof(proof: JsonObject, context: ProofContext): Promise<ProofFindings> {
  if (!hasType(proof, 'DataIntegrityProof') || proof.cryptosuite !== CRYPTOSUITE)
    return noAnswer('proof-not-supported-yet');
  if (proof.previousProof !== undefined) return noAnswer('proof-chain-not-supported-yet');
  const malformed = proofProblem(proof);
  if (malformed) return broken(malformed);
  const verificationMethod = text(proof.verificationMethod) ?? '';

  const result = await resolveKey(verificationMethod, context.issuer, context.find);
  if ('problem' in result) return unbound(result.problem, result.detail);

  const right = await signatureIsRight(proof, result.key, context);
  if (right !== true) return broken(right);
  return {
    signature: { outcome: 'pass', detail: CRYPTOSUITE },
    issuer: checkBinding(proof, result.key, context.issuer),
  };
}

/** The shape that every proof needs before its key is looked up (Data Integrity section 2.1). */
function proofProblem(proof: JsonObject): string | undefined {
  if (proof.proofPurpose !== 'assertionMethod') return 'proof-purpose';
  if (typeof proof.verificationMethod !== 'string' || typeof proof.proofValue !== 'string') return 'proof-malformed';
  const dates = [proof.created, proof.expires].filter((date) => date !== undefined);
  if (!dates.every((date) => parseInstant(date))) return 'proof-malformed';
  return '@context' in proof ? 'untrusted-context' : undefined;
}

async function signatureIsRight(proof: JsonObject, key: IssuerKey, context: ProofContext): Promise<true | string> {
  let data: Uint8Array;
  try {
    data = await hashData(proof, context.credential, context.documentHash);
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return error.code;
  }
  const right = await verifyProofValue(key.publicKey, data, text(proof.proofValue) ?? '');
  return right || 'signature-mismatch';
}

/** The key belongs to the issuer that the badge names, and still did when it signed. */
function checkBinding(proof: JsonObject, key: IssuerKey, issuer: string): Finding {
  if (key.controller !== issuer) {
    return { outcome: 'fail', code: 'key-of-another', detail: key.controller, verdict: 'untrusted-issuer' };
  }
  const created = parseInstant(proof.created);
  if (key.revoked && (!created || created > key.revoked)) {
    return { outcome: 'fail', code: 'key-retired-before-signature', verdict: 'untrusted-issuer' };
  }
  return { outcome: 'pass', code: 'issuer-not-listed', detail: issuer.startsWith('did:') ? 'did' : 'https-origin' };
}

/** `expires` of the proofs, checked with the dates: a proof past its end proves nothing now. */
export function checkProofExpiry(credential: JsonObject, now: Date): Finding | undefined {
  const ends = asArray(credential.proof)
    .filter(isObject)
    .map((proof) => parseInstant(proof.expires));
  const over = ends.some((end) => end && end.getTime() + CLOCK_SKEW_MS < now.getTime());
  return over ? { outcome: 'fail', code: 'proof-expired', verdict: 'expired' } : undefined;
}

function claimsIssuer(verificationMethod: string, issuer: string): boolean {
  if (issuer.startsWith('did:')) return verificationMethod.split('#')[0] === issuer;
  const url = URL.parse(verificationMethod);
  return url !== null && !verificationMethod.startsWith('did:') && url.origin === URL.parse(issuer)?.origin;
}

function worst(findings: ProofFindings[]): ProofFindings {
  const rank = { fail: 0, unknown: 1, 'not-applicable': 2, pass: 3 };
  const worstOf = (part: 'signature' | 'issuer') =>
    findings.map((finding) => finding[part]).reduce((a, b) => (rank[b.outcome] < rank[a.outcome] ? b : a));
  return { signature: worstOf('signature'), issuer: worstOf('issuer') };
}

function broken(code: string): ProofFindings {
  return {
    signature: { outcome: 'fail', code, verdict: 'invalid' },
    issuer: { outcome: 'unknown', code: 'signature-needed' },
  };
}

function noAnswer(code: string): ProofFindings {
  return {
    signature: { outcome: 'unknown', code, verdict: 'unverified' },
    issuer: { outcome: 'unknown', code: 'signature-needed' },
  };
}

/** Without the issuer's own word about its key there is nothing to check the signature with. */
function unbound(code: string, detail?: string): ProofFindings {
  const where = detail === undefined ? {} : { detail };
  const unreachable = code === 'issuer-unreachable';
  return {
    signature: { outcome: 'unknown', code, ...where },
    issuer: { outcome: unreachable ? 'unknown' : 'fail', code, ...where, verdict: 'untrusted-issuer' },
  };
}
