// Badges as tokens: made by jose and read here, made here and read by jose, and everything that a token may lie about.
import { CompactSign, compactVerify, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { VC_V1 } from '../contexts/contexts.ts';
import { bakePng, bakeSvg, type JsonObject, signCredentialAsJwt, verifyBadge } from '../index.ts';
import { importPrivateKey } from '../keys/private-key.ts';
import { fetchFrom, NOW, publicRecipient, unsignedBadge } from '../testing/issuer.test-support.ts';
import { PLAIN_SVG, plainPng } from '../testing/picture.test-support.ts';

const DID = 'did:web:jwt.example:o:acme';
const DID_URL = 'https://jwt.example/o/acme/did.json';
const NBF = Date.parse('2026-11-20T10:00:00Z') / 1000;
const EXP = Date.parse('2028-11-20T10:00:00Z') / 1000;
const ALGORITHMS = ['RS256', 'ES256', 'ES384', 'EdDSA'] as const;
type Algorithm = (typeof ALGORITHMS)[number];

interface Key {
  kid: string;
  privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
  publicJwk: JWK;
}
const keys = new Map<Algorithm, Key>();
let didDocument: JsonObject;

beforeAll(async () => {
  for (const algorithm of ALGORITHMS) {
    const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
    keys.set(algorithm, { kid: `${DID}#${algorithm}`, privateKey, publicJwk: await exportJWK(publicKey) });
  }
  const methods = [...keys.values()].map(({ kid, publicJwk }) => ({
    ...{ id: kid, type: 'JsonWebKey', controller: DID },
    publicKeyJwk: publicJwk as JsonObject,
  }));
  didDocument = { id: DID, verificationMethod: methods, assertionMethod: methods.map(({ id }) => id) };
});

const keyOf = (algorithm: Algorithm): Key => keys.get(algorithm) as Key;

function badge(more: JsonObject = {}): JsonObject {
  const { credentialStatus: _none, ...rest } = unsignedBadge(publicRecipient, { issuer: { id: DID, name: 'Acme' } });
  return { ...rest, ...more };
}

const claims = (credential: JsonObject): JsonObject => ({
  ...credential,
  ...{ iss: DID, jti: String(credential.id), sub: publicRecipient.edition === 'public' ? publicRecipient.id : '' },
  ...{ nbf: NBF, exp: EXP },
});

/** As another tool would sign it, whatever it says. */
function tokenOf(payload: JsonObject, header: JsonObject = {}, algorithm: Algorithm = 'ES256'): Promise<string> {
  const { kid, privateKey } = keyOf(algorithm);
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid, ...header } as never)
    .sign(privateKey, { crit: { b64: true, strange: true } });
}

async function seen(input: Uint8Array | string, documents: Record<string, unknown> = { [DID_URL]: didDocument }) {
  const texts = Object.fromEntries(Object.entries(documents).map(([url, body]) => [url, JSON.stringify(body)]));
  const { verdict, checks } = await verifyBadge(input, { now: NOW, fetch: fetchFrom(texts) });
  const worst =
    checks.find(({ outcome }) => outcome === 'fail') ?? checks.find(({ code }) => code === 'untrusted-issuer');
  return [verdict, worst?.check, worst?.code, worst?.detail];
}

const VALID = ['valid', undefined, undefined, undefined];

