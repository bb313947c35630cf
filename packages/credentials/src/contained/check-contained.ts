import { asArray, type JsonObject, type JsonValue, oneObject } from '../json/value.ts';
import { MAX_CONTAINED, MAX_RECORD_VALUES } from '../limits.ts';
import type { VerificationReport } from '../report.ts';
import type { Verifying } from '../verifying.ts';
import { verifyInner } from './verify-inner.ts';

/** Each credential of a learner record (CLR 2.0, ClrSubject), by itself: a good record makes no bad badge good. */
export async function checkContained(record: JsonObject, context: Verifying): Promise<VerificationReport[]> {
  const subject = oneObject(record.credentialSubject) ?? {};
  const reports: VerificationReport[] = [];
  for (const inner of asArray(subject.verifiableCredential)) {
    reports.push(await verifyInner(inner, context));
  }
  return reports;
}

/** A record that holds more than is looked at is refused: a part of it alone would let a bad badge hide behind the others. */
export function isTooComplex(record: JsonObject): boolean {
  const inner = asArray(oneObject(record.credentialSubject)?.verifiableCredential);
  return inner.length > MAX_CONTAINED || countValues(record) > MAX_RECORD_VALUES;
}

function countValues(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + countValues(inner ?? null), 1);
}
