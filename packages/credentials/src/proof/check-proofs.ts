import { parseInstant } from '../dates/dates.ts';
import type { IssuerKey } from '../did/key-result.ts';
import { type KeyPurpose, resolveKey } from '../did/resolve.ts';
import { CredentialError } from '../error.ts';
import type { FindDocument } from '../fetch.ts';
import { asArray, idOf, isObject, type JsonObject, type JsonValue, text } from '../json/value.ts';
import { canVerify } from '../jws/algorithms.ts';
import type { PublicKey } from '../keys/public-key.ts';
import { CLOCK_SKEW_MS, MAX_PROOFS } from '../limits.ts';
import type { Finding } from '../report.ts';
import {
  contextsAgree,
  hashData,
  type SignedForm,
  type Suite,
  signedForm,
  suiteOf,
  verifyProofValue,
} from './suites.ts';

/** Two answers that are never mixed (P-VER-06): is the signature right, and is the key the named issuer's. */
export interface ProofFindings {
  signature: Finding;
  issuer: Finding;
}

/**
 * Checks the Data Integrity proofs of a credential. All that claim to be by the issuer must be right (P-VER-07); when none
 * does, a right signature by somebody else is said to be that, and no more.
 * @param signed the credential without its proofs
 */
export async function checkProofs(
  credential: JsonObject,
  signed: SignedForm,
  context: { find: FindDocument; now: Date },
  { issuer, purpose }: { issuer: string; purpose: KeyPurpose } = {
    issuer: idOf(credential.issuer) ?? '',
    purpose: 'assertionMethod',
  },
): Promise<ProofFindings> {
  const { proof: only } = credential;
  // Most badges have one, with none before it.
  if (isObject(only) && only.previousProof === undefined) {
    return checkProof(only, { signed, proofs: [only], issuer, purpose, ...context });
  }
  const proofs = asArray(only);
  if (proofs.length === 0) return noAnswer('no-proof');
  if (proofs.length > MAX_PROOFS) return broken('too-many-proofs');
  const readable = proofs.filter(isObject);
  if (readable.length !== proofs.length) return broken('proof-malformed');
  const claimed = readable.filter((proof) => claimsIssuer(text(proof.verificationMethod) ?? '', issuer));
  const chain = chainsOf(claimed.length > 0 ? claimed : readable.slice(0, 1), readable);
  if (typeof chain === 'string') return broken(chain);
  const findings: ProofFindings[] = [];
  const shared = { signed, proofs: readable, issuer, purpose, ...context };
  for (const proof of chain.asked) findings.push(await checkProof(proof, shared));
  // Who countersigned before the issuer need not be the issuer: the signature alone counts.
  for (const proof of chain.behind) {
    const { signature } = await checkProof(proof, shared);
    findings.push({ signature, issuer: { outcome: 'pass' } });
  }
  return worst(findings);
}

interface ProofContext {
  signed: SignedForm;
  /** All that stand on the credential. */
  proofs: JsonObject[];
  issuer: string;
  /** What the proofs are for, and their keys listed under. */
  purpose: KeyPurpose;
  find: FindDocument;
  now: Date;
}

const previousOf = (proof: JsonObject): JsonValue[] => asArray(proof.previousProof);

/**
 * The proofs that stand behind these by `previousProof` (Data Integrity section 2.1.2): each named one must be there, once, and
 * none may stand behind itself.
 */
function chainsOf(asked: JsonObject[], all: JsonObject[]): { asked: JsonObject[]; behind: JsonObject[] } | string {
  const behind = new Set<JsonObject>();
  const walk = (proof: JsonObject, path: JsonObject[]): string | undefined => {
    if (path.includes(proof)) return 'proof-chain-circular';
    for (const id of previousOf(proof)) {
      const [named, ...more] = all.filter((other) => typeof id === 'string' && other.id === id);
      if (named === undefined || more.length > 0) return 'previous-proof-missing';
      behind.add(named);
      const problem = walk(named, [...path, proof]);
      if (problem) return problem;
    }
    return undefined;
  };
  for (const proof of asked) {
    const problem = walk(proof, []);
    if (problem) return problem;
  }
  return { asked, behind: [...behind].filter((proof) => !asked.includes(proof)) };
}

async function checkProof(proof: JsonObject, context: ProofContext): Promise<ProofFindings> {
  const suite = suiteOf(proof);
  if (suite === undefined) return noAnswer('proof-not-supported-yet');
  const malformed = proofProblem(proof, context.purpose);
  if (malformed) return broken(malformed);
  if (!contextsAgree(suite, proof, context.signed.document)) return broken('untrusted-context');
  const verificationMethod = text(proof.verificationMethod) ?? '';

  const result = await resolveKey(verificationMethod, context.issuer, context.find, context.purpose);
  if ('problem' in result) return unbound(result.problem, result.detail);

  const isAble = canVerify(result.key.publicKey);
  if (isAble !== true && !(await isAble)) return noAnswer('algorithm-unavailable');
  const known = context.signed.answers?.get(result.key.publicKey)?.get(proof);
  const right = known ?? (await signatureIsRight(suite, proof, result.key, context));
  if (right !== true) return broken(right);
  return {
    signature: { outcome: 'pass', detail: suite.name },
    issuer: checkBinding(parseInstant(proof.created), result.key, context.issuer),
  };
}