describe('a badge as a token that jose signs', () => {
  it.each(ALGORITHMS)('with %s is valid, and invalid with one character changed', async (algorithm) => {
    const token = await tokenOf(claims(badge()), {}, algorithm);
    expect(await seen(token)).toEqual(VALID);
    const [header, payload = '', signature = ''] = token.split('.');
    const changed = JSON.stringify(claims(badge({ name: 'Autre' })));
    const forged = [header, Buffer.from(changed).toString('base64url'), signature].join('.');
    expect((await seen(forged)).slice(0, 3)).toEqual(['invalid', 'signature', 'signature-mismatch']);
    const cut = [header, payload, Buffer.from(signature, 'base64url').subarray(1).toString('base64url')].join('.');
    expect((await seen(cut)).slice(0, 3)).toEqual(['invalid', 'signature', 'signature-mismatch']);
  });

  it('is read from a PNG, an SVG and a text with white space around it', async () => {
    const token = await tokenOf(claims(badge()));
    expect(await seen(bakePng(plainPng(), token))).toEqual(VALID);
    expect(await seen(bakeSvg(PLAIN_SVG, token))).toEqual(VALID);
    expect(await seen(`\n ${token} \n`)).toEqual(VALID);
  });

  it('shows what was signed', async () => {
    const { badge: summary } = await verifyBadge(await tokenOf(claims(badge())), {
      now: NOW,
      fetch: fetchFrom({ [DID_URL]: JSON.stringify(didDocument) }),
    });
    expect(summary).toMatchObject({ name: 'Coopération', recipientName: 'Ada Lovelace', issuer: { id: DID } });
  });
});

describe('an algorithm', () => {
  it('that is not on the list is refused before any key is looked for', async () => {
    for (const alg of ['none', 'HS256', 'PS256', 'ES512', 'constructor', 7]) {
      const header = Buffer.from(JSON.stringify({ alg, typ: 'JWT', kid: `${DID}#ES256` })).toString('base64url');
      const [, payload, signature] = (await tokenOf(claims(badge()))).split('.');
      expect((await seen(`${header}.${payload}.${signature}`)).slice(0, 3)).toEqual([
        'invalid',
        'signature',
        'jws-algorithm',
      ]);
    }
  });

  it('takes only a key of its kind: an RSA key named by an ES256 token signs nothing', async () => {
    const token = await tokenOf(claims(badge()), { kid: `${DID}#RS256` });
    expect((await seen(token)).slice(0, 3)).toEqual(['invalid', 'signature', 'key-of-another-kind']);
  });

  it('with a short RSA key is no key', async () => {
    const { privateKey, publicKey } = await crypto.subtle.generateKey(
      { name: 'RSASSA-PKCS1-v1_5', modulusLength: 1024, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' },
      true,
      ['sign', 'verify'],
    );
    const [header, payload] = (await tokenOf(claims(badge()), { kid: `${DID}#short` }, 'RS256')).split('.');
    const data = new TextEncoder().encode(`${header}.${payload}`);
    const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', privateKey, data);
    const jwk = (await crypto.subtle.exportKey('jwk', publicKey)) as JsonObject;
    const method = { id: `${DID}#short`, type: 'JsonWebKey', controller: DID, publicKeyJwk: jwk };
    const document = { id: DID, verificationMethod: [method], assertionMethod: [method.id] };
    const token = `${header}.${payload}.${Buffer.from(signature).toString('base64url')}`;
    expect((await seen(token, { [DID_URL]: document })).slice(0, 3)).toEqual([
      ...['untrusted-issuer', 'issuer', 'key-type-not-supported-yet'],
    ]);
  });
});

describe('a header', () => {
  it.each([
    [{ crit: ['strange'], strange: 1 }, 'jws-critical-header'],
    [{ crit: ['b64'], b64: true }, 'jws-critical-header'],
    [{ typ: 'at+jwt' }, 'jws-type'],
  ])('that says %j is refused', async (header, code) => {
    expect((await seen(await tokenOf(claims(badge()), header as JsonObject))).slice(0, 3)).toEqual([
      'invalid',
      'signature',
      code,
    ]);
  });

  it('with an address of keys or certificates is not followed', async () => {
    const asked: string[] = [];
    const token = await tokenOf(claims(badge()), { jku: 'https://evil.example/jwks', x5u: 'https://evil.example/x5' });
    const { verdict } = await verifyBadge(token, {
      now: NOW,
      fetch: (url) => {
        asked.push(url);
        return fetchFrom({ [DID_URL]: JSON.stringify(didDocument) })(url);
      },
    });
    expect([verdict, asked]).toEqual(['valid', [DID_URL]]);
  });

  it('with a key of its own is trusted as far as the issuer publishes that key', async () => {
    const { publicJwk } = keyOf('ES256');
    expect(await seen(await tokenOf(claims(badge()), { kid: undefined, jwk: publicJwk as JsonObject }))).toEqual(VALID);
    const stranger = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(stranger.publicKey);
    const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims(badge()))))
      .setProtectedHeader({ alg: 'ES256', jwk })
      .sign(stranger.privateKey);
    expect((await seen(token)).slice(0, 3)).toEqual(['untrusted-issuer', 'issuer', 'key-not-listed']);
  });

  it('with neither is by nobody', async () => {
    const token = await tokenOf(claims(badge()), { kid: undefined });
    expect((await seen(token)).slice(0, 3)).toEqual(['untrusted-issuer', 'issuer', 'verification-method-malformed']);
  });

  it('with a member twice is refused, as every JSON is', async () => {
    const [, payload, signature] = (await tokenOf(claims(badge()))).split('.');
    const header = Buffer.from('{"alg":"ES256","alg":"none"}').toString('base64url');
    expect((await seen(`${header}.${payload}.${signature}`)).slice(0, 3)).toEqual([
      ...['invalid', 'format', 'json-duplicate-member'],
    ]);
  });
});

