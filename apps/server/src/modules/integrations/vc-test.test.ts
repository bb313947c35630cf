import type { JsonObject } from '@insigne/credentials';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { createOrganisation, signInOperator } from '../../../tests/support/factory.ts';
import { HANDLE } from '../../demo/handle.ts';
import { readConfig } from '../../platform/config.ts';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2';
let test: TestApp;

beforeAll(async () => {
  test = await openTestApp({ variables: { INSIGNE_VC_TEST: '1' } });
  const operator = await signInOperator(test);
  await createOrganisation(test, operator, { handle: HANDLE, name: 'Démonstration' });
}, 60_000);
afterAll(() => test?.close());

const post = async (path: string, body: object) => {
  const answer = await test.visitor().send('POST', `/vc/${path}`, body);
  return { status: answer.status, body: (await answer.json()) as JsonObject };
};
const plain = (more: JsonObject = {}): JsonObject => ({
  '@context': [V2],
  type: ['VerifiableCredential'],
  issuer: 'did:example:configured',
  credentialSubject: { id: 'did:example:subject' },
  ...more,
});
const issue = (credential: JsonObject, instance = 'eddsa-rdfc-2022') =>
  post(`${instance}/credentials/issue`, { credential });
const issued = async (credential: JsonObject, instance?: string) =>
  (await issue(credential, instance)).body.verifiableCredential as JsonObject;
const verify = async (verifiableCredential: unknown, options: object = {}) =>
  (await post('credentials/verify', { verifiableCredential, options })).status;

describe('the instances for the public suites', () => {
  it.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'ecdsa-rdfc-2019-p256', 'ecdsa-rdfc-2019-p384', 'jwt', 'status'])(
    '%s signs what is then verified',
    async (instance) => {
      const answer = await issue(
        plain({ '@context': [V2, EXAMPLES], id: 'urn:uuid:36245ee9-9074-4b05-a777-febff2e69757' }),
        instance,
      );
      expect(answer.status, JSON.stringify(answer.body)).toBe(201);
      expect(await verify(answer.body.verifiableCredential)).toBe(200);
    },
  );

  it('signs credentials of the older model too, with the terms of the proof at the end', async () => {
    const own = { '@protected': true, Licence: 'urn:example:Licence' };
    const credential = await issued({
      ...plain({ '@context': [V1, own], type: ['VerifiableCredential', 'Licence'] }),
      issuanceDate: '2020-03-16T22:37:26.544Z',
    });
    expect(credential['@context']).toEqual([V1, own, 'https://w3id.org/security/data-integrity/v2']);
    expect(await verify(credential)).toBe(200);
  });

  it('tells its addresses and issuers', async () => {
    const answer = await test.visitor().get('/vc/');
    const { issuers } = (await answer.json()) as { issuers: { name: string; id: string }[] };
    expect(issuers.map(({ name }) => name)).toContain('ecdsa-rdfc-2019-p384');
    const { issuer } = await issued(plain());
    expect(issuers[0]?.id).toBe(issuer);
  });

  it('gives the list that it puts a status in', async () => {
    const { body } = await post('status/credentials/issue', { credential: plain() });
    const { credentialStatus } = body.verifiableCredential as { credentialStatus: { statusListCredential: string } };
    const list = await test.visitor().get(`/vc/status-lists/${credentialStatus.statusListCredential.split('/').pop()}`);
    expect(list.headers.get('content-type')).toBe('application/vc');
    expect(await list.json()).toMatchObject({ id: credentialStatus.statusListCredential });
    expect((await test.visitor().get('/vc/status-lists/none')).status).toBe(404);
  });

  it('takes JSON that says it is, of no other site', async () => {
    const visitor = test.visitor();
    const body = { credential: plain() };
    expect((await visitor.send('POST', '/vc/credentials/issue', body, { 'content-type': 'text/plain' })).status).toBe(
      415,
    );
    expect((await visitor.send('POST', '/vc/credentials/issue', body, { origin: 'https://evil.example' })).status).toBe(
      403,
    );
  });

  it('is there for tests on this machine alone', () => {
    expect(() => readConfig({ INSIGNE_VC_TEST: '1', INSIGNE_BASE_URL: 'https://badges.example' })).toThrow(
      /INSIGNE_VC_TEST/,
    );
    expect(readConfig({}).vcTest).toBe(false);
  });
});

