/** The vectors of what others issue: other proofs, tokens, learner records, endorsements. */
import { createHash } from 'node:crypto';
import { bakePng, bakeSvg, type JsonObject, signCredential, signCredentialAsJwt } from './src/index.ts';
import { badge, CREATED, didKey, drawing, keyOf, picture, shown, signWith, stranger } from './vector-issuer.ts';
import {
  altered,
  answers,
  at,
  claims,
  DID,
  edwards,
  edwardsJwk,
  OB_303,
  p256,
  p384,
  proofOf,
  rsaJwk,
  school,
  tokenOf,
  unlisted,
  unsigned,
  VC_V1,
  withProof,
} from './vector-school.ts';
import { add, kept, writeDocuments } from './vector-writer.ts';
import { addOldBadges, oldDocuments } from './vectors-of-old-badges.ts';

async function addProofs(): Promise<void> {
  const jcs = await withProof('eddsa-jcs-2022', edwards.publicKeyMultibase, edwards.sign);
  add('valid', 'eddsa-jcs-2022.json', jcs, at);
  add('invalid', 'eddsa-jcs-2022-changed.json', altered(jcs), at);
  for (const [name, key] of Object.entries({ p256, p384 })) {
    const file = `ecdsa-rdfc-2019-${name}.json`;
    const text = await kept('valid', file, () => withProof('ecdsa-rdfc-2019', key.publicKeyMultibase, key.sign));
    add('valid', file, text, at);
    add('invalid', `ecdsa-rdfc-2019-${name}-changed.json`, altered(text), at);
  }
  const older = await proofOf(unsigned(), { cryptosuite: 'eddsa-2022' });
  add('valid', 'eddsa-2022.json', JSON.stringify(unsigned({ proof: older })), at);

  const { '@context': contexts, validFrom, ...rest } = unsigned();
  const suite2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';
  const first: JsonObject = { '@context': [VC_V1, OB_303, suite2020], ...rest, issuanceDate: String(validFrom) };
  const proof2020 = await proofOf(first, { type: 'Ed25519Signature2020', cryptosuite: undefined });
  const text2020 = JSON.stringify({ ...first, proof: proof2020 });
  add('valid', 'ed25519-signature-2020.json', text2020, at);
  add('invalid', 'ed25519-signature-2020-changed.json', altered(text2020), at);

  const one = await proofOf(unsigned(), {});
  const other = await proofOf(unsigned(), { cryptosuite: 'eddsa-jcs-2022', '@context': contexts });
  add('valid', 'proof-set.json', JSON.stringify(unsigned({ proof: [one, other] })), at);
  const wrong = { ...other, created: '2026-11-20T10:00:01Z' };
  add('invalid', 'proof-set-one-wrong.json', JSON.stringify(unsigned({ proof: [one, wrong] })), at);
  const stranger = await proofOf(unsigned(), {}, unlisted);
  add('untrusted-issuer', 'proof-set-one-unlisted.json', JSON.stringify(unsigned({ proof: [one, stranger] })), at);

  const named = await proofOf(unsigned(), { id: 'urn:proof:1' });
  const next = await proofOf(unsigned({ proof: [named] }), { previousProof: 'urn:proof:1' });
  const alone = await proofOf(unsigned(), { previousProof: 'urn:proof:1' });
  add('valid', 'proof-chain.json', JSON.stringify(unsigned({ proof: [named, next] })), at);
  add('invalid', 'proof-chain-cut.json', JSON.stringify(unsigned({ proof: [alone] })), at);
  const round = await proofOf(unsigned(), { id: 'urn:proof:1', previousProof: 'urn:proof:1' });
  add('invalid', 'proof-chain-circular.json', JSON.stringify(unsigned({ proof: [round] })), at);
}