/** The shape that every proof needs before its key is looked up (Data Integrity section 2.1). */
function proofProblem(proof: JsonObject, purpose: KeyPurpose): string | undefined {
  if (proof.proofPurpose !== purpose) return 'proof-purpose';
  if (typeof proof.verificationMethod !== 'string' || typeof proof.proofValue !== 'string') return 'proof-malformed';
  const isDate = (date: JsonValue | undefined) => date === undefined || parseInstant(date) !== undefined;
  return isDate(proof.created) && isDate(proof.expires) ? undefined : 'proof-malformed';
}

/** True, or the code of what is wrong. */
async function signatureIsRight(
  suite: Suite,
  proof: JsonObject,
  { publicKey }: IssuerKey,
  context: ProofContext,
): Promise<true | string> {
  const answer = await askSignature(suite, proof, publicKey, context);
  const { answers } = context.signed;
  answers?.set(publicKey, (answers.get(publicKey) ?? new Map<JsonObject, true | string>()).set(proof, answer));
  return answer;
}

async function askSignature(
  suite: Suite,
  proof: JsonObject,
  publicKey: PublicKey,
  { signed, proofs }: ProofContext,
): Promise<true | string> {
  if (!suite.keys.includes(publicKey.kind)) return 'key-of-another-kind';
  try {
    const isChained = proof.previousProof !== undefined;
    const form = isChained ? await withPrevious(proof, proofs, signed) : signed;
    const data = hashData(suite, proof, form, publicKey.kind);
    const isRight = verifyProofValue(publicKey, data instanceof Promise ? await data : data, proof.proofValue);
    return (isRight instanceof Promise ? await isRight : isRight) || 'signature-mismatch';
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return error.code;
  }
}

/** A proof of a chain signs the proofs before it as well (Data Integrity section 4.5). */
async function withPrevious(proof: JsonObject, proofs: JsonObject[], signed: SignedForm): Promise<SignedForm> {
  const ids = previousOf(proof);
  if (ids.length === 0) return signed;
  const behind = proofs.filter(({ id }) => id !== undefined && ids.includes(id));
  return signedForm({ ...signed.document, proof: behind }, signed.rule);
}

/** The key belongs to the issuer that the badge names, and still did when it signed. */
export function checkBinding(created: Date | undefined, key: IssuerKey, issuer: string): Finding {
  if (key.controller !== issuer) {
    return { outcome: 'fail', code: 'key-of-another', detail: key.controller, verdict: 'untrusted-issuer' };
  }
  if (key.revoked && (!created || created > key.revoked)) {
    return { outcome: 'fail', code: 'key-retired-before-signature', verdict: 'untrusted-issuer' };
  }
  return { outcome: 'pass', code: 'issuer-not-listed', detail: issuer.startsWith('did:') ? 'did' : 'https-origin' };
}

/** `expires` of the proofs, checked with the dates: a proof past its end proves nothing now. */
export function checkProofExpiry(credential: JsonObject, now: Date): Finding | undefined {
  const isOver = (proof: JsonValue) => {
    const end = isObject(proof) && proof.expires !== undefined ? parseInstant(proof.expires) : undefined;
    return end !== undefined && end.getTime() + CLOCK_SKEW_MS < now.getTime();
  };
  const { proof } = credential;
  const isPast = Array.isArray(proof) ? proof.some(isOver) : proof !== undefined && isOver(proof);
  return isPast ? { outcome: 'fail', code: 'proof-expired', verdict: 'expired' } : undefined;
}

function claimsIssuer(verificationMethod: string, issuer: string): boolean {
  if (issuer.startsWith('did:')) return verificationMethod.split('#')[0] === issuer;
  const url = URL.parse(verificationMethod);
  return url !== null && !verificationMethod.startsWith('did:') && url.origin === URL.parse(issuer)?.origin;
}

export function worst(findings: ProofFindings[]): ProofFindings {
  const [only, ...more] = findings;
  if (only !== undefined && more.length === 0) return only;
  const rank = { fail: 0, unknown: 1, 'not-applicable': 2, pass: 3 };
  const worstOf = (part: 'signature' | 'issuer') =>
    findings.map((finding) => finding[part]).reduce((a, b) => (rank[b.outcome] < rank[a.outcome] ? b : a));
  return { signature: worstOf('signature'), issuer: worstOf('issuer') };
}

export function broken(code: string, detail?: string): ProofFindings {
  return {
    signature: { outcome: 'fail', code, ...(detail !== undefined && { detail }), verdict: 'invalid' },
    issuer: { outcome: 'unknown', code: 'signature-needed' },
  };
}

export function noAnswer(code: string): ProofFindings {
  return {
    signature: { outcome: 'unknown', code, verdict: 'unverified' },
    issuer: { outcome: 'unknown', code: 'signature-needed' },
  };
}

/** Without the issuer's own word about its key there is nothing to check the signature with. */
export function unbound(code: string, detail?: string): ProofFindings {
  const where = detail === undefined ? {} : { detail };
  const unreachable = code === 'issuer-unreachable';
  return {
    signature: { outcome: 'unknown', code, ...where },
    issuer: { outcome: unreachable ? 'unknown' : 'fail', code, ...where, verdict: 'untrusted-issuer' },
  };
}
