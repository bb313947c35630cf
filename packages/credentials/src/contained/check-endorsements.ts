import { CredentialError } from '../error.ts';
import { asArray, idOf, isObject, type JsonObject, type JsonValue, oneObject, text } from '../json/value.ts';
import { readJws } from '../jws/compact-jws.ts';
import { credentialIn } from '../jws/jwt-credential.ts';
import { MAX_ENDORSEMENTS } from '../limits.ts';
import type { Soon } from '../platform/port.ts';
import type { EndorsementReport, Finding } from '../report.ts';
import type { Verifying } from '../verifying.ts';
import { verifyInner } from './verify-inner.ts';

/**
 * The endorsements of a badge, of its achievement and of its issuer, each verified by itself (OB 3.0 section 8.5 step 6). They
 * never change the badge's verdict: what somebody says of it makes it neither right nor wrong (P-VER-14).
 */
export function checkEndorsements(credential: JsonObject, isSigned: boolean, context: Verifying): Soon<Endorsements> {
  const all = endorsementsOf(credential);
  if (all.length === 0) return { finding: { outcome: 'not-applicable' }, reports: [] };
  if (!isSigned) return { finding: { outcome: 'unknown', code: 'signature-needed' }, reports: [] };
  if (all.length > MAX_ENDORSEMENTS)
    return { finding: { outcome: 'unknown', code: 'too-many-endorsements' }, reports: [] };
  return verifyAll(all, context);
}

interface Endorsements {
  finding: Finding;
  reports: EndorsementReport[];
}

/** With what each of them stands on. */
function endorsementsOf(credential: JsonObject): { what: JsonObject; endorsement: JsonValue }[] {
  const achievement = oneObject(oneObject(credential.credentialSubject)?.achievement);
  const all: { what: JsonObject; endorsement: JsonValue }[] = [];
  for (const what of [credential, achievement, credential.issuer]) {
    if (!isObject(what)) continue;
    for (const member of [what.endorsement, what.endorsementJwt])
      if (member !== undefined) for (const endorsement of asArray(member)) all.push({ what, endorsement });
  }
  return all;
}

async function verifyAll(all: ReturnType<typeof endorsementsOf>, context: Verifying): Promise<Endorsements> {
  const reports: EndorsementReport[] = [];
  for (const { what, endorsement } of all) reports.push(await verifyOne(endorsement, idOf(what) ?? '', context));
  const isBad = reports.some(
    ({ report, isOfAnother }) => isOfAnother || ['invalid', 'not-a-badge'].includes(report.verdict),
  );
  const isGood = reports.every(({ report, isOfAnother }) => !isOfAnother && report.verdict === 'valid');
  const finding: Finding = isBad
    ? { outcome: 'fail', code: 'endorsement-not-valid' }
    : isGood
      ? { outcome: 'pass' }
      : { outcome: 'unknown', code: 'endorsement-not-confirmed' };
  return { finding, reports };
}

async function verifyOne(endorsement: JsonValue, endorsedId: string, context: Verifying): Promise<EndorsementReport> {
  const report = await verifyInner(endorsement, context);
  const said = credentialOf(endorsement);
  const subject = oneObject(said.credentialSubject) ?? {};
  const issuerName = isObject(said.issuer) ? text(said.issuer.name) : undefined;
  const comment = text(subject.endorsementComment);
  // What is shown of it is shown only when it was signed (P-VER-11).
  const isSigned = report.checks.some(({ check, outcome }) => check === 'signature' && outcome === 'pass');
  return {
    endorsedId,
    isOfAnother: text(subject.id) !== endorsedId,
    ...(isSigned && {
      issuer: { id: idOf(said.issuer) ?? '', ...(issuerName !== undefined && { name: issuerName }) },
      ...(comment !== undefined && { comment }),
    }),
    report,
  };
}

function credentialOf(endorsement: JsonValue): JsonObject {
  if (isObject(endorsement)) return endorsement;
  try {
    return credentialIn(readJws(text(endorsement) ?? '').payload);
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return {};
  }
}
