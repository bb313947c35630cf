import { parseInstant } from '../dates/dates.ts';
import { CredentialError } from '../error.ts';
import type { FindDocument } from '../fetch.ts';
import { parseJson } from '../json/parse-json.ts';
import { asArray, hasType, isObject, type JsonObject, type JsonValue, text } from '../json/value.ts';
import { publicKeyFromMultikey } from '../keys/multikey.ts';
import { didWebToUrl } from './did-web.ts';

/** A key that its controller lets make assertions. */
export interface IssuerKey {
  publicKey: Uint8Array;
  /** The DID or https profile that publishes the key. */
  controller: string;
  /** Signatures made later do not count. */
  revoked?: Date;
}

export type KeyProblem =
  | 'issuer-unreachable'
  | 'did-method-not-supported-yet'
  | 'did-document-malformed'
  | 'did-document-of-another'
  | 'key-not-listed'
  | 'key-type-not-supported-yet'
  | 'verification-method-malformed';

export type KeyResult = { key: IssuerKey } | { problem: KeyProblem; detail?: string };

const DOCUMENT_TYPES = 'application/did+json, application/did+ld+json, application/json, application/ld+json';

/**
 * The key behind a proof's `verificationMethod`, as its controller publishes it: did:key, did:web, or an https profile that
 * lists it (P-VER-03, P-VER-04, P-VER-05). Never throws.
 */
export async function resolveKey(verificationMethod: string, issuer: string, find: FindDocument): Promise<KeyResult> {
  try {
    if (verificationMethod.startsWith('did:key:')) return keyOfDidKey(verificationMethod);
    if (verificationMethod.startsWith('did:web:')) return await keyOfDidWeb(verificationMethod, find);
    if (verificationMethod.startsWith('did:')) return { problem: 'did-method-not-supported-yet' };
    if (isSameOrigin(verificationMethod, issuer)) return await keyOfProfile(verificationMethod, issuer, find);
    return { problem: 'verification-method-malformed' };
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return { problem: 'did-document-malformed', detail: error.message };
  }
}

/** The key is the DID; the fragment repeats it or is left out. */
function keyOfDidKey(verificationMethod: string): KeyResult {
  const [did = '', fragment] = verificationMethod.split('#', 2);
  const multikey = did.slice('did:key:'.length);
  if (fragment !== undefined && fragment !== multikey) return { problem: 'verification-method-malformed' };
  return withPublicKey(multikey, { controller: did });
}

async function keyOfDidWeb(verificationMethod: string, find: FindDocument): Promise<KeyResult> {
  const [did = '', fragment] = verificationMethod.split('#', 2);
  if (!fragment) return { problem: 'verification-method-malformed' };
  const url = didWebToUrl(did);
  const found = await find(url, DOCUMENT_TYPES);
  if (!found) return { problem: 'issuer-unreachable', detail: url };
  // Another host could be another owner: what it serves is not this DID's word.
  if (URL.parse(found.url)?.host !== URL.parse(url)?.host) return { problem: 'issuer-unreachable', detail: found.url };
  const document = parseJson(found.body);
  if (!isObject(document)) return { problem: 'did-document-malformed' };
  if (document.id !== did) return { problem: 'did-document-of-another', detail: text(document.id) };
  return listedKey(document, verificationMethod, did);
}

/** An issuer known by an https address: the profile found there lists the key, and both stand on one origin. */
async function keyOfProfile(verificationMethod: string, issuer: string, find: FindDocument): Promise<KeyResult> {
  const found = await find(issuer, 'application/json, application/ld+json');
  if (!found) return { problem: 'issuer-unreachable', detail: issuer };
  if (!isSameOrigin(found.url, issuer)) return { problem: 'issuer-unreachable', detail: found.url };
  const profile = parseJson(found.body);
  if (!isObject(profile)) return { problem: 'did-document-malformed' };
  if (profile.id !== issuer) return { problem: 'did-document-of-another', detail: text(profile.id) };
  return listedKey(profile, verificationMethod, issuer);
}

/** Finds the method in a controller document; it counts only under `assertionMethod`. */
function listedKey(document: JsonObject, verificationMethod: string, controller: string): KeyResult {
  const names = (value: JsonValue | undefined) =>
    typeof value === 'string' && absolute(value, controller) === verificationMethod;
  const assertions = asArray(document.assertionMethod);
  const allowed = assertions.some((entry) => names(isObject(entry) ? entry.id : entry));
  const methods = [...asArray(document.verificationMethod), ...assertions].filter(isObject);
  const [method, ...more] = methods.filter((entry) => names(entry.id));
  if (!allowed || !method) return { problem: 'key-not-listed', detail: verificationMethod };
  if (more.length > 0) return { problem: 'did-document-malformed', detail: 'One key id twice' };
  if (method.controller !== controller) return { problem: 'key-not-listed', detail: 'Another controller' };
  const multikey = text(method.publicKeyMultibase);
  if (!multikey || !hasType(method, 'Multikey', 'Ed25519VerificationKey2020')) {
    return { problem: 'key-type-not-supported-yet' };
  }
  const end = method.revoked ?? method.expires;
  const revoked = parseInstant(end);
  if (end !== undefined && !revoked)
    return { problem: 'did-document-malformed', detail: 'The end of the key is no date' };
  return withPublicKey(multikey, revoked ? { controller, revoked } : { controller });
}

function withPublicKey(multikey: string, key: Omit<IssuerKey, 'publicKey'>): KeyResult {
  try {
    return { key: { ...key, publicKey: publicKeyFromMultikey(multikey) } };
  } catch {
    return { problem: 'key-type-not-supported-yet' };
  }
}

/** Ids in a document may be relative to it: `#key-1`. */
function absolute(id: string, controller: string): string {
  return id.startsWith('#') ? `${controller}${id}` : id;
}

function isSameOrigin(address: string, issuer: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && url.origin === URL.parse(issuer)?.origin;
}