const resource = (digest: JsonObject, id = V2): JsonObject => ({ relatedResource: [{ id, ...digest }] });
const SHA = '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734';
const SRI = `sha256-${Buffer.from(SHA, 'hex').toString('base64')}`;
const MULTIBASE = `u${Buffer.from(`1220${SHA}`, 'hex').toString('base64url')}`;
const SRI_384 = 'sha384-l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU';

describe('the data model', () => {
  it.each<[string, JsonObject]>([
    [
      'objects among the contexts',
      { '@context': [V2, { Own: 'https://example.org/#Own' }], type: ['VerifiableCredential', 'Own'] },
    ],
    ['an issuer object', { issuer: { id: 'did:example:configured' } }],
    ['several subjects', { credentialSubject: [{ id: 'did:example:a' }, { id: 'did:example:b' }] }],
    ['a name with its language', { name: { '@value': 'Test', '@language': 'en' } }],
    ['dates', { validFrom: '2024-01-01T00:00:00Z', validUntil: '2044-01-01T00:00:00+01:00' }],
    ['the right digest', resource({ digestSRI: SRI })],
    ['the right longer digest', resource({ digestSRI: SRI_384 })],
    [
      'the right digest bare in multibase',
      resource({ digestMultibase: `u${Buffer.from(SHA, 'hex').toString('base64url')}` }),
    ],
    ['a digest in digits of what is not known here', resource({ digestSRI: `sha256-${SHA}` }, 'https://example.com/x')],
    ['the right multibase digest', resource({ digestMultibase: MULTIBASE, mediaType: 'application/ld+json' })],
  ])('takes %s', async (_what, change) => {
    const answer = await issue(plain(change));
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  });

  it.each<[string, JsonObject]>([
    ['no context', { '@context': [] }],
    ['another base context', { '@context': [EXAMPLES, V2] }],
    ['a context that is a number', { '@context': [V2, 123192875] }],
    ['an unknown context', { '@context': [V2, 'https://example.com'] }],
    ['no type', { type: [] }],
    ['another type', { type: ['Other'] }],
    ['a type without a meaning', { '@context': [V2, { '@vocab': null }], type: ['VerifiableCredential', 'Unmapped'] }],
    [
      'a type that means no address',
      { '@context': [V2, { Own: 'https ://not-a-url#Own' }], type: ['VerifiableCredential', 'Own'] },
    ],
    ['a term of the base anew', { '@context': [V2, { VerifiableCredential: 'https://example.org/#VC' }] }],
    ['an id that is no URL', { id: 'not a url' }],
    ['several ids', { id: ['urn:x:1', 'urn:x:2'] }],
    ['null as issuer', { issuer: null }],
    ['an issuer that is no URL', { issuer: 'not-a-url' }],
    ['an issuer object without id', { issuer: { name: 'x' } }],
    ['an issuer object whose id is null', { issuer: { id: null } }],
    ['no claims', { credentialSubject: {} }],
    ['an empty one of several subjects', { credentialSubject: [{ id: 'did:example:a' }, {}] }],
    ['a date without offset', { validFrom: '2024-01-01T00:00:00' }],
    ['a date that is none', { validUntil: 'tomorrow' }],
    ['dates in the wrong order', { validFrom: '2024-01-02T00:00:00Z', validUntil: '2024-01-01T00:00:00Z' }],
    ['a status without type', { credentialStatus: { id: 'did:example:status' } }],
    ['a status type that is a number', { credentialStatus: { type: 2 } }],
    ['a status id that is no URL', { credentialStatus: { id: 'no url', type: 'BitstringStatusListEntry' } }],
    [
      'a status index that is no text',
      {
        credentialStatus: {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: 4,
          statusListCredential: 'https://example.com',
        },
      },
    ],
    ['a schema without id', { credentialSchema: { type: 'JsonSchema' } }],
    ['a schema without type', { credentialSchema: { id: 'https://example.com/schema' } }],
    ['refresh without type', { refreshService: { id: 'https://example.com/refresh' } }],
    ['terms without type', { termsOfUse: { id: 'https://example.com/terms' } }],
    ['evidence without type', { evidence: { id: 'https://example.com/evidence' } }],
    ['related resources as texts', { relatedResource: [V2] }],
    ['a related resource without id', { relatedResource: [{ digestSRI: SRI }] }],
    ['a related resource without digest', { relatedResource: [{ id: V2 }] }],
    [
      'a related resource twice',
      {
        relatedResource: [
          { id: V2, digestSRI: SRI },
          { id: V2, digestSRI: SRI },
        ],
      },
    ],
    ['a wrong digest', resource({ digestSRI: `sha256-${Buffer.alloc(32).toString('base64')}` })],
    ['a wrong longer digest', resource({ digestSRI: SRI_384.replace('l/Hr', 'AAAA') })],
    ['a wrong multibase digest', resource({ digestMultibase: `u${Buffer.alloc(34).toString('base64url')}` })],
  ])('refuses %s', async (_what, change) => {
    expect((await issue(plain(change))).status).toBe(400);
  });
});

