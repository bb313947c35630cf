import { fromBase64Url, utf8 } from '../bytes/bytes.ts';
import { CredentialError } from '../error.ts';
import { parseJson } from '../json/parse-json.ts';
import { isObject, type JsonObject } from '../json/value.ts';
import { MAX_JSON_BYTES } from '../limits.ts';

/** A compact JWS (RFC 7515 section 7.1), taken apart and not yet believed. */
export interface CompactJws {
  header: JsonObject;
  payload: JsonObject;
  /** Header and payload as they were signed. */
  signingInput: Uint8Array;
  signature: Uint8Array;
}

/** Base64url of the largest payload, and as much as a half again for header and signature. */
const MAX_TOKEN_CHARACTERS = 2 * MAX_JSON_BYTES;

/**
 * Both parts pass the strict JSON reader: a member twice would be another one for another reader.
 * @throws CredentialError `jws-malformed` and the codes of strict JSON
 */
export function readJws(token: string): CompactJws {
  const [header = '', payload = '', signature = '', ...more] = token.split('.');
  // Decoding takes longer than the reader that would refuse it (P-PRS-03).
  if (token.length > MAX_TOKEN_CHARACTERS) throw new CredentialError('too-large', 'A token of more than a badge');
  const bytes = [header, payload, signature].map((part) => fromBase64Url(part));
  const [first, second, third] = bytes;
  if (more.length > 0 || !first?.length || !second?.length || !third) throw malformed('Three parts in base64url');
  const [head, body] = [parseJson(first), parseJson(second)];
  if (!isObject(head) || !isObject(body)) throw malformed('Header and payload are objects');
  return { header: head, payload: body, signingInput: utf8(`${header}.${payload}`), signature: third };
}

const malformed = (message: string) => new CredentialError('jws-malformed', message);
