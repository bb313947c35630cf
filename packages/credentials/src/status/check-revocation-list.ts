import { CredentialError } from '../error.ts';
import { parseJson } from '../json/parse-json.ts';
import { asArray, idOf, isObject, type JsonObject, text } from '../json/value.ts';
import { type StatusContext, type StatusFinding, statusUnknown } from './status-finding.ts';

/**
 * 1EdTech Verifiable Credentials Revocation List 1.0: an unsigned document at the address that the signed badge names.
 * An entry revokes when its id is the badge's and `revoked` is true or absent.
 */
export async function checkRevocationListEntry(entry: JsonObject, context: StatusContext): Promise<StatusFinding> {
  const url = text(entry.id);
  if (!url) return statusUnknown('status-malformed');
  const found = await context.find(url, 'application/json, application/ld+json');
  if (!found) return statusUnknown('status-list-unreachable', url);
  let list: unknown;
  try {
    list = parseJson(found.body);
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return statusUnknown('status-list-malformed', error.message);
  }
  if (!isRevocationList(list)) return statusUnknown('status-list-malformed', url);
  if (list.issuer !== undefined && idOf(list.issuer) !== context.issuer)
    return statusUnknown('status-list-issuer', url);
  const mine = asArray(list.revokedCredential).find(
    (revoked) => isObject(revoked) && revoked.id === context.credentialId && revoked.revoked !== false,
  );
  if (!isObject(mine)) return { outcome: 'pass' };
  const reason = text(mine.revocationReason);
  return { outcome: 'fail', code: 'revoked', verdict: 'revoked', ...(reason !== undefined && { reason }) };
}

function isRevocationList(list: unknown): list is JsonObject {
  return (
    typeof list === 'object' && list !== null && 'revokedCredential' in list && Array.isArray(list.revokedCredential)
  );
}