async function addTokens(): Promise<void> {
  const kid = `${DID}#rsa`;
  const rs256 = await tokenOf(claims(unsigned()), { kid });
  add('valid', 'jwt-rs256.jws', rs256, at);
  add('valid', 'jwt-in.png', bakePng(picture(), rs256), at);
  add('valid', 'jwt-in.svg', bakeSvg(drawing, rs256), at);
  for (const [name, key, algorithm] of [
    ['es256', p256, 'ES256'],
    ['es384', p384, 'ES384'],
  ] as const) {
    const make = () => signCredentialAsJwt(unsigned(), { ...key, kid: `${DID}#${name}`, algorithm });
    add('valid', `jwt-${name}.jws`, await kept('valid', `jwt-${name}.jws`, make), at);
  }
  const eddsa = await tokenOf(claims(unsigned()), { kid: `${DID}#edwards` }, edwardsJwk, 'EdDSA');
  add('valid', 'jwt-eddsa.jws', eddsa, at);
  add('valid', 'vc-jwt.jws', await tokenOf(unsigned(), { kid, typ: 'vc+jwt' }), at);
  const { issuer, id, validFrom, '@context': contexts, ...rest } = unsigned();
  const vc = { '@context': [VC_V1, OB_303], ...rest, issuer, id };
  const { iss, jti, sub, nbf } = claims(unsigned());
  add('valid', 'jwt-of-version-1.jws', await tokenOf({ vc, iss, jti, sub, nbf }, { kid }), at);
  add('invalid', 'jwt-of-version-1-differs.jws', await tokenOf({ vc, iss, jti: 'urn:other', sub, nbf }, { kid }), at);

  const [header = '', payload = '', signature = ''] = rs256.split('.');
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const changed = Buffer.from(altered(Buffer.from(payload, 'base64url').toString())).toString('base64url');
  add('invalid', 'jwt-changed.jws', `${header}.${changed}.${signature}`, at);
  add('invalid', 'jwt-without-algorithm.jws', `${part({ alg: 'none', typ: 'JWT', kid })}.${payload}.`, at);
  add('invalid', 'jwt-with-a-shared-secret.jws', `${part({ alg: 'HS256', typ: 'JWT', kid })}.${payload}.AAAA`, at);
  add(
    'invalid',
    'jwt-of-another-key.jws',
    `${part({ alg: 'RS256', typ: 'JWT', kid: `${DID}#es256` })}.${payload}.${signature}`,
    at,
  );
  const strange = await tokenOf(claims(unsigned()), { kid, crit: ['strange'], strange: 1 } as never);
  add('invalid', 'jwt-with-an-unknown-critical-header.jws', strange, at);
  add('invalid', 'jwt-claims-differ.jws', await tokenOf({ ...claims(unsigned()), nbf: 1 }, { kid }), at);
  const { sub: _none, ...without } = claims(unsigned());
  add('invalid', 'jwt-claim-missing.jws', await tokenOf(without, { kid }), at);
  const exp = Date.parse('2026-11-21T10:00:00Z') / 1000;
  add('expired', 'jwt-expired.jws', await tokenOf({ ...claims(unsigned()), exp }, { kid }), at);
  const { d, p, q, dp, dq, qi, ...publicRsa } = rsaJwk as unknown as JsonObject;
  add('valid', 'jwt-with-its-key.jws', await tokenOf(claims(unsigned()), { jwk: publicRsa }), at);
  const unlistedJwk = {
    ...edwardsJwk,
    d: createHash('sha256').update('insigne test vector: school, unlisted').digest('base64url'),
    x: Buffer.from(unlisted.publicKey).toString('base64url'),
  };
  const { d: _secret, ...publicUnlisted } = unlistedJwk;
  const byNobody = await tokenOf(claims(unsigned()), { jwk: publicUnlisted }, unlistedJwk, 'EdDSA');
  add('untrusted-issuer', 'jwt-with-a-key-of-nobody.jws', byNobody, at);
  add('untrusted-issuer', 'jwt-key-not-listed.jws', await tokenOf(claims(unsigned()), { kid: `${DID}#none` }), at);
}

