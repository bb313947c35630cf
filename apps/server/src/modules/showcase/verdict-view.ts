import { LOOPBACK } from '../../platform/loopback.ts';
import type { Verification } from '../verification/index.ts';
import type { IssuerFace, VerdictView } from './showcase.views.ts';

/** The domain that a did:web proves. An address of this machine alone proves nothing to anybody. */
export function domainOf(did: string): string | null {
  if (!did.startsWith('did:web:')) return null;
  const domain = decodeURIComponent(did.split(':')[2] ?? '');
  return LOOPBACK.test(domain.replace(/:\d+$/, '')) ? null : domain;
}

/** The same view in the server and in the visitor's browser. */
export function verdictView(
  verification: Verification,
  facts: {
    issuer: IssuerFace | null;
    issuerKnown: boolean;
    timeZone: string;
    revokedAt?: Date | null;
    reason?: string | null;
    given?: VerdictView['given'];
    unread?: string[];
    enclosedAt?: Date;
  },
): VerdictView {
  const { report, checkedAt } = verification;
  const enclosedAt = facts.enclosedAt?.toISOString();
  return {
    verdict: report.verdict,
    checks: report.checks.map((check) => ({ ...check, ...(enclosedAt !== undefined && { seenAt: enclosedAt }) })),
    checkedAt: checkedAt.toISOString(),
    issuerKnown: facts.issuerKnown,
    issuer: facts.issuer,
    validFrom: report.badge?.validFrom ?? null,
    validUntil: report.badge?.validUntil ?? null,
    revokedAt: facts.revokedAt?.toISOString(),
    revocationReason: facts.reason ?? undefined,
    timeZone: facts.timeZone,
    held: report.contained?.map((inner) => inner.verdict),
    given: facts.given,
    unread: facts.unread,
    enclosedAt,
  };
}