describe('a claim', () => {
  it.each(['iss', 'jti', 'sub', 'nbf', 'exp'])('%s must be there and say what the credential says', async (claim) => {
    const { [claim]: _left, ...without } = claims(badge());
    expect(await seen(await tokenOf(without))).toEqual(['invalid', 'signature', 'jwt-claims', `${claim} is missing`]);
    const other = { ...claims(badge()), [claim]: claim === 'nbf' || claim === 'exp' ? 1_900_000_000 : 'urn:other' };
    expect(await seen(await tokenOf(other))).toEqual(['invalid', 'signature', 'jwt-claims', `${claim} differs`]);
  });

  it('is not asked for in a plain vc+jwt, and must be right where it is', async () => {
    const header = { typ: 'vc+jwt' };
    expect(await seen(await tokenOf(badge(), header))).toEqual(VALID);
    expect((await seen(await tokenOf({ ...badge(), iss: 'did:web:other.example' }, header)))[2]).toBe('jwt-claims');
  });

  it('may end a badge that has no end of its own', async () => {
    const { validUntil: _none, ...endless } = badge();
    const ends = async (exp: number) => (await seen(await tokenOf({ ...claims(endless), exp }))).slice(0, 3);
    expect(await ends(EXP)).toEqual(VALID.slice(0, 3));
    expect(await ends(NOW.getTime() / 1000 - 3600)).toEqual(['expired', 'dates', 'proof-expired']);
  });
});

describe('the older form with vc', () => {
  const old = (): JsonObject => {
    const { validFrom, validUntil, ...rest } = badge();
    const context = [VC_V1, ...(rest['@context'] as string[]).slice(1)];
    return { ...rest, '@context': context, issuanceDate: validFrom, expirationDate: validUntil };
  };
  const outer = () => ({ iss: DID, jti: String(old().id), nbf: NBF, exp: EXP });

  it('is read, also when the claims alone tell issuer, id and dates', async () => {
    expect(await seen(await tokenOf({ ...outer(), vc: old() }))).toEqual(VALID);
    const { id: _id, issuer: _issuer, issuanceDate: _from, expirationDate: _until, ...bare } = old();
    expect(await seen(await tokenOf({ ...outer(), vc: bare }))).toEqual(VALID);
  });

  it('must not say two things', async () => {
    const token = await tokenOf({ ...outer(), nbf: NBF + 1, vc: old() });
    expect(await seen(token)).toEqual(['invalid', 'signature', 'jwt-claims', 'nbf differs']);
  });
});

