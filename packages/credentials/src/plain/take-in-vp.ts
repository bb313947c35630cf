import { CredentialError } from '../error.ts';
import { parseJson } from '../json/parse-json.ts';
import { isObject, type JsonObject, type JsonValue, text } from '../json/value.ts';
import { type CompactJws, readJws } from '../jws/compact-jws.ts';
import { withoutClaims } from '../jws/jwt-credential.ts';
import type { Finding } from '../report.ts';
import { tokenIn } from './envelope.ts';

export interface PresentationIntake {
  presentation: JsonObject;
  /** The token that it came in. */
  jws?: CompactJws;
  format: Finding;
}

/** A presentation as an object, or as an envelope around a token. Never throws for its input. */
export function takeInVp(value: JsonValue): PresentationIntake | { refused: Finding } {
  const refused = (code: string, detail?: string): { refused: Finding } => ({
    refused: { outcome: 'fail', code, ...(detail !== undefined && { detail }), verdict: 'invalid' },
  });
  if (!isObject(value)) return refused('no-object');
  try {
    const document = parseJson(JSON.stringify(value)) as JsonObject;
    const envelope = tokenIn(document, 'EnvelopedVerifiablePresentation');
    if (envelope === 'malformed') return refused('envelope-malformed');
    if (envelope === undefined) return { presentation: document, format: { outcome: 'pass', code: 'json' } };
    const jws = readJws(envelope.token);
    const { payload, header } = jws;
    // VC-JOSE-COSE section 3.1.2: a token of this kind is the presentation, and holds none.
    const isPlain = /vp\+jwt$/i.test(text(header.typ) ?? '');
    if (isPlain && ('vc' in payload || 'vp' in payload)) return refused('jwt-claims');
    const { nonce: _answer, ...told } = withoutClaims(payload);
    const presentation = isObject(payload.vp) ? payload.vp : told;
    return { presentation, jws, format: { outcome: 'pass', code: 'jws' } };
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return refused(error.code, error.message);
  }
}
