import type { FindDocument } from '../fetch.ts';
import type { Finding } from '../report.ts';

export interface StatusContext {
  credentialId: string;
  /** Id of the badge's issuer: its lists are the only ones that count (P-STA-01). */
  issuer: string;
  find: FindDocument;
  now: Date;
}

export interface StatusFinding extends Finding {
  reason?: string;
}

/** The answer is out of reach; the badge is neither called good nor bad for it. */
export function statusUnknown(code: string, detail?: string): StatusFinding {
  return { outcome: 'unknown', code, ...(detail !== undefined && { detail }), verdict: 'status-unknown' };
}
