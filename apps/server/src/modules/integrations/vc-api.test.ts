import { readFileSync } from 'node:fs';
import type { JsonObject } from '@insigne/credentials';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { createOrganisation, signInOperator } from '../../../tests/support/factory.ts';
import { rowsOf } from '../../../tests/support/rows.ts';
import type { Visitor } from '../../../tests/support/visitor.ts';
import type { MadeApiKey } from '../../api.ts';

const BASE = '/o/phare/vc';
const page = readFileSync(new URL('../../../../../docs/vc-api.md', import.meta.url), 'utf8');
/** What the page shows is what is sent here. */
const example = (name: string): { credential: JsonObject; options: JsonObject } & JsonObject =>
  JSON.parse(new RegExp(`\`\`\`json ${name}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '');

let test: TestApp;
let owner: Visitor;
let operator: Visitor;
let organisation: { id: string; did: string };
let token: string;

beforeAll(async () => {
  test = await openTestApp();
  operator = await signInOperator(test);
  const made = await createOrganisation(test, operator, { handle: 'phare', name: 'Le Phare' });
  ({ owner } = made);
  organisation = made.organisation;
  const scopes = ['issue', 'verify', 'status'];
  ({ token } = await owner.ask<MadeApiKey>('POST', '/api/organisations/phare/api-keys', {
    ...{ name: 'Formation', scopes, days: 30 },
  }));
}, 60_000);
afterAll(() => test?.close());

const send = (path: string, body: object, key = token) =>
  test.visitor().send('POST', `${BASE}/${path}`, body, { authorization: `Bearer ${key}` });
const ask = async (path: string, body: object) => {
  const answer = await send(path, body);
  return { status: answer.status, type: answer.headers.get('content-type'), body: (await answer.json()) as JsonObject };
};
const plain = (more: JsonObject = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  credentialSubject: { id: 'did:example:holder' },
  ...more,
});
const issued = async (credential: JsonObject, options: JsonObject = {}) =>
  (await ask('credentials/issue', { credential, options })).body.verifiableCredential as JsonObject;
const verify = (verifiableCredential: unknown, options: object = {}) =>
  ask('credentials/verify', { verifiableCredential, options });

const count = async () =>
  (
    await rowsOf(
      test.context.db.pool,
      organisation.id,
      "select id::text from given_credentials union all select id::text from log_entries where kind = 'edition-signed'",
    )
  ).length;

const PARSING = 'https://www.w3.org/TR/vc-data-model#PARSING_ERROR';
const MALFORMED = 'https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR';

describe('the VC API of an organisation', () => {
  it('signs, verifies and revokes as its page says', async () => {
    const request = example('request');
    const made = await ask('credentials/issue', request);
    expect(made.status).toBe(201);
    const credential = made.body.verifiableCredential as JsonObject;
    expect(credential).toMatchObject({ ...request.credential, issuer: organisation.did });
    expect(credential.credentialStatus).toMatchObject({
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: expect.stringMatching(/^\d+$/),
    });
    expect(await verify(credential)).toMatchObject({ status: 200, body: { verified: true, problemDetails: [] } });
    expect(await ask('credentials/issue', request)).toMatchObject({
      status: 409,
      body: { type: '/problems/already-exists' },
    });

    expect((await ask('credentials/status', example('status'))).status).toBe(200);
    expect((await ask('credentials/status', example('status'))).status).toBe(200);
    const after = await verify(credential);
    expect(after).toMatchObject({ status: 400, body: { verified: false, verdict: 'revoked' } });
    expect(after.type).toContain('application/problem+json');
    const back = { ...example('status'), status: false };
    expect(await ask('credentials/status', back)).toMatchObject({
      status: 409,
      body: { type: '/problems/wrong-state' },
    });
  });

  it('suspends and takes it back', async () => {
    const credential = await issued(plain(), { credentialStatus: [{ statusPurpose: 'suspension' }] });
    const credentialStatus = { statusPurpose: 'suspension' };
    await send('credentials/status', { credentialId: credential.id, credentialStatus });
    expect((await verify(credential)).body).toMatchObject({ verdict: 'suspended' });
    await send('credentials/status', { credentialId: credential.id, credentialStatus, status: false });
    expect((await verify(credential)).body).toMatchObject({ verified: true });
    const revoked = { credentialId: credential.id, credentialStatus: { statusPurpose: 'revocation' } };
    expect((await ask('credentials/status', revoked)).status).toBe(409);
    expect((await ask('credentials/status', { ...revoked, credentialId: 'urn:x:none' })).status).toBe(404);
  });

  it('notes what it signed by its id and its key, and not what it says', async () => {
    const credential = await issued(plain({ credentialSubject: { id: 'did:example:secret-holder' } }));
    const rows = await rowsOf<{ all: string }>(
      test.context.db.pool,
      organisation.id,
      'select g::text as all from given_credentials g where credential_id = $1',
      [credential.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.all).not.toContain('secret-holder');
    const [entry] = await rowsOf<{ kind: string }>(
      test.context.db.pool,
      organisation.id,
      'select l.kind from given_credentials g join log_entries l on l.id = g.log_entry_id where credential_id = $1',
      [credential.id],
    );
    expect(entry?.kind).toBe('edition-signed');
  });

  it.each<[string, JsonObject]>([
    ['another issuer', { issuer: 'did:example:other' }],
    ['null as issuer', { issuer: null }],
    ['a word without a meaning', { colour: 'blue' }],
    ['an inline context', { '@context': ['https://www.w3.org/ns/credentials/v2', { colour: 'urn:x:colour' }] }],
    [
      'the context of the examples',
      { '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'] },
    ],
    ['an id that is no text', { id: 4 }],
    ['a proof already', { proof: {} }],
    ['no subject', { credentialSubject: {} }],
  ])('does not sign what has %s', async (_what, change) => {
    const answer = await ask('credentials/issue', { credential: plain(change) });
    expect(answer.status).toBe(400);
    expect(answer.body.problemDetails).toHaveLength(1);
  });

  it('asks for a key that allows it, of this organisation', async () => {
    const other = await createOrganisation(test, operator, { handle: 'autre', name: 'Autre' });
    const { token: foreign } = await other.owner.ask<MadeApiKey>('POST', '/api/organisations/autre/api-keys', {
      ...{ name: 'X', scopes: ['issue'], days: 1 },
    });
    expect((await send('credentials/issue', { credential: plain() }, foreign)).status).toBe(401);
    const { token: verifier } = await owner.ask<MadeApiKey>('POST', '/api/organisations/phare/api-keys', {
      ...{ name: 'X', scopes: ['verify'], days: 1 },
    });
    expect((await send('credentials/issue', { credential: plain() }, verifier)).status).toBe(403);
    expect((await owner.send('POST', `${BASE}/credentials/issue`, { credential: plain() })).status).toBe(401);
  });

  it('is not opened by a key that was revoked', async () => {
    const { token: ended, key } = await owner.ask<MadeApiKey>('POST', '/api/organisations/phare/api-keys', {
      ...{ name: 'X', scopes: ['issue'], days: 1 },
    });
    await owner.ask('POST', `/api/organisations/phare/api-keys/${key.id}/revoke`);
    const answer = await send('credentials/issue', { credential: plain() }, ended);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ type: '/problems/api-key-needed' });
  });

  it.each<[string, number, string, (credential: string) => string]>([
    ['ten megabytes', 413, '/problems/too-large', (text) => `{"credential":${text},"x":"${'x'.repeat(10_000_000)}"}`],
    ['broken JSON', 422, '/problems/invalid-request', (text) => `{"credential":${text}`],
    ['no credential', 422, '/problems/invalid-request', () => '{}'],
    ['null as credential', 422, '/problems/invalid-request', () => '{"credential":null}'],
    ['a member twice', 400, PARSING, (text) => `{"credential":${text},"credential":${text}}`],
    ['a member of prototypes', 400, PARSING, (text) => `{"credential":${text},"__proto__":{}}`],
    ['a null member', 400, MALFORMED, (text) => `{"credential":${text.replace('{', '{"name":null,')}}`],
  ])('answers %s with %i, and stores nothing', async (_what, status, type, body) => {
    const before = await count();
    const bytes = new TextEncoder().encode(body(JSON.stringify(plain())));
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await test.visitor().send('POST', `${BASE}/credentials/issue`, bytes, headers);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ type });
    expect(await count()).toBe(before);
  });

  it('signs nothing while the organisation is suspended', async () => {
    await test.context.db.within({ organisationId: organisation.id }, (tx) =>
      tx
        .withTables<{ organisations: { id: string; suspendedAt: Date | null } }>()
        .updateTable('organisations')
        .set({ suspendedAt: new Date() })
        .where('id', '=', organisation.id)
        .execute(),
    );
    expect(await ask('credentials/issue', { credential: plain() })).toMatchObject({
      body: { type: '/problems/organisation-suspended' },
    });
  });
});
