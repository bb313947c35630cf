import { type CredentialIntake, takeIn } from './intake.ts';
import { hasType, idOf, oneObject, text } from './json/value.ts';
import { type Finding, Findings, type VerificationReport } from './report.ts';
import type { Verifying } from './verifying.ts';

const REFRESH_TYPE = '1EdTechCredentialRefresh';

/**
 * The newer copy that the issuer of a badge with a `refreshService` offers (OB 3.0 section 8.5 step 3): asked for once, when the badge
 * at hand is signed by its issuer. It counts in its place if it is the same badge by the same issuer and rightly signed; else the one at hand stays.
 */
export async function checkRefresh(
  { credential, format }: CredentialIntake,
  issuer: Finding,
  context: Verifying,
): Promise<{ finding: Finding; report?: VerificationReport }> {
  // A newer copy may offer another one: it is not followed.
  if (context.isRefreshed) return { finding: { outcome: 'pass', code: 'refreshed' } };
  if (issuer.outcome !== 'pass') return { finding: { outcome: 'unknown', code: 'signature-needed' } };
  const service = oneObject(credential.refreshService);
  if (!service || !hasType(service, REFRESH_TYPE))
    return { finding: { outcome: 'unknown', code: 'refresh-type-not-supported-yet' } };
  const unknown = (code: string) => ({ finding: { outcome: 'unknown' as const, code } });
  const address = text(service.id) ?? '';
  if (!/^https?:/i.test(address)) return unknown('refresh-unreachable');
  const intake = await takeIn(address, context.find);
  if (!('credential' in intake)) return unknown('refresh-unreachable');
  const newer = intake.credential;
  if (newer.id !== credential.id || idOf(newer.issuer) !== idOf(credential.issuer))
    return unknown('refresh-of-another');
  const findings = new Findings();
  findings.set('format', format);
  if (JSON.stringify(newer) === JSON.stringify(credential)) return { finding: { outcome: 'pass', code: 'up-to-date' } };
  const report = await context.verify(intake, findings, { ...context, isRefreshed: true });
  const isRight = ['signature', 'issuer'].every((name) =>
    report.checks.some(({ check, outcome }) => check === name && outcome === 'pass'),
  );
  return isRight ? { finding: { outcome: 'pass', code: 'refreshed' }, report } : unknown('refresh-not-valid');
}
