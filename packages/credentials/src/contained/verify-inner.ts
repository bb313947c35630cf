import { takeIn } from '../intake.ts';
import { isObject, type JsonValue } from '../json/value.ts';
import { verifyAssertion } from '../legacy/verify-assertion.ts';
import { Findings, type VerificationReport } from '../report.ts';
import type { Verifying } from '../verifying.ts';

/** Verifies what stands inside a credential, by itself: an object with its own proof, or a token. Nothing inside it is followed. */
export async function verifyInner(value: JsonValue, context: Verifying): Promise<VerificationReport> {
  const { find, now } = context;
  const findings = new Findings();
  // An address would lead out of what was signed.
  const source = isObject(value)
    ? JSON.stringify(value)
    : typeof value === 'string' && !/^\s*https?:/i.test(value)
      ? value
      : '';
  const intake = await takeIn(source, find, 'inner');
  findings.set('format', 'refused' in intake ? intake.refused : intake.format);
  if ('refused' in intake) return findings.report();
  if ('assertion' in intake) return findings.report(await verifyAssertion(intake, findings, { find, now }));
  return context.verify(intake, findings, { ...context, recipient: undefined, isInner: true });
}