describe('an issuer with an https address', () => {
  const ISSUER = 'https://school.example/issuer';
  const KID = 'https://school.example/keys/1';
  const profile = { id: ISSUER, type: 'Profile', name: 'École', assertionMethod: [KID] };
  const token = () =>
    tokenOf(
      { ...claims(badge({ issuer: { id: ISSUER, type: ['Profile'], name: 'École' } })), iss: ISSUER },
      { kid: KID },
    );

  it('is bound by a key at its own address that its profile lists, as a bare JWK or with its controller', async () => {
    const { publicJwk } = keyOf('ES256');
    expect(await seen(await token(), { [ISSUER]: profile, [KID]: publicJwk })).toEqual(VALID);
    const method = { id: KID, type: 'JsonWebKey2020', controller: ISSUER, publicKeyJwk: publicJwk };
    expect(await seen(await token(), { [ISSUER]: profile, [KID]: method })).toEqual(VALID);
  });

  it('is not bound by one that it does not list, or that stands elsewhere, or that is private', async () => {
    const { publicJwk } = keyOf('ES256');
    const unlisted = { ...profile, assertionMethod: [] };
    expect((await seen(await token(), { [ISSUER]: unlisted, [KID]: publicJwk }))[2]).toBe('key-not-listed');
    const elsewhere = await tokenOf(
      { ...claims(badge({ issuer: { id: ISSUER, type: ['Profile'], name: 'École' } })), iss: ISSUER },
      { kid: 'https://evil.example/key' },
    );
    expect((await seen(elsewhere, { [ISSUER]: profile, 'https://evil.example/key': publicJwk }))[2]).toBe(
      'verification-method-malformed',
    );
    const given = { ...publicJwk, d: 'AAAA' };
    expect((await seen(await token(), { [ISSUER]: profile, [KID]: given }))[2]).toBe('key-type-not-supported-yet');
  });
});

describe('a token that is signed here', () => {
  it.each(['RS256', 'ES256', 'ES384'] as const)('with %s is verified by jose and here', async (algorithm) => {
    const { kid, privateKey, publicJwk } = keyOf(algorithm);
    const key = await importPrivateKey((await exportJWK(privateKey)) as never);
    expect(key.algorithm).toBe(algorithm);
    const token = await signCredentialAsJwt(badge(), { kid, ...key, algorithm });
    const { protectedHeader, payload } = await compactVerify(token, await importJWK(publicJwk, algorithm));
    expect(protectedHeader).toEqual({ alg: algorithm, typ: 'JWT', kid });
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(claims(badge()));
    expect(await seen(token)).toEqual(VALID);
  });

  it('is not signed when it would not be verified', async () => {
    const { kid, privateKey } = keyOf('ES256');
    const key = await importPrivateKey((await exportJWK(privateKey)) as never);
    const options = { kid, ...key, algorithm: 'ES256' as const };
    const { credentialSubject, ...rest } = badge();
    const { id: _id, ...nobody } = credentialSubject as JsonObject;
    const sign = (credential: JsonObject, more: object = {}) =>
      signCredentialAsJwt(credential, { ...options, ...more });
    await expect(sign({ ...rest, credentialSubject: nobody })).rejects.toMatchObject({ code: 'bad-credential' });
    await expect(sign(badge({ undefinedMember: 1 }))).rejects.toMatchObject({ code: 'undefined-term' });
    await expect(sign(badge(), { kid: 'did:web:other.example#1' })).rejects.toMatchObject({ code: 'issuer-mismatch' });
    await expect(sign(badge(), { algorithm: 'RS256' })).rejects.toMatchObject({ code: 'bad-key' });
    const wrong = { sign: async () => new Uint8Array(64) };
    await expect(sign(badge(), wrong)).rejects.toMatchObject({ code: 'own-signature-failed' });
    await expect(importPrivateKey({ kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', d: 'AA' })).rejects.toMatchObject({
      code: 'bad-key',
    });
  });
});

it('a token of megabytes is refused before it is decoded', async () => {
  const header = Buffer.from(JSON.stringify({ alg: 'ES256', x: 'y'.repeat(4 * 1024 * 1024) })).toString('base64url');
  const started = performance.now();
  const { verdict, checks } = await verifyBadge(`${header}.e30.AA`, { now: NOW });
  expect([verdict, checks[0]?.code]).toEqual(['not-a-badge', 'too-large']);
  expect(performance.now() - started).toBeLessThan(1_000);
});
