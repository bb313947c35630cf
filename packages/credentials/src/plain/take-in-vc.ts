import { CredentialError } from '../error.ts';
import type { CredentialIntake } from '../intake.ts';
import { parseJson } from '../json/parse-json.ts';
import { isObject, type JsonObject, type JsonValue, text } from '../json/value.ts';
import { readJws } from '../jws/compact-jws.ts';
import { credentialIn } from '../jws/jwt-credential.ts';
import type { Finding } from '../report.ts';
import { tokenIn } from './envelope.ts';

/** A credential as an object with its proof, as a token, or as an envelope around a token. Never throws for its input. */
export function takeInVc(value: JsonValue): CredentialIntake | { refused: Finding } {
  try {
    if (typeof value === 'string') return takeInToken(value);
    if (!isObject(value)) return refused('no-object');
    // As strict as if it had come alone: a live object has lost what two members of one name were.
    const document = parseJson(JSON.stringify(value)) as JsonObject;
    const envelope = tokenIn(document, 'EnvelopedVerifiableCredential');
    if (envelope === 'malformed') return refused('envelope-malformed');
    return envelope ? takeInToken(envelope.token) : { credential: document, format: { outcome: 'pass', code: 'json' } };
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