/* What stands in a badge. */
async function addContained(): Promise<void> {
  const endorser = await keyOf('endorser');
  const did = `did:key:${endorser.publicKeyMultibase}`;
  const endorsement: JsonObject = {
    ...{
      '@context': unsigned()['@context'],
      id: 'urn:uuid:5b1e1f7e-0f0a-4d0c-9a11-000000000001',
      name: 'Avis de la branche',
    },
    ...{
      type: ['VerifiableCredential', 'EndorsementCredential'],
      issuer: { id: did, type: ['Profile'], name: 'Branche' },
    },
    validFrom: '2026-11-01T00:00:00Z',
    credentialSubject: {
      id: String(unsigned().id),
      type: ['EndorsementSubject'],
      endorsementComment: 'Exigeant et juste.',
    },
  };
  const by = { verificationMethod: `${did}#${endorser.publicKeyMultibase}`, sign: endorser.sign, created: CREATED };
  const { credential: right } = await signCredential(endorsement, by);
  const bad = { ...right, name: 'Autre avis' };
  const endorsed = (what: JsonObject) =>
    withProof(undefined, edwards.publicKeyMultibase, edwards.sign, unsigned({ endorsement: [what] }));
  const text = await endorsed(right);
  add('valid', 'endorsed.json', text, at);
  add('valid', 'endorsed-by-an-altered-one.json', await endorsed(bad), at);
  add('invalid', 'endorsement-changed-after.json', text.replace('Exigeant et juste', 'Exigeant et beau'), at);

  // Known by their keys alone: they need no document of anybody.
  const alone = { issuer: { id: didKey, name: 'Formatrice' }, status: undefined };
  const endorsedAlone = { ...badge(shown, { ...alone, id: String(unsigned().id) }), endorsement: [right] };
  add('valid', 'endorsed-known-by-keys.json', (await signWith(stranger, didKey)(endorsedAlone)).text);

  const inner = JSON.parse(await withProof(undefined, edwards.publicKeyMultibase, edwards.sign)) as JsonObject;
  const record = (...held: JsonObject[]): JsonObject => ({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
      OB_303,
    ],
    ...{ id: 'urn:uuid:7c7d7e7f-0000-4000-8000-000000000001', type: ['VerifiableCredential', 'ClrCredential'] },
    ...{ issuer: { ...school, type: ['Profile'] }, validFrom: '2026-11-20T10:00:00Z', name: 'Relevé' },
    credentialSubject: {
      ...{ type: ['ClrSubject'], id: 'urn:uuid:5f0a5a0e-1c1f-4a8d-9d3e-4f1f3f8b7a10' },
      verifiableCredential: held,
    },
  });
  const kid = `${DID}#rsa`;
  add('valid', 'learner-record.jws', await tokenOf(claims(record(inner)), { kid }), at);
  const spoilt = { ...inner, name: 'Autre' };
  const didP256 = `did:key:${p256.publicKeyMultibase}`;
  const held = [
    await signWith(stranger, didKey)(badge(shown, alone)),
    await signWith(stranger, didKey)(badge(shown, { ...alone, validUntil: new Date('2026-11-21T10:00:00Z') })),
  ];
  const ofKeys = {
    ...record(...held.map(({ credential }) => credential)),
    issuer: { id: didP256, type: ['Profile'], name: 'École' },
  };
  const methodP256 = `${didP256}#${p256.publicKeyMultibase}`;
  const makeAlone = () => tokenOf({ ...claims(ofKeys), iss: didP256 }, { kid: methodP256 }, p256.jwk, 'ES256');
  add(
    'expired',
    'learner-record-known-by-keys.jws',
    await kept('expired', 'learner-record-known-by-keys.jws', makeAlone),
  );
  add('invalid', 'learner-record-of-an-altered-badge.jws', await tokenOf(claims(record(inner, spoilt)), { kid }), at);
}

/** Badges and records as other software makes them. */
export async function addBadgesOfOthers(): Promise<void> {
  writeDocuments('school', { ...answers, ...oldDocuments });
  await addProofs();
  await addTokens();
  await addOldBadges();
  await addContained();
}
