import { asArray, isObject, type JsonValue } from '../json/value.ts';
import type { Finding } from '../report.ts';

/** Each proof answers the question that was asked, and says for whom (Data Integrity 1.0 section 2.1). */
export function answersTo(
  proofs: JsonValue[],
  challenge: string | undefined,
  domain: string | undefined,
): Finding | undefined {
  for (const proof of proofs.filter(isObject)) {
    if (challenge !== undefined && proof.challenge !== challenge) return differs('challenge-differs');
    if (domain !== undefined && !asArray(proof.domain).includes(domain)) return differs('domain-differs');
  }
  return undefined;
}

const differs = (code: string): Finding => ({ outcome: 'fail', code, verdict: 'invalid' });
