// What stands inside a badge or a learner record, and the newer copy of a badge: each with its own verdict.
import { CompactSign, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { OB_303, VC_V2 } from '../contexts/contexts.ts';
import {
  createEd25519KeyPair,
  importEd25519PrivateKey,
  type JsonObject,
  signCredential,
  verifyBadge,
} from '../index.ts';
import { signCredentialAsJwt } from '../jws/sign-jws.ts';
import { importPrivateKey } from '../keys/private-key.ts';
import { MAX_CONTAINED, MAX_ENDORSEMENTS } from '../limits.ts';
import * as support from '../testing/issuer.test-support.ts';

let issuer: support.Issuer;
let documents: Record<string, string>;
beforeAll(async () => {
  issuer = await support.makeIssuer();
  documents = await support.documentsOf(issuer);
});

const report = (input: string | object, more: Record<string, string> = {}) =>
  verifyBadge(input, { now: support.NOW, fetch: support.fetchFrom({ ...documents, ...more }) });
const found = async (input: string | object, check: string, more: Record<string, string> = {}) => {
  const { verdict, checks } = await report(input, more);
  const one = checks.find((entry) => entry.check === check);
  return [verdict, one?.outcome, one?.code];
};

async function peer() {
  const pair = await createEd25519KeyPair();
  const did = `did:key:${pair.publicKeyMultibase}`;
  const { sign } = await importEd25519PrivateKey(pair.privateKey);
  return { did, options: { verificationMethod: `${did}#${pair.publicKeyMultibase}`, sign, created: support.NOW } };
}

const endorsementOf = (endorsedId: string, by: string, more: JsonObject = {}): JsonObject => ({
  '@context': [VC_V2, OB_303],
  id: 'urn:uuid:5b1e1f7e-0f0a-4d0c-9a11-000000000001',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  name: 'Avis de la branche',
  issuer: { id: by, type: ['Profile'], name: 'Branche' },
  validFrom: '2026-11-01T00:00:00Z',
  credentialSubject: { id: endorsedId, type: ['EndorsementSubject'], endorsementComment: 'Exigeant et juste.' },
  ...more,
});

describe('an endorsement', () => {
  const badge = () => support.unsignedBadge(support.publicRecipient);
  const idOfBadge = () => String(badge().id);
  const signedBadge = async (more: JsonObject) => (await issuer.sign({ ...badge(), ...more })).text;
  const endorsed = async (id: string, more: JsonObject = {}) => {
    const { did, options } = await peer();
    return (await signCredential(endorsementOf(id, did, more), options)).credential;
  };

  it('has a report of its own, with the comment that was signed', async () => {
    const text = await signedBadge({ endorsement: [await endorsed(idOfBadge())] });
    expect(await found(text, 'endorsements')).toEqual(['valid', 'pass', undefined]);
    const [first] = (await report(text)).endorsements ?? [];
    expect(first).toMatchObject({
      ...{ endorsedId: idOfBadge(), isOfAnother: false, comment: 'Exigeant et juste.', issuer: { name: 'Branche' } },
      report: { verdict: 'valid' },
    });
  });

  it('of the achievement counts as well', async () => {
    const unsigned = badge();
    const subject = unsigned.credentialSubject as JsonObject;
    const achievement = subject.achievement as JsonObject;
    const endorsement = [await endorsed(String(achievement.id))];
    const text = await signedBadge({ credentialSubject: { ...subject, achievement: { ...achievement, endorsement } } });
    expect(await found(text, 'endorsements')).toEqual(['valid', 'pass', undefined]);
  });

  it('that was altered, or speaks of something else, is told, and leaves the badge as it is', async () => {
    const right = await endorsed(idOfBadge());
    const subject = right.credentialSubject as JsonObject;
    const altered = { ...right, credentialSubject: { ...subject, endorsementComment: 'Facile.' } };
    for (const bad of [altered, await endorsed('urn:uuid:5b1e1f7e-0f0a-4d0c-9a11-00000000ffff')]) {
      expect(await found(await signedBadge({ endorsement: [bad] }), 'endorsements')).toEqual([
        ...['valid', 'fail', 'endorsement-not-valid'],
      ]);
    }
    const [first] = (await report(await signedBadge({ endorsement: [altered] }))).endorsements ?? [];
    expect(first).toMatchObject({ report: { verdict: 'invalid' } });
    expect(first?.comment).toBeUndefined();
  });

  it('that has ended is not confirmed', async () => {
    const text = await signedBadge({
      endorsement: [await endorsed(idOfBadge(), { validUntil: '2026-11-02T00:00:00Z' })],
    });
    expect(await found(text, 'endorsements')).toEqual(['valid', 'unknown', 'endorsement-not-confirmed']);
  });

  it('as a token is read, and an address is not followed', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const { publicJwk, publicKeyMultibase, ...key } = await importPrivateKey(await jwkOf(privateKey));
    const did = `did:key:${publicKeyMultibase}`;
    const kid = `${did}#${publicKeyMultibase}`;
    const token = await signCredentialAsJwt(endorsementOf(idOfBadge(), did), {
      ...key,
      kid,
      publicJwk,
      algorithm: 'ES256',
    });
    const badgeToken = await signBadgeToken({ ...badge(), credentialStatus: undefined, endorsementJwt: [token] });
    expect(await found(badgeToken.token, 'endorsements', badgeToken.documents)).toEqual(['valid', 'pass', undefined]);
    const address = await signBadgeToken({
      ...badge(),
      credentialStatus: undefined,
      endorsementJwt: ['https://a.example/e'],
    });
    expect(await found(address.token, 'endorsements', address.documents)).toEqual([
      'valid',
      'fail',
      'endorsement-not-valid',
    ]);
  });

  it('is asked for no further endorsements, and there may not be too many', async () => {
    const one = await endorsed(idOfBadge());
    const text = await signedBadge({ endorsement: Array.from({ length: MAX_ENDORSEMENTS + 1 }, () => one) });
    expect(await found(text, 'endorsements')).toEqual(['valid', 'unknown', 'too-many-endorsements']);
    const endorsedItself = await signedBadge({ endorsement: [await endorsed(idOfBadge(), { endorsement: [one] })] });
    const [inner] = (await report(endorsedItself)).endorsements ?? [];
    expect(inner?.report.checks.find(({ check }) => check === 'signature')?.outcome).toBe('pass');
    expect(inner?.report.checks.find(({ check }) => check === 'endorsements')?.outcome).toBe('not-applicable');
    expect(inner?.report.endorsements).toBeUndefined();
  });
});

