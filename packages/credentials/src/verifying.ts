import type { FindDocument } from './fetch.ts';
import type { CredentialIntake } from './intake.ts';
import type { Findings, VerificationReport } from './report.ts';

/** What the checks of one run share. */
export interface Verifying {
  find: FindDocument;
  now: Date;
  recipient?: string | undefined;
  trustedIssuers: readonly string[];
  /** The whole of the checks again, for what stands in a credential and for its newer copy. */
  verify(intake: CredentialIntake, findings: Findings, context: Verifying): Promise<VerificationReport>;
  /** Inside another one: what it holds itself is left alone, so that no badge can ask for work without end. */
  isInner?: boolean;
  /** The newer copy of a badge that was handed over. */
  isRefreshed?: boolean;
}
