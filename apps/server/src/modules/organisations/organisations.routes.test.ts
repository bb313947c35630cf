import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { createOrganisation, joinAs, signInOperator } from '../../../tests/support/factory.ts';
import type { Visitor } from '../../../tests/support/visitor.ts';

let test: TestApp;
let operator: Visitor;
let a: Awaited<ReturnType<typeof createOrganisation>>;
let b: typeof a;
let member: Visitor;

beforeAll(async () => {
  test = await openTestApp();
  operator = await signInOperator(test);
  a = await createOrganisation(test, operator, { handle: 'alpha', name: 'Alpha' });
  b = await createOrganisation(test, operator, { handle: 'beta', name: 'Beta', language: 'en' });
  member = await joinAs(test, a.owner, a.organisation, 'member');
});
afterAll(() => test.close());

const ID = '01980000-0000-7000-8000-000000000000';
const ROUTES: [string, string, object | undefined][] = [
  ['GET', '', undefined],
  ['PATCH', '', { name: 'New name' }],
  ['PUT', '/logo', new Uint8Array([1, 2, 3])],
  ['DELETE', '/logo', undefined],
  ['GET', '/members', undefined],
  ['PATCH', `/members/${ID}`, { role: 'member' }],
  ['DELETE', `/members/${ID}`, undefined],
  ['GET', '/invitations', undefined],
  ['POST', '/invitations', { email: 'a@b.example', role: 'member' }],
  ['DELETE', `/invitations/${ID}`, undefined],
];

describe('a body that cannot be read', () => {
  it('is refused with what is wrong with it, and is no fault of ours', async () => {
    const body = Uint8Array.from(Buffer.from('{"handle": '));
    const send = async (type: string) => {
      const answer = await operator.post('/api/organisations', body, { 'content-type': type });
      return { status: answer.status, ...((await answer.json()) as object) };
    };
    expect(await send('text/plain')).toMatchObject({ status: 415, type: '/problems/unsupported-media-type' });
    expect(await send('application/json')).toMatchObject({ status: 422, type: '/problems/invalid-request' });
  });
});

