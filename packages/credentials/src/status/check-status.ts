import { asArray, hasType, isObject, type JsonObject, text } from '../json/value.ts';
import { MAX_STATUS_ENTRIES_PER_BADGE } from '../limits.ts';
import { checkBitstringEntry } from './check-bitstring.ts';
import { checkRevocationListEntry } from './check-revocation-list.ts';
import { type StatusContext, type StatusFinding, statusUnknown } from './status-finding.ts';

/** Asks every list that the badge names. A list that cannot be had or trusted is never "not revoked" (P-STA-05). */
export async function checkStatus(credential: JsonObject, context: StatusContext): Promise<StatusFinding> {
  const entries = asArray(credential.credentialStatus);
  if (entries.length === 0) return { outcome: 'not-applicable' };
  if (entries.length > MAX_STATUS_ENTRIES_PER_BADGE) return statusUnknown('status-entries');
  const findings: StatusFinding[] = [];
  for (const entry of entries) {
    findings.push(isObject(entry) ? await checkEntry(entry, context) : statusUnknown('status-malformed'));
  }
  if (findings.length === 1) return findings[0] as StatusFinding;
  const order = ['revoked', 'suspended', 'status-unknown', undefined];
  findings.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return findings[0] ?? { outcome: 'not-applicable' };
}

async function checkEntry(entry: JsonObject, context: StatusContext): Promise<StatusFinding> {
  if (hasType(entry, 'BitstringStatusListEntry')) return checkBitstringEntry(entry, context);
  if (hasType(entry, '1EdTechRevocationList')) return checkRevocationListEntry(entry, context);
  return statusUnknown('status-type-not-supported-yet', text(entry.type));
}
