import { platform } from '#platform';
import { concat } from '../bytes/bytes.ts';
import { canonicalForm, canonicalHash } from '../canon/canonical-form.ts';
import { jcs } from '../canon/jcs.ts';
import { hashMatched, type Written } from '../canon/templates.ts';
import type { ContextRule } from '../contexts/contexts.ts';
import { isShared } from '../json/frozen-values.ts';
import { asArray, hasType, type JsonObject, type JsonValue, text } from '../json/value.ts';
import { Kept } from '../kept.ts';
import { decodeMultibase58 } from '../keys/multikey.ts';
import type { KeyKind, PublicKey } from '../keys/public-key.ts';
import { verifyEd25519 } from '../keys/verify-ed25519.ts';
import type { Soon } from '../platform/port.ts';

/** How a document becomes bytes: RDF statements in canonical order (RDFC-1.0), or its JSON in one form (RFC 8785). */
type Form = 'rdfc' | 'jcs';

/** A way to make and check Data Integrity proofs. */
export interface Suite {
  name: string;
  form: Form;
  keys: readonly KeyKind[];
}

/** The one that badges are signed with. */
export const CRYPTOSUITE = 'eddsa-rdfc-2022';

const SUITES: readonly Suite[] = [
  { name: CRYPTOSUITE, form: 'rdfc', keys: ['Ed25519'] },
  // Its name before the standard was finished; the 1EdTech validator reads it still.
  { name: 'eddsa-2022', form: 'rdfc', keys: ['Ed25519'] },
  { name: 'eddsa-jcs-2022', form: 'jcs', keys: ['Ed25519'] },
  { name: 'ecdsa-rdfc-2019', form: 'rdfc', keys: ['P-256', 'P-384'] },
];

/** The type is the suite: the same bytes and signature as eddsa-rdfc-2022, before `cryptosuite` was thought of. */
const ED25519_SIGNATURE_2020: Suite = { name: 'Ed25519Signature2020', form: 'rdfc', keys: ['Ed25519'] };

export const suiteNamed = (name: JsonValue | undefined): Suite | undefined =>
  SUITES.find((suite) => suite.name === name);

/** Undefined: this library does not read such a proof. */
export function suiteOf(proof: JsonObject): Suite | undefined {
  if (hasType(proof, 'DataIntegrityProof')) return suiteNamed(proof.cryptosuite);
  return hasType(proof, 'Ed25519Signature2020') ? ED25519_SIGNATURE_2020 : undefined;
}

/** A document and the hash of its canonical form, which is made once for the schema check and all proofs. */
export interface SignedForm {
  document: JsonObject;
  sha256: Uint8Array;
  /** By which its contexts were read, and those of its proofs are; pinned ones when nothing is said. */
  rule?: ContextRule;
  /** What was found of this document's proofs before, by the key that they were checked with: for documents that many badges name. */
  answers?: WeakMap<PublicKey, Map<JsonObject, true | string>>;
  /** Its one proof, where that begins like one that was read before. */
  known?: Pick<Written, 'proof' | 'beginning'> | undefined;
}

/** @throws CredentialError of `canonicalForm` */
export function signedForm(document: JsonObject, rule: ContextRule = 'pinned', known?: Written): Soon<SignedForm> {
  const hash = known && hashMatched(known);
  if (hash !== undefined && !(hash instanceof Promise)) return { document, sha256: hash, rule, known };
  return canonicalHash(document, rule, known).then((sha256) => ({ document, sha256, rule, known }));
}

/**
 * The bytes that a proof signs: the hash of its options, then the hash of the document (vc-di-eddsa sections 3.2.4 and 3.3.4,
 * vc-di-ecdsa section 3.2.4). P-384 hashes with SHA-384, all others with SHA-256.
 * @param proof with or without `proofValue`
 */
export function hashData(suite: Suite, proof: JsonObject, signed: SignedForm, kind: KeyKind): Soon<Uint8Array> {
  const [options, document] = [hashOptions(suite, proof, signed, kind), hashDocument(suite, proof, signed, kind)];
  return options instanceof Promise || document instanceof Promise
    ? Promise.all([options, document]).then((both) => concat(...both))
    : concat(options, document);
}

/** Of all that one key signs in one second, under the same contexts, it is the same. */
function hashOptions(
  suite: Suite,
  proof: JsonObject,
  { document, rule, known }: SignedForm,
  kind: KeyKind,
): Soon<Uint8Array> {
  const context = document['@context'];
  const isKept =
    known?.proof === proof && suite.form === 'rdfc' && kind !== 'P-384' && Array.isArray(context) && isShared(context);
  const kept = isKept ? known.beginning.hashes.get(context) : undefined;
  if (kept) return kept;
  const { proofValue: _signature, ...options } = proof;
  if (suite.form === 'jcs') return platform.sha256(jcs(options));
  const hash = hashStatements({ ...options, '@context': context }, kind, rule);
  if (isKept)
    hash.then(
      (done) => known.beginning.hashes.set(context, done),
      () => undefined,
    );
  return hash;
}

function hashDocument(
  suite: Suite,
  proof: JsonObject,
  { document, sha256, rule }: SignedForm,
  kind: KeyKind,
): Soon<Uint8Array> {
  if (suite.form === 'rdfc') return kind === 'P-384' ? canonicalSha384(document, rule) : sha256;
  // The contexts that were there when it was signed; more may stand behind them now (section 3.3.2, step 7).
  const context = proof['@context'];
  return platform.sha256(jcs(context === undefined ? document : { ...document, '@context': context }));
}

const keptOptions = new Kept<Uint8Array>(200);

async function hashStatements(options: JsonObject, kind: KeyKind, rule?: ContextRule): Promise<Uint8Array> {
  const name = `${rule ?? ''} ${kind === 'P-384' ? 384 : 256} ${JSON.stringify(options)}`;
  const known = keptOptions.get(name);
  if (known) return known;
  const hash = kind === 'P-384' ? canonicalSha384(options, rule) : canonicalHash(options, rule);
  return keptOptions.set(name, await hash);
}

const canonicalSha384 = async (document: JsonObject, rule?: ContextRule): Promise<Uint8Array> =>
  platform.sha384((await canonicalForm(document, rule)).nQuads);

/** A proof may name contexts only where its form reads them, and then those that its document begins with. */
export function contextsAgree({ form }: Suite, proof: JsonObject, document: JsonObject): boolean {
  const own = proof['@context'];
  if (own === undefined) return true;
  const [signed, now] = [asArray(own), asArray(document['@context'])];
  return form === 'jcs' && signed.length > 0 && signed.every((url, at) => typeof url === 'string' && url === now[at]);
}

/** @param data from `hashData`. False for a signature of another length or alphabet too; never throws. */
export function verifyProofValue(key: PublicKey, data: Uint8Array, proofValue: JsonValue | undefined): Soon<boolean> {
  let signature: Uint8Array;
  try {
    signature = decodeMultibase58(text(proofValue) ?? '');
  } catch {
    return false;
  }
  if (key.kind === 'Ed25519') {
    return verifyEd25519(key.bytes, data, signature);
  }
  if (key.kind === 'RSA') return false;
  return platform.verifyJwk(key.kind === 'P-256' ? 'ES256' : 'ES384', key.jwk, data, signature);
}
