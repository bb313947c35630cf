import { CredentialError } from '../error.ts';
import type { FetchedDocument, FindDocument } from '../fetch.ts';
import { isShared } from '../json/frozen-values.ts';
import { parseKept } from '../json/kept-json.ts';
import { parseJson } from '../json/parse-json.ts';
import { isObject, type JsonObject, text } from '../json/value.ts';
import { Kept } from '../kept.ts';
import { readJwk } from '../keys/jwk.ts';
import { isSameKey, type PublicKey } from '../keys/public-key.ts';
import { didWebToUrl } from './did-web.ts';
import type { KeyProblemFound, KeyResult } from './key-result.ts';
import { assertionIds, listedMethod, methodKey, multikeyIn } from './listed-key.ts';

const DOCUMENT_TYPES = 'application/did+json, application/did+ld+json, application/json, application/ld+json';
const KEY_TYPES = 'application/jwk+json, application/json, application/ld+json';

/** What a controller lets a key do: say something of others, or say who one is (Controlled Identifiers 1.0, section 2.3). */
export type KeyPurpose = 'assertionMethod' | 'authentication';

/**
 * The key behind a proof's `verificationMethod` or a token's `kid`, as its controller publishes it: did:key, did:web, or an https
 * profile that lists it (P-VER-03, P-VER-04, P-VER-05). Never throws.
 */
export async function resolveKey(
  verificationMethod: string,
  issuer: string,
  find: FindDocument,
  purpose: KeyPurpose = 'assertionMethod',
): Promise<KeyResult> {
  if (verificationMethod.startsWith('did:key:')) return keyOfDidKey(verificationMethod);
  const isDid = verificationMethod.startsWith('did:');
  if (!isDid && !isSameOrigin(verificationMethod, issuer)) return { problem: 'verification-method-malformed' };
  const [did = '', fragment] = verificationMethod.split('#', 2);
  if (isDid && !fragment) return { problem: 'verification-method-malformed' };
  const controller = isDid ? did : issuer;
  try {
    const url = addressOf(controller);
    const found = ownDocument(url && (await find(url, DOCUMENT_TYPES)), url, controller);
    if ('problem' in found) return found;
    const known = keptKey(found.document, verificationMethod, purpose);
    return known ?? (await listedKey(found.document, verificationMethod, controller, find, purpose));
  } catch (error) {
    return malformed(error);
  }
}

/** The issuer's own entry for a key that came from elsewhere; `key-not-listed` when it publishes no such key. Never throws. */
export async function findListedKey(key: PublicKey, issuer: string, find: FindDocument): Promise<KeyResult> {
  if (issuer.startsWith('did:key:')) {
    const own = keyOfDidKey(issuer);
    return 'problem' in own || isSameKey(own.key.publicKey, key) ? own : { problem: 'key-not-listed' };
  }
  try {
    const url = addressOf(issuer);
    const found = ownDocument(url && (await find(url, DOCUMENT_TYPES)), url, issuer);
    if ('problem' in found) return found;
    for (const id of assertionIds(found.document, issuer)) {
      const listed = await listedKey(found.document, id, issuer, find);
      if ('key' in listed && isSameKey(listed.key.publicKey, key)) return listed;
    }
    return { problem: 'key-not-listed' };
  } catch (error) {
    return malformed(error);
  }
}

function malformed(error: unknown): KeyProblemFound {
  if (!(error instanceof CredentialError)) throw error;
  return { problem: 'did-document-malformed', detail: error.message };
}

/** The key is the DID; the fragment repeats it or is left out. */
function keyOfDidKey(verificationMethod: string): KeyResult {
  const [did = '', fragment] = verificationMethod.split('#', 2);
  const multikey = did.slice('did:key:'.length);
  if (fragment !== undefined && fragment !== multikey) return { problem: 'verification-method-malformed' };
  const publicKey = multikeyIn(multikey);
  return publicKey ? { key: { publicKey, controller: did } } : { problem: 'key-type-not-supported-yet' };
}

const addresses = new Kept<string>(500);

/** Where a did:web or an https issuer says something of itself; undefined for every other. */
function addressOf(controller: string): string | undefined {
  if (!controller.startsWith('did:')) return controller;
  if (!controller.startsWith('did:web:')) return undefined;
  return addresses.get(controller) ?? addresses.set(controller, didWebToUrl(controller));
}

/** @param found at its address */
function ownDocument(
  found: FetchedDocument | '' | undefined,
  url: string | undefined,
  controller: string,
): { document: JsonObject } | KeyProblemFound {
  if (url === undefined) return { problem: 'did-method-not-supported-yet' };
  // Another host could be another owner: what it serves is not this issuer's word.
  const isOwn = found && (found.url === url || URL.parse(found.url)?.origin === URL.parse(url)?.origin);
  if (!found || !isOwn) return { problem: 'issuer-unreachable', detail: found ? found.url : url };
  const document = parseKept(url, found.body);
  if (!isObject(document)) return { problem: 'did-document-malformed' };
  return document.id === controller ? { document } : { problem: 'did-document-of-another', detail: text(document.id) };
}

/** The keys that a document writes out itself, for documents that do not change: nothing else decides about them. */
const written = new WeakMap<JsonObject, Map<string, KeyResult>>();

const keptKey = (document: JsonObject, id: string, purpose: KeyPurpose): KeyResult | undefined =>
  written.get(document)?.get(`${purpose} ${id}`);

function keepWritten(document: JsonObject, name: string, result: KeyResult): void {
  const keys = written.get(document) ?? new Map<string, KeyResult>();
  written.set(document, keys.set(name, result));
}

async function listedKey(
  document: JsonObject,
  id: string,
  controller: string,
  find: FindDocument,
  purpose: KeyPurpose = 'assertionMethod',
): Promise<KeyResult> {
  const known = keptKey(document, id, purpose);
  if (known) return known;
  const method = listedMethod(document, id, controller, purpose);
  if (method !== undefined) {
    const result = 'problem' in method ? method : methodKey(method.entry, controller);
    if (isShared(document) && 'key' in result) keepWritten(document, `${purpose} ${id}`, result);
    return result;
  }
  if (id.startsWith('did:')) return { problem: 'key-not-listed', detail: id };
  // A listed address may serve a bare JWK, or the key with its controller (OB 3.0 section 8.2.4).
  const found = await find(id, KEY_TYPES);
  if (!found || !isSameOrigin(found.url, controller))
    return { problem: 'issuer-unreachable', detail: found?.url ?? id };
  const key = parseJson(found.body);
  if (!isObject(key)) return { problem: 'did-document-malformed' };
  if (key.kty === undefined) return methodKey({ controller, ...key }, controller);
  const publicKey = readJwk(key);
  return publicKey ? { key: { publicKey, controller } } : { problem: 'key-type-not-supported-yet' };
}

function isSameOrigin(address: string, issuer: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && url.origin === URL.parse(issuer)?.origin;
}
