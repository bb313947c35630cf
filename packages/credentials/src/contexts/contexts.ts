import { CredentialError } from '../error.ts';
import { isShared } from '../json/frozen-values.ts';
import { asArray, hasType, isObject, type JsonObject, type JsonValue } from '../json/value.ts';
import { PINNED_CONTEXTS } from './contexts.gen.ts';

export const VC_V1 = 'https://www.w3.org/2018/credentials/v1';
export const VC_V2 = 'https://www.w3.org/ns/credentials/v2';
/** The W3C's examples: with it every word has a meaning, so that it stands in no badge (P-VER-10). */
const EXAMPLES_V2 = 'https://www.w3.org/ns/credentials/examples/v2';
const EXAMPLES_TEXT = '{"@context":{"@vocab":"https://www.w3.org/ns/credentials/examples#"}}';
const EXAMPLES_NAME = 'urn:examples:v2';
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0';
export const OB_303 = `${OB}/context-3.0.3.json`;
export const OB_EXTENSIONS = `${OB}/extensions.json`;
/** Where the terms of a proof are defined for badges of VC Data Model 1.1. */
const PROOF_TERMS = [
  'https://w3id.org/security/data-integrity/v1',
  'https://w3id.org/security/data-integrity/v2',
  'https://w3id.org/security/suites/ed25519-2020/v1',
];

/** They protect their terms: a context added after them cannot change what a member means. */
const PROTECTED_OB = [`${OB}/context-3.0.2.json`, OB_303];

/**
 * They do not: with another context added, two terms could swap meaning while the signed form stays the same.
 * So only the arrays that issuers really wrote are accepted.
 */
const UNPROTECTED_OB = [`${OB}/context.json`, `${OB}/context-3.0.1.json`];
const UNPROTECTED_TAILS = [
  [],
  [OB_EXTENSIONS],
  ...PROOF_TERMS.flatMap((terms) => [[terms], [OB_EXTENSIONS, terms], [terms, OB_EXTENSIONS]]),
];

/** Members that hold a whole credential, with an `@context` of its own. */
const HOLDS_CREDENTIALS = new Set(['endorsement', 'verifiableCredential']);

/**
 * `published` is the text of the specification; `validator` adds the two terms of the copy that the public 1EdTech
 * validator uses under the same URL (endorsementJwt, jti).
 */
export type ContextVariant = 'published' | 'validator';

/**
 * `open` is the rule of the public W3C test suites: contexts written out in the document, and the examples, as well. What was signed
 * with it says whatever its own contexts make of it, so that no badge is read by it.
 */
export type ContextRule = 'pinned' | 'open';

/** Contexts that many documents share, and were looked at before. */
const trusted = { badge: new WeakSet<object>(), credential: new WeakSet<object>() };

/** Which JSON-LD contexts a document may name: pinned URLs alone, as strings, a base first (P-VER-09). */
export function isTrustedContext(
  context: JsonValue | undefined,
  kind: 'badge' | 'credential',
  rule: ContextRule = 'pinned',
): boolean {
  if (!Array.isArray(context)) return false;
  if (rule === 'pinned' && trusted[kind].has(context)) return true;
  const isTrusted = mayBeNamed(context, kind, rule);
  if (isTrusted && rule === 'pinned' && isShared(context)) trusted[kind].add(context);
  return isTrusted;
}

function mayBeNamed(context: JsonValue[], kind: 'badge' | 'credential', rule: ContextRule): boolean {
  if (rule === 'open') {
    const [base, ...more] = context;
    const isKnown = (entry: JsonValue) =>
      isObject(entry) || entry === EXAMPLES_V2 || (typeof entry === 'string' && PINNED_CONTEXTS.has(entry));
    return (base === VC_V1 || base === VC_V2) && more.every(isKnown);
  }
  const urls = context.filter((entry) => typeof entry === 'string');
  if (urls.length !== context.length || new Set(urls).size !== urls.length) return false;
  const [base, second, ...tail] = urls;
  if ((base !== VC_V1 && base !== VC_V2) || !urls.every((url) => PINNED_CONTEXTS.has(url))) return false;
  if (urls.some((url) => UNPROTECTED_OB.includes(url))) {
    return (
      UNPROTECTED_OB.includes(second ?? '') && UNPROTECTED_TAILS.some((known) => known.join(' ') === tail.join(' '))
    );
  }
  return kind === 'credential' || PROTECTED_OB.includes(second ?? '');
}

