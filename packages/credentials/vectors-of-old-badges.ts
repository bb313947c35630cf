/** The vectors of Open Badges 2.0 and before. */
import { createHash } from 'node:crypto';
import { bakePng, bakeSvg } from './src/index.ts';
import { answer, drawing, EMAIL, picture, SALT } from './vector-issuer.ts';
import { at, rsaJwk, SITE, tokenOf } from './vector-school.ts';
import { add, addCase } from './vector-writer.ts';

/* Three documents that name each other. */
const CONTEXT = 'https://w3id.org/openbadges/v2';
const hosted = (name: string) => `${SITE}/old/${name}`;
const profile = {
  '@context': CONTEXT,
  type: 'Issuer',
  id: hosted('issuer'),
  name: 'École',
  url: SITE,
  email: 'a@school.example',
};
const badgeClass = {
  ...{ '@context': CONTEXT, type: 'BadgeClass', id: hosted('badge'), name: 'Soudure', description: 'Sait souder.' },
  ...{ image: hosted('badge.png'), criteria: { narrative: 'A soudé.' }, issuer: profile.id },
};
const identity = `sha256$${createHash('sha256')
  .update(EMAIL + SALT)
  .digest('hex')}`;
const assertion = {
  ...{ '@context': CONTEXT, type: 'Assertion', id: hosted('assertion'), badge: badgeClass.id },
  ...{ issuedOn: '2025-03-01T10:00:00+01:00', verification: { type: 'HostedBadge' } },
  recipient: { type: 'email', hashed: true, salt: SALT, identity },
};
const signedOld = {
  ...{ ...assertion, id: 'urn:uuid:6d3d1c0a-6f7e-4c57-9d0e-000000000001' },
  verification: { type: 'SignedBadge', creator: hosted('key') },
};
const revokedOld = { ...signedOld, id: 'urn:uuid:6d3d1c0a-6f7e-4c57-9d0e-000000000002' };
const withdrawn = hosted('withdrawn');
const foreign = { ...assertion, id: 'https://elsewhere.example/assertion' };
const first = {
  ...{
    uid: 'a1',
    badge: hosted('first-badge.json'),
    issuedOn: 1_400_000_000,
    recipient: { type: 'email', hashed: false, identity: EMAIL },
  },
  verify: { type: 'hosted', url: hosted('first.json') },
};

export async function addOldBadges(): Promise<void> {
  const text = JSON.stringify(assertion);
  add('valid', 'open-badges-2-hosted.json', text, at);
  add('valid', 'open-badges-2-hosted.png', bakePng(picture(), assertion.id), at);
  addCase('valid', 'open-badges-2-recipient', 'valid/open-badges-2-hosted.json', { ...at, recipient: EMAIL });
  addCase('invalid', 'open-badges-2-recipient-mismatch', 'valid/open-badges-2-hosted.json', {
    ...at,
    recipient: 'bob@person.example',
  });
  add('revoked', 'open-badges-2-withdrawn.json', JSON.stringify({ ...assertion, id: withdrawn }), at);
  add('untrusted-issuer', 'open-badges-2-out-of-scope.json', JSON.stringify(foreign), at);
  add('valid', 'open-badges-1-hosted.json', JSON.stringify(first), at);
  const token = await tokenOf(signedOld, { typ: undefined } as never);
  add('valid', 'open-badges-2-signed.jws', token, at);
  add('valid', 'open-badges-2-signed-in.svg', bakeSvg(drawing, token), at);
  add('revoked', 'open-badges-2-signed-revoked.jws', await tokenOf(revokedOld, { typ: undefined } as never), at);
  const [header, , signature] = token.split('.');
  const forged = Buffer.from(JSON.stringify({ ...signedOld, issuedOn: '2024-01-01T00:00:00Z' })).toString('base64url');
  add('invalid', 'open-badges-2-signed-changed.jws', `${header}.${forged}.${signature}`, at);
}

export const oldDocuments = {
  ...Object.fromEntries(
    [assertion, badgeClass, foreign].map((document) => [document.id, answer(JSON.stringify(document))]),
  ),
  [withdrawn]: { status: 410, headers: {}, body: '' },
  [profile.id]: answer(JSON.stringify({ ...profile, publicKey: hosted('key'), revocationList: hosted('revoked') })),
  [hosted('key')]: answer(
    JSON.stringify({
      ...{ '@context': CONTEXT, type: 'CryptographicKey', id: hosted('key'), owner: profile.id },
      publicKeyPem: (await import('node:crypto'))
        .createPublicKey({ key: rsaJwk as never, format: 'jwk' })
        .export({ type: 'spki', format: 'pem' }),
    }),
  ),
  [hosted('revoked')]: answer(
    JSON.stringify({
      '@context': CONTEXT,
      type: 'RevocationList',
      id: hosted('revoked'),
      issuer: profile.id,
      revokedAssertions: [revokedOld.id],
    }),
  ),
  [hosted('first.json')]: answer(JSON.stringify(first)),
  [hosted('first-badge.json')]: answer(
    JSON.stringify({
      name: 'Soudure',
      description: 'Sait souder.',
      image: hosted('badge.png'),
      criteria: hosted('criteria'),
      issuer: hosted('first-issuer.json'),
    }),
  ),
  [hosted('first-issuer.json')]: answer(JSON.stringify({ name: 'École', url: SITE })),
};
