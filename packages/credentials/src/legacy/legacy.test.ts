// Badges of Open Badges 2.0, 2.1 and 1.x, hosted and signed: the documents and the tokens are made with jose, as another tool would.
import { createHash } from 'node:crypto';
import { CompactSign, exportSPKI, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { bakePng, bakeSvg, type JsonObject, verifyBadge } from '../index.ts';
import { NOW } from '../testing/issuer.test-support.ts';
import { PLAIN_SVG, plainPng } from '../testing/picture.test-support.ts';
import { isInScope } from './chain.ts';
import { legacyInstant } from './read.ts';

const CONTEXT = 'https://w3id.org/openbadges/v2';
const SITE = 'https://school.example';
const ID = `${SITE}/assertions/1`;
const EMAIL = 'ada@person.example';
const SALT = 'deadsea';
const hashed = (kind: 'sha256' | 'md5') =>
  `${kind}$${createHash(kind)
    .update(EMAIL + SALT)
    .digest('hex')}`;

const issuer = {
  '@context': CONTEXT,
  type: 'Issuer',
  id: `${SITE}/issuer`,
  name: 'École',
  url: SITE,
  email: 'a@school.example',
};
const badgeClass = {
  ...{ '@context': CONTEXT, type: 'BadgeClass', id: `${SITE}/badges/1`, name: 'Soudure', description: 'Sait souder.' },
  ...{ image: `${SITE}/badges/1.png`, criteria: { narrative: 'A soudé.' }, issuer: issuer.id, tags: ['métal'] },
};
const assertion = {
  ...{ '@context': CONTEXT, type: 'Assertion', id: ID, badge: badgeClass.id, issuedOn: '2025-03-01T10:00:00+01:00' },
  recipient: { type: 'email', hashed: true, salt: SALT, identity: hashed('sha256') },
  verification: { type: 'hosted' },
};
const hosted = { [ID]: assertion, [badgeClass.id]: badgeClass, [issuer.id]: issuer };

type Documents = Record<string, unknown>;
interface Answer {
  status: number;
  url?: string;
}
const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && 'status' in value;

async function report(input: Uint8Array | string | object, documents: Documents = hosted, recipient?: string) {
  return verifyBadge(input, {
    now: NOW,
    ...(recipient !== undefined && { recipient }),
    fetch: async (url) => {
      const found = documents[url];
      if (found === undefined) throw new Error('nobody there');
      if (isAnswer(found)) return { status: found.status, headers: {}, body: new Uint8Array(), url: found.url ?? url };
      const body = Buffer.from(typeof found === 'string' ? found : JSON.stringify(found));
      return { status: 200, headers: {}, body, url };
    },
  });
}

async function seen(...args: Parameters<typeof report>) {
  const { verdict, checks } = await report(...args);
  const worst = checks.find(({ outcome }) => outcome === 'fail') ?? checks.find(({ outcome }) => outcome === 'unknown');
  return [verdict, worst?.check, worst?.code];
}
const VALID = ['valid', undefined, undefined];

describe('a hosted badge', () => {
  it('is valid when its three documents stand where they say, from JSON, a picture or its address', async () => {
    const text = JSON.stringify(assertion);
    for (const input of [
      text,
      assertion,
      bakePng(plainPng(), text),
      bakePng(plainPng(), ID),
      bakeSvg(PLAIN_SVG, text),
      ID,
    ]) {
      expect(await seen(input)).toEqual(VALID);
    }
    expect((await report(text)).badge).toEqual({
      ...{ credentialId: ID, id: badgeClass.id, name: 'Soudure', description: 'Sait souder.', criteria: 'A soudé.' },
      ...{ imageId: badgeClass.image, tags: ['métal'], issuer: { id: issuer.id, name: 'École', url: SITE } },
      validFrom: '2025-03-01T09:00:00.000Z',
    });
  });

  it('is what its host says, whatever the copy says', async () => {
    const copy = { ...assertion, badge: 'https://evil.example/badge', issuedOn: '2030-01-01T00:00:00Z' };
    expect(await seen(copy)).toEqual(VALID);
    expect((await report(copy)).badge?.validFrom).toBe('2025-03-01T09:00:00.000Z');
  });

  it('is not confirmed while a document is out of reach, and no proof where there is no address', async () => {
    for (const [url, code] of [
      [ID, 'assertion-unreachable'],
      [badgeClass.id, 'badge-class-unreachable'],
      [issuer.id, 'issuer-unreachable'],
    ] as const) {
      expect(await seen(assertion, { ...hosted, [url]: { status: 503 } })).toEqual(['unverified', 'signature', code]);
    }
    expect(await seen({ ...assertion, id: 'urn:uuid:1' })).toEqual(['unverified', 'signature', 'no-proof']);
  });

  it('is broken when a document speaks of another address, or is none', async () => {
    const other = { ...assertion, id: `${SITE}/assertions/2` };
    expect(await seen(assertion, { ...hosted, [ID]: other })).toEqual([
      'invalid',
      'signature',
      'assertion-of-another-address',
    ]);
    expect(await seen(assertion, { ...hosted, [ID]: { status: 200, url: 'https://evil.example/1' } })).toEqual([
      ...['invalid', 'signature', 'assertion-json-syntax'],
    ]);
    expect(await seen(assertion, { ...hosted, [issuer.id]: '[]' })).toEqual([
      'invalid',
      'signature',
      'issuer-no-object',
    ]);
    expect(await seen({ ...assertion, badge: 7 }, { ...hosted, [ID]: { ...assertion, badge: 7 } })).toEqual([
      ...['invalid', 'signature', 'badge-class-address'],
    ]);
  });

  it('is by somebody else when its address is outside of what the issuer lets speak', async () => {
    const far = { ...badgeClass, id: 'https://other.example/badge' };
    const documents = { ...hosted, [ID]: { ...assertion, badge: far.id }, [far.id]: far };
    expect(await seen(assertion, documents)).toEqual(['untrusted-issuer', 'issuer', 'outside-of-scope']);
    const allowing = { ...issuer, verification: { allowedOrigins: ['school.example', 'other.example'] } };
    expect(await seen(assertion, { ...documents, [issuer.id]: allowing })).toEqual(VALID);
  });

  it('is revoked by its host: 410, or a word in the document', async () => {
    expect((await seen(ID, { ...hosted, [ID]: { status: 410 } }))[0]).toBe('revoked');
    expect((await seen(assertion, { ...hosted, [ID]: { status: 410 } }))[0]).toBe('revoked');
    const revoked = { ...assertion, revoked: true, revocationReason: 'Erreur' };
    expect((await seen(assertion, { ...hosted, [ID]: revoked }))[0]).toBe('revoked');
  });

  it('ends, and begins', async () => {
    const at = async (change: JsonObject) =>
      (await seen(assertion, { ...hosted, [ID]: { ...assertion, ...change } })).slice(0, 2);
    expect(await at({ expires: '2026-01-01T00:00:00Z' })).toEqual(['expired', 'dates']);
    expect(await at({ expires: '2030-01-01' })).toEqual(['valid', undefined]);
    expect(await at({ issuedOn: '2030-01-01T00:00:00Z' })).toEqual(['not-yet-valid', 'dates']);
    expect(await at({ expires: 'soon' })).toEqual(['invalid', 'dates']);
  });

  it('must have what the standard asks for', async () => {
    const without = async (url: string, name: string) => {
      const { [name]: _left, ...rest } = (hosted as Record<string, Record<string, unknown>>)[url] ?? {};
      return seen(assertion, { ...hosted, [url]: rest });
    };
    expect(await without(ID, 'recipient')).toEqual(['invalid', 'schema', 'schema']);
    expect(await without(ID, 'issuedOn')).toEqual(['invalid', 'schema', 'schema']);
    expect(await without(badgeClass.id, 'criteria')).toEqual(['invalid', 'schema', 'schema']);
    expect(await without(issuer.id, 'name')).toEqual(['invalid', 'schema', 'schema']);
  });

  it('was given to its recipient, by a hash, a plain address, and never by md5', async () => {
    expect(await seen(assertion, hosted, ' Ada@Person.example')).toEqual(VALID);
    expect(await seen(assertion, hosted, 'eve@person.example')).toEqual(['invalid', 'recipient', 'recipient-mismatch']);
    const to = (recipient: JsonObject) => seen(assertion, { ...hosted, [ID]: { ...assertion, recipient } }, EMAIL);
    expect(await to({ type: 'email', hashed: false, identity: EMAIL })).toEqual(VALID);
    expect((await to({ type: 'email', hashed: true, salt: SALT, identity: hashed('md5') }))[0]).toBe('invalid');
    expect((await to({ type: 'url', hashed: false, identity: 'https://ada.example' }))[0]).toBe('unverified');
  });
});

describe('a badge of version 1', () => {
  const { '@context': _c, type: _t, id: _i, verification: _v, ...rest } = assertion;
  const old = { uid: '1', ...rest, issuedOn: 1_740_000_000, verify: { type: 'hosted', url: ID } };
  const { type: _bt, id: _bi, '@context': _bc, criteria: _cr, ...oldClass } = badgeClass;
  const { type: _it, id: _ii, '@context': _ic, ...oldIssuer } = issuer;
  const documents = {
    [ID]: old,
    [badgeClass.id]: { ...oldClass, criteria: `${SITE}/criteria` },
    [issuer.id]: oldIssuer,
  };

  it('is verified at its address, and called what it is', async () => {
    const { verdict, checks, badge } = await report(old, documents);
    expect([verdict, checks.find(({ check }) => check === 'schema')?.code]).toEqual(['valid', 'open-badges-1']);
    expect(badge).toMatchObject({ credentialId: ID, name: 'Soudure', criteriaUrl: `${SITE}/criteria` });
    expect(await seen(bakePng(plainPng(), ID), documents)).toEqual(VALID);
  });

  it('of 1.0 names its recipient by a text', async () => {
    const first = { ...old, recipient: hashed('sha256'), salt: SALT };
    expect(await seen(first, { ...documents, [ID]: first }, EMAIL)).toEqual(VALID);
    expect((await seen(first, { ...documents, [ID]: first }, 'eve@person.example'))[0]).toBe('invalid');
  });
});

describe('a signed badge', () => {
  const KEY = `${SITE}/key`;
  const LIST = `${SITE}/revoked`;
  let pem: string;
  let sign: (payload: unknown, header?: object) => Promise<string>;
  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    pem = await exportSPKI(publicKey);
    sign = (payload, header = {}) =>
      new CompactSign(Buffer.from(JSON.stringify(payload)))
        .setProtectedHeader({ alg: 'RS256', ...header })
        .sign(privateKey);
  });
  const signed = {
    ...assertion,
    id: 'urn:uuid:6d3d1c0a-6f7e-4c57-9d0e-000000000001',
    verification: { type: 'SignedBadge', creator: KEY },
  };
  const key = () => ({ '@context': CONTEXT, type: 'CryptographicKey', id: KEY, owner: issuer.id, publicKeyPem: pem });
  const documents = (more: Documents = {}): Documents => ({
    ...{
      [badgeClass.id]: badgeClass,
      [KEY]: key(),
      [LIST]: { type: 'RevocationList', issuer: issuer.id, revokedAssertions: [] },
    },
    [issuer.id]: { ...issuer, publicKey: KEY, revocationList: LIST },
    ...more,
  });

  it('is valid by a key that key and issuer agree on, and invalid once altered', async () => {
    const token = await sign(signed);
    expect(await seen(token, documents())).toEqual(VALID);
    expect(await seen(bakePng(plainPng(), token), documents())).toEqual(VALID);
    const [header, , signature] = token.split('.');
    const forged = Buffer.from(JSON.stringify({ ...signed, issuedOn: '2024-01-01T00:00:00Z' })).toString('base64url');
    expect(await seen(`${header}.${forged}.${signature}`, documents())).toEqual([
      'invalid',
      'signature',
      'signature-mismatch',
    ]);
  });

  it('is by nobody known when only one of the two names the other', async () => {
    const token = await sign(signed);
    const stolen = { ...key(), owner: 'https://evil.example' };
    expect(await seen(token, documents({ [KEY]: stolen }))).toEqual(['untrusted-issuer', 'issuer', 'key-of-another']);
    const unlisted = { ...issuer, revocationList: LIST };
    expect(await seen(token, documents({ [issuer.id]: unlisted }))).toEqual([
      'untrusted-issuer',
      'issuer',
      'key-not-listed',
    ]);
    expect((await seen(token, documents({ [KEY]: { status: 404 } })))[0]).toBe('untrusted-issuer');
    expect((await seen(token, documents({ [KEY]: { ...key(), publicKeyPem: 'none' } })))[0]).toBe('untrusted-issuer');
  });

  it('takes the key that stands in the profile itself, and an old key that is served bare beside its issuer', async () => {
    const token = await sign(signed);
    expect(
      await seen(token, documents({ [KEY]: { status: 404 }, [issuer.id]: { ...issuer, publicKey: key() } })),
    ).toEqual(VALID);
    const old = await sign({ ...signed, verification: undefined, verify: { type: 'signed', url: KEY } });
    expect(await seen(old, documents({ [KEY]: pem }))).toEqual(VALID);
    const elsewhere = 'https://evil.example/key.pem';
    const foreign = await sign({ ...signed, verification: undefined, verify: { type: 'signed', url: elsewhere } });
    expect(await seen(foreign, documents({ [elsewhere]: pem }))).toEqual([
      'untrusted-issuer',
      'issuer',
      'key-not-listed',
    ]);
  });

  it('obeys the allow-list of algorithms', async () => {
    const [, payload, signature] = (await sign(signed)).split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await seen(`${none}.${payload}.${signature}`, documents())).toEqual([
      'invalid',
      'signature',
      'jws-algorithm',
    ]);
    const es = Buffer.from('{"alg":"ES256"}').toString('base64url');
    expect(await seen(`${es}.${payload}.${signature}`, documents())).toEqual([
      'invalid',
      'signature',
      'key-of-another-kind',
    ]);
  });

  it.each([['urn:uuid:6d3d1c0a-6f7e-4c57-9d0e-000000000001'], [{ id: signed.id, revocationReason: 'Erreur' }]])(
    'is revoked by its issuer’s list: %j',
    async (entry) => {
      const list = { type: 'RevocationList', revokedAssertions: [entry, 'urn:uuid:other'] };
      expect(await seen(await sign(signed), documents({ [LIST]: list }))).toEqual(['revoked', 'status', 'revoked']);
    },
  );

  it('is not known to stand while the list is out of reach, broken or of another issuer', async () => {
    const token = await sign(signed);
    expect(await seen(token, documents({ [LIST]: { status: 500 } }))).toEqual([
      'status-unknown',
      'status',
      'status-list-unreachable',
    ]);
    for (const list of ['{', { revokedAssertions: 'x' }, { issuer: 'https://evil.example', revokedAssertions: [] }]) {
      expect(await seen(token, documents({ [LIST]: list }))).toEqual([
        'status-unknown',
        'status',
        'status-list-malformed',
      ]);
    }
  });
});