describe('routes of an organisation', () => {
  it('answer 401 without a session, and the same 404 to strangers, operators and for unknown handles', async () => {
    for (const [method, rest, body] of ROUTES) {
      const status = async (by: Visitor, handle: string) =>
        (await by.send(method, `/api/organisations/${handle}${rest}`, body)).status;
      const label = `${method} ${rest}`;
      expect([label, await status(test.visitor(), 'alpha')]).toEqual([label, 401]);
      expect([label, await status(b.owner, 'alpha')]).toEqual([label, 404]);
      expect([label, await status(operator, 'alpha')]).toEqual([label, 404]);
      expect([label, await status(a.owner, 'nowhere')]).toEqual([label, 404]);
    }
  });

  it('answer 403 to a member whose role does not have the right', async () => {
    for (const [method, rest, body] of ROUTES.slice(1)) {
      const answer = await member.send(method, `/api/organisations/alpha${rest}`, body);
      expect([method, rest, answer.status]).toEqual([method, rest, 403]);
      expect(await answer.json()).toMatchObject({ type: '/problems/not-allowed' });
    }
    expect((await member.get('/api/organisations/alpha')).status).toBe(200);
  });

  it('refuse wrong shapes with pointers, in the language of the person', async () => {
    const answer = await a.owner.send(
      'PATCH',
      '/api/organisations/alpha',
      { handle: 'Not A Handle', isOperator: true },
      { 'accept-language': 'fr' },
    );
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const { errors } = (await answer.json()) as { errors: { pointer: string; detail: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toContain('/handle');
    expect((await a.owner.send('PATCH', '/api/organisations/alpha/members/not-an-id', { role: 'member' })).status).toBe(
      422,
    );
    expect((await a.owner.post('/api/organisations/alpha/invitations', { email: 'a@b', role: 'king' })).status).toBe(
      422,
    );
    expect((await operator.post('/api/organisations', { name: 'X', handle: 'x' })).status).toBe(422);
  });

  it('change facts, list members and invitations, and take an invitation back', async () => {
    const { organisation } = await a.owner.ask<{ organisation: { website: string } }>(
      'PATCH',
      '/api/organisations/alpha',
      {
        website: 'https://alpha.example',
      },
    );
    expect(organisation.website).toBe('https://alpha.example');
    const { members } = await a.owner.ask<{ members: { email: string; role: string }[] }>(
      'GET',
      '/api/organisations/alpha/members',
    );
    expect(members).toMatchObject([
      { email: 'owner@alpha.example', role: 'owner' },
      { email: 'member@alpha.example', role: 'member' },
    ]);
    const { invitation, url } = await a.owner.ask<{ invitation: { id: string }; url: string }>(
      'POST',
      '/api/organisations/alpha/invitations',
      { email: 'New@Alpha.example', role: 'issuer' },
    );
    expect(invitation).toMatchObject({ email: 'new@alpha.example', role: 'issuer', state: 'open' });
    const token = url.split('/').at(-1);
    expect(await test.visitor().ask('GET', `/api/invitations/${token}`)).toMatchObject({
      state: 'open',
      role: 'issuer',
    });
    expect((await test.visitor().post(`/api/invitations/${token}/accept`)).status).toBe(401);
    expect((await b.owner.post(`/api/invitations/${token}/accept`)).status).toBe(409);
    expect((await a.owner.send('DELETE', `/api/organisations/alpha/invitations/${invitation.id}`)).status).toBe(204);
    expect((await b.owner.get(`/api/invitations/${'1'.repeat(44)}`)).status).toBe(404);
  });

  it('refuse to let the last owner go', async () => {
    const { person } = await a.owner.ask<{ person: { id: string } }>('GET', '/api/me');
    const answer = await a.owner.send('DELETE', `/api/organisations/alpha/members/${person.id}`);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ type: '/problems/last-owner' });
  });

  it('create one organisation for a request that is sent twice with one key', async () => {
    const create = () =>
      operator.send('POST', '/api/organisations', { name: 'Gamma', handle: 'gamma' }, { 'idempotency-key': 'gamma-1' });
    const [first, second] = [await create(), await create()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.json()).toEqual(await first.json());
    const again = await operator.post('/api/organisations', { name: 'Gamma', handle: 'gamma' });
    expect(again.status).toBe(409);
    expect((await a.owner.post('/api/organisations', { name: 'Delta', handle: 'delta' })).status).toBe(403);
  });

  it('keep the link of an invitation nowhere, nor for a request that comes again', async () => {
    const path = '/api/organisations/alpha/invitations';
    const invite = () =>
      a.owner.ask<{ url: string }>(
        'POST',
        path,
        { email: 'link@alpha.example', role: 'member' },
        { 'idempotency-key': 'i-1' },
      );
    const { url } = await invite();
    const { id: personId } = (await a.owner.ask<{ person: { id: string } }>('GET', '/api/me')).person;
    const { rows } = await test.context.db.within({ personId }, (tx) =>
      sql<{ all: string | null }>`select string_agg(t::text, ' ') as all from idempotency_keys t`.execute(tx),
    );
    expect(rows[0]?.all ?? '').not.toContain(url.split('/').pop());
    // The newest link alone opens.
    const offer = (link: string) => test.visitor().ask('GET', `/api/invitations/${link.split('/').pop()}`);
    expect(await offer((await invite()).url)).toMatchObject({ state: 'open' });
    expect(await offer(url)).toMatchObject({ state: 'revoked' });
  });

  it('take a logo whatever its name says, and refuse one above 5 MiB before reading it whole', async () => {
    const image = (bytes: Uint8Array<ArrayBuffer>) =>
      a.owner.send('PUT', '/api/organisations/alpha/logo', bytes, { 'content-type': 'image/png' });
    expect((await image(new Uint8Array(5 * 1024 * 1024 + 1))).status).toBe(413);
    const answer = await image(new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ type: '/problems/image-refused' });
  });

  it('serve the DID document to anybody, and nothing for an unknown organisation', async () => {
    const answer = await test.visitor().get('/o/alpha/did.json');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.json()).toMatchObject({ id: a.organisation.did });
    expect((await test.visitor().get('/o/nowhere/did.json')).status).toBe(404);
    expect((await test.visitor().get('/o/alpha/logo.png')).status).toBe(404);
  });
});

describe('my organisations and the operator’s list', () => {
  it('show a person their own memberships with rights, and the operator all organisations', async () => {
    const mine = await member.ask<{ memberships: object[] }>('GET', '/api/me/organisations');
    expect(mine.memberships).toMatchObject([
      { organisation: { handle: 'alpha' }, role: 'member', rights: ['skills.read', 'badge.read', 'programme.read'] },
    ]);
    const { organisations } = await operator.ask<{ organisations: { handle: string }[] }>(
      'GET',
      '/api/operator/organisations',
    );
    expect(organisations.map(({ handle }) => handle)).toEqual(expect.arrayContaining(['alpha', 'beta']));
    expect((await member.get('/api/operator/organisations')).status).toBe(403);
    expect((await test.visitor().get('/api/me/organisations')).status).toBe(401);
  });
});