describe('the proofs', () => {
  const changed = async (change: (proof: JsonObject) => JsonObject | null | string | undefined) => {
    const credential = await issued(plain());
    return verify({ ...credential, proof: change(credential.proof as JsonObject) });
  };
  it.each<[string, (proof: JsonObject) => JsonObject | null | string | undefined]>([
    ['none', () => undefined],
    ['null', () => null],
    ['a text', () => 'proof'],
    ['no type', ({ type: _, ...proof }) => proof],
    ['another type', (proof) => ({ ...proof, type: 'UnknownProofType' })],
    ['no verification method', ({ verificationMethod: _, ...proof }) => proof],
    ['a bad verification method', (proof) => ({ ...proof, verificationMethod: 'did:key:invalidVm' })],
    ['no purpose', ({ proofPurpose: _, ...proof }) => proof],
    ['another purpose', (proof) => ({ ...proof, proofPurpose: 'authentication' })],
    ['no value', ({ proofValue: _, ...proof }) => proof],
    ['null as value', (proof) => ({ ...proof, proofValue: null })],
    ['a value without its header', (proof) => ({ ...proof, proofValue: String(proof.proofValue).slice(1) })],
    ['a bad date', (proof) => ({ ...proof, created: 'invalidDate' })],
    ['an unknown cryptosuite', (proof) => ({ ...proof, cryptosuite: 'UnknownCryptosuite' })],
    ['a previous proof that is missing', (proof) => ({ ...proof, previousProof: 'urn:uuid:missing' })],
  ])('refuses %s', async (_what, change) => {
    expect(await changed(change)).toBe(400);
  });

  it.each([null, 'text', 4, [], {}])('answers %j in place of a credential with a refusal', async (value) => {
    expect([400, 422]).toContain(await verify(value));
  });

  it('compares purpose, challenge and domain that are asked for', async () => {
    const credential = await issued(plain());
    expect([400, 422]).toContain(await verify(credential, { expectedProofPurpose: 'authentication' }));
    expect(await verify(credential, { domain: 'domain.example' })).toBe(400);
    expect(await verify(credential, { challenge: '1235abcd6789' })).toBe(400);
  });
});

describe('enveloped credentials', () => {
  it('are verified by their token, and refused in another envelope', async () => {
    const enveloped = await issued(plain(), 'jwt');
    expect(enveloped).toMatchObject({ '@context': [V2], type: 'EnvelopedVerifiableCredential' });
    for (const change of [
      { '@context': [] },
      { '@context': EXAMPLES },
      { id: String(enveloped.id).split(',').pop() ?? '' },
      { type: 'VerifiableCredential' },
      { id: `${String(enveloped.id).slice(0, -4)}AAAA` },
    ])
      expect(await verify({ ...enveloped, ...change }), JSON.stringify(change).slice(0, 60)).toBe(400);
  });
});