describe('the scope of an issuer', () => {
  const scope = (address: string, verification?: JsonObject) =>
    isInScope(address, { id: `${SITE}/issuer`, ...(verification && { verification }) });

  it('is its own origin, to the port', () => {
    expect(scope(`${SITE}/anything`)).toBe(true);
    for (const other of [
      'http://school.example/1',
      'https://school.example:8443/1',
      'https://a.school.example/1',
      'x',
    ]) {
      expect(scope(other), other).toBe(false);
    }
    expect(scope('https://user@school.example/1')).toBe(false);
  });

  it('by prefix ends at an edge of the path', () => {
    const only = { startsWith: `${SITE}/badges` };
    expect(scope(`${SITE}/badges/1`, only)).toBe(true);
    expect(scope(`${SITE}/badges`, only)).toBe(true);
    expect(scope(`${SITE}/badges-of-others/1`, only)).toBe(false);
    expect(scope(`${SITE}.evil.example/badges/1`, only)).toBe(false);
    expect(scope(`${SITE}/other`, { startsWith: [`${SITE}/badges`, `${SITE}/other/`] })).toBe(false);
    expect(scope(`${SITE}/other/1`, { startsWith: [`${SITE}/badges`, `${SITE}/other/`] })).toBe(true);
  });
});

it.each([
  ['2025-03-01T10:00:00+01:00', '2025-03-01T09:00:00.000Z'],
  ['2025-03-01T10:00:00+0100', '2025-03-01T09:00:00.000Z'],
  ['2025-03-01T10:00:00', '2025-03-01T10:00:00.000Z'],
  ['2025-03-01', '2025-03-01T00:00:00.000Z'],
  ['1740000000', '2025-02-19T21:20:00.000Z'],
  [1_740_000_000, '2025-02-19T21:20:00.000Z'],
  ['2025-02-31', undefined],
  ['01/03/2025', undefined],
  [Number.MAX_VALUE, undefined],
])('the date %j of an old badge is %s', (written, read) => {
  expect(legacyInstant(written)?.toISOString()).toBe(read);
});
