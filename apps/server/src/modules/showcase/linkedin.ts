import { yearAndMonth } from '../../platform/texts/format.ts';

export interface LinkedInEntry {
  name: string;
  organisation: { id: string } | { name: string };
  issuedAt: string;
  expiresAt: string | null;
  /** The issuer's: the month of 31 January 23:30 UTC is February in Paris. */
  timeZone: string;
  url: string;
  id: string;
}

/** “Add to profile”, filled in. LinkedIn counts months from 1; organisation by number or by name, never both. */
export function linkedInUrl(entry: LinkedInEntry): string {
  const issued = yearAndMonth(entry.issuedAt, entry.timeZone);
  const fields = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: entry.name,
    ...('id' in entry.organisation
      ? { organizationId: entry.organisation.id }
      : { organizationName: entry.organisation.name }),
    issueYear: String(issued.year),
    issueMonth: String(issued.month),
  });
  if (entry.expiresAt !== null) {
    const expires = yearAndMonth(entry.expiresAt, entry.timeZone);
    fields.set('expirationYear', String(expires.year));
    fields.set('expirationMonth', String(expires.month));
  }
  fields.set('certUrl', entry.url);
  fields.set('certId', entry.id);
  return `https://www.linkedin.com/profile/add?${fields}`;
}
