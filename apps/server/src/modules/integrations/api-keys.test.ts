import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { createOrganisation, signInOperator } from '../../../tests/support/factory.ts';
import { rowsOf } from '../../../tests/support/rows.ts';
import type { Visitor } from '../../../tests/support/visitor.ts';
import type { ApiKeyList, MadeApiKey } from '../../api.ts';
import { MAX_LIVE_KEYS } from './api-keys.schema.ts';
import { authoriseKey } from './api-keys.ts';

const DAY = 24 * 60 * 60_000;
const BASE = '/api/organisations/phare/api-keys';
let test: TestApp;
let owner: Visitor;
let organisationId: string;

beforeAll(async () => {
  test = await openTestApp();
  const operator = await signInOperator(test);
  const made = await createOrganisation(test, operator, { handle: 'phare', name: 'Le Phare' });
  await createOrganisation(test, operator, { handle: 'autre', name: 'Autre' });
  owner = made.owner;
  organisationId = made.organisation.id;
}, 60_000);
afterAll(() => test?.close());

const make = (scopes = ['verify'], days = 30) => owner.ask<MadeApiKey>('POST', BASE, { name: '  Paie ', scopes, days });
const open = (token: string, scope: 'issue' | 'verify' | 'status' = 'verify', handle = 'phare') =>
  authoriseKey(test.context, `Bearer ${token}`, handle, scope).then(
    ({ organisation }) => organisation.handle,
    (error: { type?: string }) => error.type,
  );
const events = () =>
  rowsOf<{ action: string; facts: object }>(
    test.context.db.pool,
    organisationId,
    `select action, facts from audit_events where action like 'api-key.%' order by created_at, id`,
  );

describe('an API key', () => {
  it('is shown once, and kept as a hash alone, also where the answer of a repeated request would be', async () => {
    const answer = await owner.send(
      'POST',
      BASE,
      { name: 'Paie', scopes: ['verify'], days: 30 },
      { 'idempotency-key': 'once' },
    );
    expect(answer.status).toBe(201);
    const { token, key } = (await answer.json()) as MadeApiKey;
    expect(token).toMatch(/^insigne_[1-9A-HJ-NP-Za-km-z]{44}$/);
    expect(token.endsWith(key.hint)).toBe(true);
    const { keys, address } = await owner.ask<ApiKeyList>('GET', BASE);
    expect(address).toMatch(/\/o\/phare\/vc$/);
    expect(JSON.stringify(keys)).not.toContain(token);
    const { id: personId } = (await owner.ask<{ person: { id: string } }>('GET', '/api/me')).person;
    for (const table of ['api_keys', 'idempotency_keys', 'audit_events']) {
      const { rows } = await test.context.db.within({ organisationId, personId }, (tx) =>
        sql<{ all: string | null }>`select string_agg(t::text, ' ') as all from ${sql.table(table)} t`.execute(tx),
      );
      expect(rows[0]?.all ?? '', table).not.toContain(token.slice('insigne_'.length));
    }
  });

  it('opens what it was made for, in its own organisation', async () => {
    const { token } = await make(['status', 'issue']);
    expect(await open(token, 'issue')).toBe('phare');
    expect(await open(token, 'status')).toBe('phare');
    expect(await open(token, 'verify')).toBe('api-key-lacks');
    expect(await open(token, 'issue', 'autre')).toBe('api-key-needed');
    expect(await open(token, 'issue', 'nobody')).toBe('not-found');
    expect(await open(`${token}x`, 'issue')).toBe('api-key-needed');
    expect(await open('', 'issue')).toBe('api-key-needed');
  });

  it('says when it was used last, to the minute', async () => {
    const { token, key } = await make();
    const used = async () =>
      (await owner.ask<ApiKeyList>('GET', BASE)).keys.find(({ id }) => id === key.id)?.lastUsedAt ?? null;
    expect(await used()).toBeNull();
    await open(token);
    const first = await used();
    expect(Date.parse(first ?? '')).toBeGreaterThan(Date.parse(key.createdAt));
    test.clock.advance(30_000);
    await open(token);
    expect(await used()).toBe(first);
    test.clock.advance(31_000);
    await open(token);
    expect(Date.parse((await used()) ?? '')).toBeGreaterThanOrEqual(Date.parse(first ?? '') + 60_000);
  });

  it('ends by itself', async () => {
    const { token } = await make(['verify'], 1);
    const then = { ...test.context, clock: { now: () => new Date(test.clock.now().getTime() + DAY) } };
    await expect(authoriseKey(then, `Bearer ${token}`, 'phare', 'verify')).rejects.toMatchObject({
      type: 'api-key-needed',
    });
    expect(await open(token)).toBe('phare');
  });

  it('opens nothing once it is revoked, which is noted once', async () => {
    const { token, key } = await make();
    const before = await events();
    const revoked = () => owner.ask<{ key: { state: string } }>('POST', `${BASE}/${key.id}/revoke`);
    // From two tabs at once.
    for (const answer of await Promise.all([revoked(), revoked()]))
      expect(answer).toMatchObject({ key: { state: 'revoked' } });
    test.clock.advance(1_000);
    expect(await revoked()).toMatchObject({ key: { state: 'revoked' } });
    expect(await open(token)).toBe('api-key-needed');
    expect((await events()).slice(before.length)).toEqual([{ action: 'api-key.revoked', facts: {} }]);
    expect(before.at(-1)).toEqual({ action: 'api-key.made', facts: { scopes: 'verify', days: 30 } });
  });

  it('is one of fifty at most, of which those that ended do not count', async () => {
    const { keys } = await owner.ask<ApiKeyList>('GET', BASE);
    const live = keys.filter(({ state }) => state === 'live').length;
    for (let at = live; at < MAX_LIVE_KEYS; at += 1) await make();
    const [newest] = (await owner.ask<ApiKeyList>('GET', BASE)).keys;
    const refused = await owner.send('POST', BASE, { name: 'Paie', scopes: ['verify'], days: 30 });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ type: '/problems/too-many-keys' });
    await owner.ask('POST', `${BASE}/${newest?.id}/revoke`);
    await make();
  });

  it('asks for a name, an act and a time, each within its limits', async () => {
    const good = { name: 'Paie', scopes: ['verify'], days: 30 };
    for (const wrong of [
      { name: ' ' },
      { name: 'x'.repeat(61) },
      { scopes: [] },
      { scopes: ['everything'] },
      { days: 0 },
      { days: 731 },
      { days: 1.5 },
      { more: true },
    ])
      expect((await owner.send('POST', BASE, { ...good, ...wrong })).status, JSON.stringify(wrong)).toBe(422);
  });

  it('asks for a fresh proof when it is made', async () => {
    test.clock.advance(16 * 60_000);
    const answer = await owner.send('POST', BASE, { name: 'Paie', scopes: ['verify'], days: 30 });
    expect(await answer.json()).toMatchObject({ type: '/problems/step-up-needed' });
  });
});