async function jwkOf(key: Awaited<ReturnType<typeof generateKeyPair>>['privateKey']) {
  return (await crypto.subtle.exportKey('jwk', key)) as never;
}

const JWT_DID = 'did:web:jwt.example';
/** A credential as a token by an issuer with a P-256 key, and its DID document. */
async function signBadgeToken(credential: JsonObject): Promise<{ token: string; documents: Record<string, string> }> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { publicJwk } = await importPrivateKey(await jwkOf(privateKey));
  const kid = `${JWT_DID}#1`;
  const method = { id: kid, type: 'JsonWebKey', controller: JWT_DID, publicKeyJwk: publicJwk };
  const document = { id: JWT_DID, verificationMethod: [method], assertionMethod: [kid] };
  const payload = JSON.parse(
    JSON.stringify({ ...credential, issuer: { id: JWT_DID, type: ['Profile'], name: 'École' } }),
  );
  const token = await new CompactSign(Buffer.from(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', typ: 'vc+jwt', kid })
    .sign(privateKey);
  return { token, documents: { 'https://jwt.example/.well-known/did.json': JSON.stringify(document) } };
}

describe('a learner record', () => {
  const record = (inner: unknown[], more: JsonObject = {}): JsonObject => ({
    '@context': [VC_V2, 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', OB_303],
    id: 'urn:uuid:7c7d7e7f-0000-4000-8000-000000000001',
    type: ['VerifiableCredential', 'ClrCredential'],
    validFrom: '2026-11-01T00:00:00Z',
    credentialSubject: {
      type: ['ClrSubject'],
      id: 'urn:uuid:7c7d7e7f-0000-4000-8000-000000000002',
      verifiableCredential: inner as never,
    },
    ...more,
  });
  const good = async () => (await issuer.sign(support.unsignedBadge(support.publicRecipient))).credential;

  it('is as good as its token and all that it holds', async () => {
    const { token, documents: own } = await signBadgeToken(record([await good(), await good()]));
    const whole = await report(token, own);
    expect([whole.verdict, whole.contained?.map(({ verdict }) => verdict)]).toEqual(['valid', ['valid', 'valid']]);
    expect(await found(token, 'schema', own)).toEqual(['valid', 'unknown', 'context-unavailable']);
  });

  it('hides no bad badge', async () => {
    const altered = { ...(await good()), name: 'Autre' };
    const { token, documents: own } = await signBadgeToken(record([await good(), altered]));
    const whole = await report(token, own);
    expect([whole.verdict, whole.contained?.map(({ verdict }) => verdict)]).toEqual(['invalid', ['valid', 'invalid']]);
  });

  it('with a proof inside is not confirmed itself, while what it holds is verified', async () => {
    const proof = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofValue: 'z1' };
    const { verdict, contained } = await report(record([await good()], { issuer: JWT_DID, proof }));
    expect([verdict, contained?.[0]?.verdict]).toEqual(['unverified', 'valid']);
  });

  it('that holds more than is looked at is refused, not looked at in part', async () => {
    const altered = { ...(await good()), name: 'Autre' };
    const many = [...Array.from({ length: MAX_CONTAINED }, () => '{}'), altered];
    const { token, documents: own } = await signBadgeToken(record(many));
    expect(await found(token, 'schema', own)).toEqual(['invalid', 'fail', 'too-complex']);
    expect((await report(token, own)).contained).toEqual([]);
  });

  it('of badges that each have a shape of their own is refused before its time runs away', async () => {
    const badge = await good();
    const shapes = Array.from({ length: MAX_CONTAINED }, (_, at) => ({
      ...badge,
      evidence: Array.from({ length: at }, () => ({ type: ['Evidence'] })),
    }));
    const started = performance.now();
    expect(await found(JSON.stringify(record(shapes, { issuer: JWT_DID })), 'schema')).toEqual([
      'invalid',
      'fail',
      'too-complex',
    ]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('must have the shape of one', async () => {
    const { token, documents: own } = await signBadgeToken(record([], { credentialSubject: { type: ['Person'] } }));
    expect(await found(token, 'schema', own)).toEqual(['invalid', 'fail', 'schema']);
  });
});

describe('a newer copy', () => {
  const SERVICE = 'https://badges.example/refresh/1';
  const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
  const badge = (more: JsonObject = {}): JsonObject => {
    const unsigned = support.unsignedBadge(support.publicRecipient);
    const contexts = [...(unsigned['@context'] as string[]), EXTENSIONS];
    return {
      ...unsigned,
      '@context': contexts,
      refreshService: { id: SERVICE, type: '1EdTechCredentialRefresh' },
      ...more,
    };
  };
  const sign = async (more?: JsonObject) => (await issuer.sign(badge(more))).text;

  it('counts in its place, when it is the same badge and rightly signed', async () => {
    const newer = await sign({
      name: 'Deuxième édition',
      validUntil: '2026-11-01T00:00:00Z',
      validFrom: '2026-10-01T00:00:00Z',
    });
    expect(await found(await sign(), 'refresh', { [SERVICE]: newer })).toEqual(['expired', 'pass', 'refreshed']);
    const same = await sign();
    expect(await found(same, 'refresh', { [SERVICE]: same })).toEqual(['valid', 'pass', 'up-to-date']);
  });

  it('that is another badge, by another, altered, or out of reach leaves the one at hand', async () => {
    const old = await sign();
    const other = await sign({ id: 'https://badges.example/o/acme/b/another' });
    expect(await found(old, 'refresh', { [SERVICE]: other })).toEqual(['valid', 'unknown', 'refresh-of-another']);
    const altered = (await sign({ name: 'Deuxième' })).replace('Deuxième', 'Troisième');
    expect(await found(old, 'refresh', { [SERVICE]: altered })).toEqual(['valid', 'unknown', 'refresh-not-valid']);
    expect(await found(old, 'refresh')).toEqual(['valid', 'unknown', 'refresh-unreachable']);
  });

  it('is asked for once, and never for an altered badge', async () => {
    const asked: string[] = [];
    const newer = await sign({ name: 'Deuxième édition' });
    const counting = async (text: string) => {
      asked.length = 0;
      const answers = support.fetchFrom({ ...documents, [SERVICE]: newer });
      await verifyBadge(text, {
        now: support.NOW,
        fetch: (url, init) => {
          if (url === SERVICE) asked.push(url);
          return answers(url, init);
        },
      });
      return asked.length;
    };
    expect(await counting(await sign())).toBe(1);
    expect(await counting((await sign()).replace('but commun', 'but Commun'))).toBe(0);
  });
});

it('says of a listed issuer that it is listed, and changes no verdict by it', async () => {
  const { text } = await issuer.sign(support.unsignedBadge(support.publicRecipient));
  const options = { now: support.NOW, fetch: support.fetchFrom(documents), trustedIssuers: [issuer.did] };
  const check = async (input: string) => {
    const { verdict, checks } = await verifyBadge(input, options);
    const { check: _check, ...found } = checks.find((one) => one.check === 'issuer') ?? {};
    return [verdict, found];
  };
  expect(await check(text)).toEqual(['valid', { outcome: 'pass', code: 'issuer-listed', detail: 'trusted-list' }]);
  expect(await check(text.replace('but commun', 'but Commun'))).toEqual([
    'invalid',
    { outcome: 'unknown', code: 'signature-needed' },
  ]);
});
