import { isBadgeType, modelProblem } from '../achievement/model.ts';
import { digestProblem } from '../achievement/related-resource.ts';
import { type ContextRule, isTrustedContext } from '../contexts/contexts.ts';
import { CredentialError } from '../error.ts';
import { parseJson } from '../json/parse-json.ts';
import { asArray, idOf, isObject, type JsonObject } from '../json/value.ts';
import { vcProblem } from '../plain/vc-model.ts';
import type { Soon } from '../platform/port.ts';

/** What a reader will get: the strict parser's view of the text, not of a live object. */
export function asWritten(unsigned: JsonObject): JsonObject {
  const document = parseJson(JSON.stringify(unsigned));
  if (!isObject(document)) throw new CredentialError('bad-credential', 'A credential is an object');
  return document;
}

/** @throws CredentialError for whatever this library would not verify once it is signed */
export function refuseUnverifiable(
  document: JsonObject,
  verificationMethod: string,
  rule: ContextRule = 'pinned',
): Soon<void> {
  if (document.proof !== undefined) throw new CredentialError('bad-credential', 'Already signed');
  const isBadge =
    rule === 'pinned' && asArray(document.type).some((type) => typeof type === 'string' && isBadgeType(type));
  if (!isTrustedContext(document['@context'], isBadge ? 'badge' : 'credential', rule)) {
    throw new CredentialError('untrusted-context', 'Contexts are pinned, a base first');
  }
  refuseProblem(
    (rule === 'pinned' ? modelProblem(document) : undefined) ?? (isBadge ? undefined : vcProblem(document)),
  );
  if (verificationMethod.split('#', 1)[0] !== idOf(document.issuer)) {
    throw new CredentialError('issuer-mismatch', 'The key is not one of the issuer that the credential names');
  }
  if (document.relatedResource !== undefined) return digestProblem(document).then(refuseProblem);
}

function refuseProblem(problem: string | undefined): void {
  if (problem !== undefined) throw new CredentialError('bad-credential', `Not as the standard says: ${problem || '/'}`);
}
