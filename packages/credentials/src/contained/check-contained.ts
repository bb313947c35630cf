import { asArray, type JsonObject, oneObject } from '../json/value.ts';
import { MAX_CONTAINED } from '../limits.ts';
import type { VerificationReport } from '../report.ts';
import type { Verifying } from '../verifying.ts';
import { verifyInner } from './verify-inner.ts';

/** Each credential of a learner record (CLR 2.0, ClrSubject), by itself: a good record makes no bad badge good. */
export async function checkContained(record: JsonObject, context: Verifying): Promise<VerificationReport[]> {
  const subject = oneObject(record.credentialSubject) ?? {};
  const reports: VerificationReport[] = [];
  for (const inner of asArray(subject.verifiableCredential).slice(0, MAX_CONTAINED)) {
    reports.push(await verifyInner(inner, context));
  }
  return reports;
}
