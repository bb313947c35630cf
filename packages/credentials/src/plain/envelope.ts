import { contextsOf, isTrustedContext } from '../contexts/contexts.ts';
import { asArray, hasType, type JsonObject, text } from '../json/value.ts';

/** VC Data Model 2.0 sections 4.13.1 and 4.13.2, with the media types of VC-JOSE-COSE and the older general one. */
const KINDS = {
  EnvelopedVerifiableCredential: /^data:application\/(?:vc\+jwt|jwt),(.+)$/,
  EnvelopedVerifiablePresentation: /^data:application\/(?:vp\+jwt|jwt),(.+)$/,
} as const;

/** The token in an envelope; `malformed` when there is none that may be read, undefined when it is no envelope. */
export function tokenIn(document: JsonObject, kind: keyof typeof KINDS): { token: string } | 'malformed' | undefined {
  if (!hasType(document, kind)) return undefined;
  const [, token] = KINDS[kind].exec(text(document.id) ?? '') ?? [];
  const isWellFormed =
    asArray(document.type).length === 1 && isTrustedContext(contextsOf(document), 'credential', 'open');
  return token !== undefined && isWellFormed ? { token } : 'malformed';
}