/**
 * A copy of the document whose contexts are named by their digest, so that no cache can mix two texts of one URL.
 * @throws CredentialError `untrusted-context` for any context that is not pinned, at any depth
 */
export function withPinnedContexts(
  document: JsonObject,
  variant: ContextVariant,
  rule: ContextRule = 'pinned',
): JsonObject {
  const pinned: JsonObject = {};
  for (const [member, value] of Object.entries(document)) {
    if (value === undefined) continue;
    if (member === '@context') pinned[member] = asArray(value).map((url) => pinnedName(url, variant, rule));
    else pinned[member] = pinnedValue(value, variant, HOLDS_CREDENTIALS.has(member), rule);
  }
  return pinned;
}

function pinnedValue(
  value: JsonValue,
  variant: ContextVariant,
  mayBeCredential: boolean,
  rule: ContextRule,
): JsonValue {
  if (Array.isArray(value)) return value.map((entry) => pinnedValue(entry, variant, mayBeCredential, rule));
  if (!isObject(value)) return value;
  if ('@context' in value && !(mayBeCredential && isTrustedContext(contextsOf(value), 'credential', rule))) {
    throw new CredentialError('untrusted-context', 'A context inside the document');
  }
  return withPinnedContexts(value, variant, rule);
}

/** Of an envelope one context may stand without its array (VC Data Model 2.0 section 4.13.1): nothing in it is read by it. */
export const contextsOf = (document: JsonObject): JsonValue | undefined =>
  hasType(document, 'EnvelopedVerifiableCredential', 'EnvelopedVerifiablePresentation')
    ? asArray(document['@context'])
    : document['@context'];

function pinnedName(url: JsonValue, variant: ContextVariant, rule: ContextRule): JsonValue {
  if (rule === 'open' && isObject(url)) return url;
  if (rule === 'open' && url === EXAMPLES_V2) return EXAMPLES_NAME;
  const context = typeof url === 'string' ? PINNED_CONTEXTS.get(url) : undefined;
  if (!context)
    throw new CredentialError('untrusted-context', `Context ${JSON.stringify(url)} is not in the pinned set`);
  const suffix = url === OB_303 && variant === 'validator' ? ':validator' : '';
  return `urn:sha256:${context.sha256}${suffix}`;
}

const documents = new Map<string, string>([[EXAMPLES_NAME, EXAMPLES_TEXT]]);
for (const [url, { sha256, text }] of PINNED_CONTEXTS) {
  documents.set(`urn:sha256:${sha256}`, text);
  if (url === OB_303) documents.set(`urn:sha256:${sha256}:validator`, withValidatorTerms(text));
}

function withValidatorTerms(text: string): string {
  const document = JSON.parse(text);
  Object.assign(document['@context'], {
    endorsementJwt: {
      '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt',
      '@container': '@set',
    },
    jti: { '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#jti' },
  });
  return JSON.stringify(document);
}

/** What jsonld calls a remote document; `static` lets it keep what it has processed. */
interface PinnedDocument {
  contextUrl: undefined;
  documentUrl: string;
  document: JsonObject;
  tag: 'static';
}

/** Gives the embedded documents and nothing else. */
export async function loadPinnedContext(name: string): Promise<PinnedDocument> {
  const text = documents.get(name);
  if (text === undefined) throw new CredentialError('untrusted-context', `Context ${name} is not in the pinned set`);
  return { contextUrl: undefined, documentUrl: name, document: JSON.parse(text), tag: 'static' };
}
