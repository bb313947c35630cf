import { isTrustedContext } from '../contexts/contexts.ts';
import { checkDates } from '../dates/dates.ts';
import { CredentialError } from '../error.ts';
import { isShared } from '../json/frozen-values.ts';
import { parseKept } from '../json/kept-json.ts';
import { asArray, hasType, idOf, isObject, type JsonObject, oneObject, text } from '../json/value.ts';
import { MIN_STATUS_ENTRIES } from '../limits.ts';
import { checkProofExpiry, checkProofs } from '../proof/check-proofs.ts';
import { type SignedForm, signedForm } from '../proof/suites.ts';
import { withoutProof } from '../proof/without-proof.ts';
import { decodeStatusList, getStatus } from './bitstring.ts';
import { type StatusContext, type StatusFinding, statusUnknown } from './status-finding.ts';

/** Purposes that change what a badge is worth; others are the issuer's messages. */
const VERDICT_OF = { revocation: 'revoked', suspension: 'suspended' } as const;

const LIST_TYPES = 'application/vc, application/vc+ld+json, application/ld+json, application/json';

/** A base-10 integer as a string; a JSON number would be another signed value. */
const INDEX = /^(?:0|[1-9]\d{0,9})$/;

/** One entry of Bitstring Status List 1.0, section 3.2; each reason not to believe the list has its own code. */
export async function checkBitstringEntry(entry: JsonObject, context: StatusContext): Promise<StatusFinding> {
  const purpose = text(entry.statusPurpose);
  const index = text(entry.statusListIndex) ?? '';
  const url = text(entry.statusListCredential);
  if (!INDEX.test(index) || !url || !purpose) return statusUnknown('status-malformed');
  if (purpose !== 'revocation' && purpose !== 'suspension') {
    return { outcome: 'not-applicable', code: 'status-purpose-informative', detail: purpose };
  }
  const found = await context.find(url, LIST_TYPES);
  if (!found) return statusUnknown('status-list-unreachable', url);
  try {
    const list = parseKept(url, found.body);
    const problem = isObject(list) ? await listProblem(list, url, purpose, context) : 'status-list-malformed';
    if (problem || !isObject(list)) return statusUnknown(problem ?? 'status-list-malformed', url);
    const bits = await bitsOf(list);
    if (bits.length * 8 < MIN_STATUS_ENTRIES) return statusUnknown('status-list-too-short', url);
    if (!getStatus(bits, Number(index))) return { outcome: 'pass' };
    return { outcome: 'fail', code: VERDICT_OF[purpose], verdict: VERDICT_OF[purpose] };
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    const code = error.code === 'status-index-out-of-range' ? error.code : 'status-list-malformed';
    return statusUnknown(code, error.message);
  }
}

/**
 * What the bytes of a list alone decide is worked out once for lists that are read again and again: its bits, its canonical
 * form, and whether a proof of it is right under one key. Its dates, and whose key that is now, are asked for each badge.
 */
const lists = new WeakMap<JsonObject, { bits?: Uint8Array; form?: SignedForm }>();
/** The shortest list that there may be; longer ones are inflated each time, so that few bytes do not hold much memory. */
const MAX_KEPT_BITS = MIN_STATUS_ENTRIES / 8;

function keptOf(list: JsonObject): { bits?: Uint8Array; form?: SignedForm } {
  const kept = lists.get(list) ?? {};
  if (isShared(list)) lists.set(list, kept);
  return kept;
}

async function bitsOf(list: JsonObject): Promise<Uint8Array> {
  const kept = keptOf(list);
  if (kept.bits) return kept.bits;
  const bits = await decodeStatusList(text(oneObject(list.credentialSubject)?.encodedList) ?? '');
  if (bits.length <= MAX_KEPT_BITS) kept.bits = bits;
  return bits;
}

async function formOf(list: JsonObject): Promise<SignedForm> {
  const kept = keptOf(list);
  kept.form ??= { ...(await signedForm(withoutProof(list))), answers: new WeakMap() };
  return kept.form;
}

/** The list is verified like any credential, and by the badge's own issuer (P-STA-01, P-STA-02). */
async function listProblem(
  list: JsonObject,
  url: string,
  purpose: string,
  context: StatusContext,
): Promise<string | undefined> {
  const subject = oneObject(list.credentialSubject);
  if (!hasType(list, 'BitstringStatusListCredential') || !subject || !hasType(subject, 'BitstringStatusList')) {
    return 'status-list-malformed';
  }
  if (!isTrustedContext(list['@context'], 'credential')) return 'status-list-untrusted-context';
  if (list.id !== undefined && list.id !== url) return 'status-list-of-another-address';
  if (!asArray(subject.statusPurpose).includes(purpose)) return 'status-list-purpose';
  if (idOf(list.issuer) !== context.issuer) return 'status-list-issuer';
  if (checkDates(list, context.now).outcome !== 'pass' || checkProofExpiry(list, context.now))
    return 'status-list-dates';
  const { signature, issuer } = await checkProofs(list, await formOf(list), context);
  if (signature.outcome !== 'pass') return 'status-list-signature';
  return issuer.outcome === 'pass' ? undefined : 'status-list-issuer';
}
