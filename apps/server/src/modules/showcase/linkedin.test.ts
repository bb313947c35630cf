import { expect, test } from 'vitest';
import { type LinkedInEntry, linkedInUrl } from './linkedin.ts';

const entry: LinkedInEntry = {
  name: 'Coopération & écoute, niveau 3',
  organisation: { name: 'Coopérative Hautes-Rives' },
  issuedAt: '2026-10-14T08:00:00Z',
  expiresAt: '2028-10-14T08:00:00Z',
  timeZone: 'Europe/Paris',
  url: 'https://badges.example/o/hautes-rives/b/x',
  id: 'x',
};
const fields = (over: Partial<LinkedInEntry>) =>
  Object.fromEntries(new URL(linkedInUrl({ ...entry, ...over })).searchParams);

test('fills in exactly the fields of the form', () => {
  expect(fields({})).toEqual({
    startTask: 'CERTIFICATION_NAME',
    name: 'Coopération & écoute, niveau 3',
    organizationName: 'Coopérative Hautes-Rives',
    issueYear: '2026',
    issueMonth: '10',
    expirationYear: '2028',
    expirationMonth: '10',
    certUrl: 'https://badges.example/o/hautes-rives/b/x',
    certId: 'x',
  });
});

test('names the organisation by number or by name, never both, and leaves out an expiry that is not there', () => {
  const named = fields({ organisation: { id: '1234' }, expiresAt: null });
  expect(named).toMatchObject({ organizationId: '1234' });
  expect(Object.keys(named)).not.toEqual(expect.arrayContaining(['organizationName']));
  expect(Object.keys(named).some((name) => name.startsWith('expiration'))).toBe(false);
});

test.each([
  ['2026-01-31T10:00:00Z', '2026', '1'],
  ['2026-12-31T10:00:00Z', '2026', '12'],
  ['2026-01-31T23:30:00Z', '2026', '2'],
])('counts months from 1, where the issuer is: %s', (issuedAt, issueYear, issueMonth) => {
  expect(fields({ issuedAt })).toMatchObject({ issueYear, issueMonth });
});
