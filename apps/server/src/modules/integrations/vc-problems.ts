import type { Check, CheckName, CredentialError, VerificationReport } from '@insigne/credentials';
import type { ProblemDetail } from './vc-api.schema.ts';

/** Where the W3C names what may be wrong: Data Model 2.0 section 7, Data Integrity 1.0 section 4.7, Bitstring Status List 1.0 section 3.5. */
const MODEL = 'https://www.w3.org/TR/vc-data-model#';
const STATUS = 'https://www.w3.org/ns/credentials/status-list#';

export const PARSING_ERROR = `${MODEL}PARSING_ERROR`;
const TYPE_OF: Record<CheckName, string> = {
  format: PARSING_ERROR,
  schema: `${MODEL}MALFORMED_VALUE_ERROR`,
  signature: `${MODEL}CRYPTOGRAPHIC_SECURITY_ERROR`,
  issuer: `${MODEL}CRYPTOGRAPHIC_SECURITY_ERROR`,
  recipient: `${MODEL}MALFORMED_VALUE_ERROR`,
  dates: `${MODEL}RANGE_ERROR`,
  status: `${STATUS}STATUS_VERIFICATION_ERROR`,
  refresh: `${MODEL}MALFORMED_VALUE_ERROR`,
  endorsements: `${MODEL}CRYPTOGRAPHIC_SECURITY_ERROR`,
  log: `${MODEL}CRYPTOGRAPHIC_SECURITY_ERROR`,
};
const STATUS_TYPES: Record<string, string> = {
  'status-list-unreachable': `${STATUS}STATUS_RETRIEVAL_ERROR`,
  'status-list-too-short': `${STATUS}STATUS_LIST_LENGTH_ERROR`,
  'status-index-out-of-range': `${STATUS}RANGE_ERROR`,
};

const detailOf = ({ check, code = 'failed', detail }: Check): ProblemDetail => ({
  type: STATUS_TYPES[code] ?? TYPE_OF[check],
  title: `${check}: ${code}`,
  detail: detail ?? code,
});

/** Why something does not verify, one entry for each check that is not passed; those of what it holds as well. */
export function problemsOf(report: VerificationReport): ProblemDetail[] {
  const own = report.checks.filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown').map(detailOf);
  return [...own, ...(report.contained ?? []).filter(({ verdict }) => verdict !== 'valid').flatMap(problemsOf)];
}

/** Why something is not signed. */
export const problemOf = ({ code, message }: CredentialError): ProblemDetail => ({
  type: `${MODEL}MALFORMED_VALUE_ERROR`,
  title: code,
  detail: message,
});
