import type { FindDocument } from '../fetch.ts';
import { isObject, type JsonObject, type JsonValue, text } from '../json/value.ts';
import { ownDocument, texts } from './read.ts';

/** A badge of the older versions with the two documents that give it a meaning, each as found at its own address. */
export interface Chain {
  badgeClass: JsonObject;
  issuer: JsonObject;
}

/** Assertion → badge class → issuer. Only what stands at their own addresses counts; a copy in the badge is not read (P-VER-08). */
export async function followChain(
  assertion: JsonObject,
  find: FindDocument,
): Promise<Chain | { problem: string; detail: string }> {
  const badgeClass = await follow(assertion.badge, find);
  if ('problem' in badgeClass) return { problem: `badge-class-${badgeClass.problem}`, detail: badgeClass.at };
  const issuer = await follow(badgeClass.document.issuer, find);
  if ('problem' in issuer) return { problem: `issuer-${issuer.problem}`, detail: issuer.at };
  return { badgeClass: badgeClass.document, issuer: issuer.document };
}

async function follow(
  value: JsonValue | undefined,
  find: FindDocument,
): Promise<{ document: JsonObject } | { problem: string; at: string }> {
  const at = addressOf(value);
  if (at === undefined) return { problem: 'address', at: '' };
  const found = await ownDocument(find, at);
  return 'problem' in found ? { ...found, at } : found;
}

export function addressOf(value: JsonValue | undefined): string | undefined {
  const written = isObject(value) ? text(value.id) : text(value);
  const url = URL.parse(written ?? '');
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? written : undefined;
}

/**
 * Whether the issuer lets an address speak for it (OB 2.0, VerificationObject): addresses of its own origin, or of those that its
 * profile names; `startsWith` ends at an edge of the path, so that /badges does not cover /badges-of-others.
 */
export function isInScope(address: string, issuer: JsonObject): boolean {
  const [url, own] = [URL.parse(address), URL.parse(text(issuer.id) ?? '')];
  if (!url || !own || url.username !== '' || url.password !== '') return false;
  const policy = isObject(issuer.verification) ? issuer.verification : {};
  const prefixes = texts(policy.startsWith);
  if (prefixes.length > 0) return prefixes.some((prefix) => startsWith(url, prefix));
  const hosts = texts(policy.allowedOrigins).map((origin) => URL.parse(origin)?.host ?? origin);
  return hosts.length > 0 ? url.protocol === own.protocol && hosts.includes(url.host) : url.origin === own.origin;
}

function startsWith(url: URL, prefix: string): boolean {
  const edge = URL.parse(prefix);
  if (!edge || edge.origin !== url.origin || edge.search !== '' || edge.hash !== '') return false;
  return url.pathname === edge.pathname || url.pathname.startsWith(edge.pathname.replace(/\/?$/, '/'));
}
