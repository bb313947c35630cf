/** The verdict words of the project; the order is from worst to best, and a report's headline is its worst. */
export const VERDICTS = [
  'not-a-badge',
  'invalid',
  'unverified',
  'untrusted-issuer',
  'revoked',
  'suspended',
  'expired',
  'not-yet-valid',
  'status-unknown',
  'valid',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Always all of them, always in this order. */
export const CHECKS = [
  'format',
  'schema',
  'signature',
  'issuer',
  'recipient',
  'dates',
  'status',
  'refresh',
  'endorsements',
  'log',
] as const;
export type CheckName = (typeof CHECKS)[number];
export type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable';

export interface Check {
  check: CheckName;
  outcome: Outcome;
  /** Kebab-case and stable; README.md lists them. */
  code?: string;
  /** For a developer or an expert, in English; never needed to understand the outcome. */
  detail?: string;
}

/** What one step found; `verdict` when the finding decides the headline (else the badge may still be valid). */
export interface Finding extends Omit<Check, 'check'> {
  verdict?: Verdict;
}

export interface BadgeLevel {
  id: string;
  name: string;
  /** As written by the issuer, often a position such as "3". */
  level?: string;
}

/** What may be shown of a badge: signed members alone (P-VER-11). */
export interface BadgeSummary {
  credentialId: string;
  /** Id of the achievement. */
  id: string;
  name: string;
  description: string;
  criteria?: string;
  criteriaUrl?: string;
  imageId?: string;
  imageCaption?: string;
  tags: string[];
  language?: string;
  version?: string;
  level?: BadgeLevel;
  issuer: { id: string; name?: string; url?: string };
  recipientName?: string;
  validFrom: string;
  validUntil?: string;
  status?: { type: string; url: string; index?: number };
  revocationReason?: string;
}

/** What somebody says of a badge, of its achievement or of its issuer, with its own report. */
export interface EndorsementReport {
  /** Id of what the endorsement stands on. */
  endorsedId: string;
  /** It speaks of something else than what it stands on. */
  isOfAnother: boolean;
  /** Only when its signature is right. */
  issuer?: { id: string; name?: string };
  comment?: string;
  report: VerificationReport;
}

export interface VerificationReport {
  verdict: Verdict;
  checks: Check[];
  /** Present only when the signature was checked and is right. */
  badge?: BadgeSummary;
  endorsements?: EndorsementReport[];
  /** In place of `badge`, for a learner record; present only when its signature was checked and is right. */
  record?: { issuer: BadgeSummary['issuer'] };
  /** What a learner record holds, each by itself, in its order. The record's verdict is no better than the worst of them. */
  contained?: VerificationReport[];
}

const NOT_ASKED: Finding = { outcome: 'not-applicable' };

/** Collects findings, one a check, and derives the headline. */
export class Findings {
  private readonly found: Partial<Record<CheckName, Finding>> = {};

  set(check: CheckName, finding: Finding): void {
    this.found[check] = finding;
  }

  report(
    badge?: BadgeSummary,
    more: Pick<VerificationReport, 'endorsements' | 'record' | 'contained'> = {},
  ): VerificationReport {
    const verdicts = (more.contained ?? []).map((inner) => inner.verdict);
    const checks = CHECKS.map((check): Check => {
      const { outcome, code, detail, verdict } = this.found[check] ?? NOT_ASKED;
      if (verdict) verdicts.push(verdict);
      const found: Check = { check, outcome };
      if (code !== undefined) found.code = code;
      if (detail !== undefined) found.detail = detail;
      return found;
    });
    const verdict = verdicts.length === 0 ? 'valid' : (VERDICTS.find((word) => verdicts.includes(word)) ?? 'valid');
    return { verdict, checks, ...(badge && { badge }), ...more };
  }
}
