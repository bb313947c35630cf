import { isTrustedContext } from '../contexts/contexts.ts';
import { CredentialError } from '../error.ts';
import type { CredentialIntake } from '../intake.ts';
import { parseJson } from '../json/parse-json.ts';
import { asArray, hasType, isObject, type JsonObject, type JsonValue, text } from '../json/value.ts';
import { readJws } from '../jws/compact-jws.ts';
import { credentialIn } from '../jws/jwt-credential.ts';
import type { Finding } from '../report.ts';

const ENVELOPE = 'EnvelopedVerifiableCredential';
/** VC Data Model 2.0 section 4.13.1, with the media types of VC-JOSE-COSE and the older general one. */
const DATA_URL = /^data:application\/(?:vc\+jwt|jwt),(.+)$/;

/** A credential as an object with its proof, as a token, or as an envelope around a token. Never throws for its input. */
export function takeInVc(value: JsonValue): CredentialIntake | { refused: Finding } {
  try {
    if (typeof value === 'string') return takeInToken(value);
    if (!isObject(value)) return refused('no-object');
    // As strict as if it had come alone: a live object has lost what two members of one name were.
    const document = parseJson(JSON.stringify(value)) as JsonObject;
    if (!hasType(document, ENVELOPE)) return { credential: document, format: { outcome: 'pass', code: 'json' } };
    const [, token] = DATA_URL.exec(text(document.id) ?? '') ?? [];
    if (
      token === undefined ||
      asArray(document.type).length !== 1 ||
      !isTrustedContext(document['@context'], 'credential', 'open')
    )
      return refused('envelope-malformed');
    return takeInToken(token);
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return refused(error.code, error.message);
  }
}

function takeInToken(token: string): CredentialIntake | { refused: Finding } {
  const jws = readJws(token.trim());
  const { payload, header } = jws;
  // VC-JOSE-COSE section 3.1.1: a token of this kind is the credential, and holds none.
  if (/vc\+jwt$/i.test(text(header.typ) ?? '') && ('vc' in payload || 'vp' in payload)) return refused('jwt-claims');
  return { credential: credentialIn(payload), jws, format: { outcome: 'pass', code: 'jws' } };
}

function refused(code: string, detail?: string): { refused: Finding } {
  return { refused: { outcome: 'fail', code, ...(detail !== undefined && { detail }), verdict: 'invalid' } };
}
