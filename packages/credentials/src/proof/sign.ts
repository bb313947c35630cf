import { documentOf, type ProofBeginning, writeJson } from '../canon/template.ts';
import { findTemplate, hashMatched } from '../canon/templates.ts';
import type { ContextRule } from '../contexts/contexts.ts';
import { writeInstant } from '../dates/dates.ts';
import { CredentialError } from '../error.ts';
import type { JsonObject } from '../json/value.ts';
import { Kept } from '../kept.ts';
import { encodeBase58 } from '../keys/base58.ts';
import { readMultikey } from '../keys/multikey.ts';
import type { PublicKey } from '../keys/public-key.ts';
import type { Soon } from '../platform/port.ts';
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
  /**
   * `later`: the caller gives each result to `checkOwnSignature` before anybody else sees it, for instance on another core. A
   * check takes three times as long as the signature.
   */
  ownCheck?: 'now' | 'later';
  /** `open` for the public test suites alone: see `ContextRule`. */
  contexts?: ContextRule;
}

export interface SignedCredential extends JsonObject {
  proof: JsonObject;
}

export interface Signed {
  /** Read from `text` when it is asked for. */
  readonly credential: SignedCredential;
  /** The credential as JSON: what is stored, served and baked. */
  text: string;
  /** The 64 bytes that the proof signs: what the public log commits to. */
  signedBytes: Uint8Array;
  proofValue: string;
}

/**
 * Signs a credential with `eddsa-rdfc-2022` (vc-di-eddsa section 3.2.1). What it would not verify it does not sign, and it checks
 * its own signature before it lets go of it (P-KEY-04), unless the caller takes that on itself (`ownCheck`).
 * @param unsigned from `buildAchievementCredential`, `buildStatusListCredential`, or any credential of the pinned contexts
 * @throws CredentialError `bad-credential`, `untrusted-context`, `undefined-term`, `issuer-mismatch`, `missing-public-key`,
 * `own-signature-failed` and the codes of strict JSON
 */
export async function signCredential(unsigned: JsonObject, options: SignOptions): Promise<Signed> {
  const suite = suiteNamed(options.cryptosuite ?? CRYPTOSUITE) as Suite;
  const alike = readAlike(unsigned, suite, options.contexts);
  const sha256 = alike?.sha256 instanceof Promise ? await alike.sha256 : alike?.sha256;
  // A text that the template leaves to other ways is one that the strict reader has to see.
  const { document, written } = alike && sha256 ? alike : readUnknown(unsigned);
  const refusal = refuseUnverifiable(document, options.verificationMethod, options.contexts);
  if (refusal) await refusal;
  const key = publicKeyOf(options);
  if (!suite.keys.includes(key.kind))
    throw new CredentialError('bad-key', `${suite.name} does not sign with ${key.kind}`);
  const form = sha256 ? { document, sha256 } : await signedForm(document, options.contexts);
  const beginning = beginProof(suite, document, options);
  const signed = { ...form, known: { proof: beginning.members, beginning } };
  const data = hashData(suite, beginning.members, signed, key.kind);
  const signedBytes = data instanceof Promise ? await data : data;
  const signature = options.sign(signedBytes);
  const proofValue = `z${encodeSignature(signature instanceof Promise ? await signature : signature)}`;
  const text = `${written.slice(0, -1)},"proof":${beginning.written.slice(0, -1)},"proofValue":"${proofValue}"}}`;
  const result = new SignedText(text, signedBytes, proofValue);
  if (options.ownCheck !== 'later') await checkOwnSignature(result, options);
  return result;
}

function encodeSignature(signature: Uint8Array): string {
  if (signature.length > LONGEST_SIGNATURE_BYTES)
    throw new CredentialError('own-signature-failed', `A signature of ${signature.length} bytes`);
  return encodeBase58(signature);
}
/** P-384. */
const LONGEST_SIGNATURE_BYTES = 96;

interface OwnBeginning extends ProofBeginning {
  /** As JSON. */
  written: string;
}
const beginnings = new Kept<OwnBeginning>(200);

function beginProof(suite: Suite, document: JsonObject, { created, verificationMethod, contexts }: SignOptions) {
  // The one form repeats the contexts of the document in the proof.
  const context = suite.form === 'jcs' ? document['@context'] : undefined;
  const second = Math.floor(created.getTime() / 1000);
  const name = `${contexts} ${suite.name} ${second} ${verificationMethod} ${context ? JSON.stringify(context) : ''}`;
  const known = beginnings.get(name);
  if (known) return known;
  const members: JsonObject = {
    ...(context !== undefined && { '@context': context }),
    type: 'DataIntegrityProof',
    created: writeInstant(created),
    verificationMethod,
    cryptosuite: suite.name,
    proofPurpose: 'assertionMethod',
  };
  return beginnings.set(name, { members, written: JSON.stringify(members), hashes: new WeakMap() });
}

/**
 * The check that `signCredential` makes of its own signature (P-KEY-04): needed for what was signed with `ownCheck: 'later'`.
 * @throws CredentialError `own-signature-failed`
 */
export async function checkOwnSignature(
  { signedBytes, proofValue }: Pick<Signed, 'signedBytes' | 'proofValue'>,
  options: Pick<SignOptions, 'verificationMethod' | 'publicKeyMultibase'>,
): Promise<void> {
  if (!(await verifyProofValue(publicKeyOf(options), signedBytes, proofValue))) {
    throw new CredentialError('own-signature-failed', 'The signature does not fit the public key');
  }
}

class SignedText implements Signed {
  readonly text: string;
  readonly signedBytes: Uint8Array;
  readonly proofValue: string;
  private read: SignedCredential | undefined;

  constructor(text: string, signedBytes: Uint8Array, proofValue: string) {
    this.text = text;
    this.signedBytes = signedBytes;
    this.proofValue = proofValue;
  }

  get credential(): SignedCredential {
    this.read ??= JSON.parse(this.text) as SignedCredential;
    return this.read;
  }
}

interface ToSign {
  document: JsonObject;
  /** The same as JSON. */
  written: string;
  /** Of its canonical form, where that is known. */
  sha256?: Soon<Uint8Array | undefined>;
}

/** One more of a kind that was read before: only the texts in which it differs are looked at and written. */
function readAlike(unsigned: JsonObject, suite: Suite, contexts?: ContextRule): ToSign | undefined {
  const matched = suite.form === 'rdfc' && contexts !== 'open' ? findTemplate(unsigned) : undefined;
  if (matched === undefined) return undefined;
  const { template, values } = matched;
  // The same but for what stands still in it, which the model has seen before.
  const document = documentOf(template, values);
  return { document, written: writeJson(template, values), sha256: hashMatched(matched) };
}

function readUnknown(unsigned: JsonObject): ToSign {
  const document = asWritten(unsigned);
  return { document, written: JSON.stringify(document) };
}

function publicKeyOf({
  publicKeyMultibase,
  verificationMethod,
}: Pick<SignOptions, 'verificationMethod' | 'publicKeyMultibase'>): PublicKey {
  const fragment = verificationMethod.split('#')[1] ?? '';
  const multikey = publicKeyMultibase ?? (/^z(?:6Mk|Dn|82)/.test(fragment) ? fragment : undefined);
  if (multikey === undefined) throw new CredentialError('missing-public-key', 'publicKeyMultibase is needed');
  return readMultikey(multikey);
}
