import { verifyBadge } from '@insigne/credentials';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwardView } from '../src/modules/issuing/issuing.schema.ts';
import type { ActPreview, ActView, LifeView } from '../src/modules/issuing/life.schema.ts';
import { runAct } from '../src/modules/issuing/run-act.ts';
import { setSuspended } from '../src/modules/organisations/installation.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { DAY } from './support/clock.ts';
import { documentsOf } from './support/documents.ts';
import { badgeContent, createOrganisation, keptToken, signIn, signInOperator } from './support/factory.ts';
import { actorOf, cutOff } from './support/inside.ts';
import { rowsOf } from './support/rows.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;

let test: TestApp;
let owner: Visitor;
let organisation: OrganisationView;
let plain: string;
let suspendable: string;
let person = 0;

beforeAll(async () => {
  test = await openTestApp();
  const made = await createOrganisation(test, await signInOperator(test), { handle: HANDLE, name: 'L’Atelier' });
  ({ owner, organisation } = made);
  plain = await published('Secourisme');
  suspendable = await published('Conduite', { allowsSuspension: true });
}, 60_000);
afterAll(() => test?.close());

async function published(name: string, more: object = {}): Promise<string> {
  const content = { ...badgeContent(name), ...more };
  const { badge } = await owner.ask<{ badge: { id: string } }>('POST', `${BASE}/badges`, { content });
  await owner.ask('POST', `${BASE}/badges/${badge.id}/publish`);
  return badge.id;
}
const rows = <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
  rowsOf<Row>(test.context.db.pool, organisation.id, sql, values);
const act = <Answer = { award: AwardView }>(award: AwardView, name: string, body?: object) =>
  owner.ask<Answer>('POST', `${BASE}/awards/${award.id}/${name}`, body);
const problem = async (method: string, path: string, body?: object) => {
  const response = await owner.send(method, path, body);
  return [response.status, ((await response.json()) as { type: string }).type.split('/').at(-1)];
};
const lifeOf = async ({ id }: AwardView) =>
  (await owner.ask<{ life: LifeView }>('GET', `${BASE}/awards/${id}/life`)).life;
const kindsOf = async (award: AwardView) => (await lifeOf(award)).events.map(({ kind }) => kind);

async function awarded(badgeId: string, email = `person.${++person}@people.example`) {
  const recipient = { email, name: 'Renee Loeuvre', language: 'fr' };
  return (await owner.ask<{ award: AwardView }>('POST', `${BASE}/awards`, { badgeId, recipient })).award;
}
/** Accepted, and shown to everybody. */
async function shown(badgeId: string, email?: string) {
  return show(await awarded(badgeId, email));
}
async function show(award: AwardView) {
  const token = await keptToken(test, award.recipient.email, organisation.id);
  const next = (await test.visitor().post(`/fr/claim/${token}/accept`)).headers.get('location') ?? '';
  const link = /\/claim\/(\w+)/.exec(next)?.[1];
  await test.visitor().post(`/fr/claim/${link}/visibility`, new URLSearchParams({ visibility: 'public' }));
  return award;
}
const pageOf = async ({ publicId }: AwardView) =>
  (await test.visitor().get(`/fr/o/${HANDLE}/b/${publicId}`, { accept: 'text/html' })).text();
const fileOf = async ({ publicId }: AwardView) => (await test.visitor().get(`/o/${HANDLE}/b/${publicId}.json`)).text();
/** The verdict of anybody's verifier, which asks this server like any other. */
const verdictOf = async (award: AwardView) =>
  (await verifyBadge(await fileOf(award), { now: test.clock.now(), fetch: documentsOf(test.visitor()) })).verdict;

describe('suspension', () => {
  it('names two lists, revocation first, only in badges that allow it', async () => {
    const [with_, without] = [await shown(suspendable), await shown(plain)];
    const statusOf = async (award: AwardView) => JSON.parse(await fileOf(award)).credentialStatus;
    expect((await statusOf(with_)).map((one: { statusPurpose: string }) => one.statusPurpose)).toEqual([
      'revocation',
      'suspension',
    ]);
    expect(await statusOf(without)).toMatchObject({ statusPurpose: 'revocation' });
    expect(await problem('POST', `${BASE}/awards/${without.id}/suspend`, { reason: 'Contrôle' })).toEqual([
      409,
      'wrong-state',
    ]);
  });

  it('is seen by every verifier at once, and gone when it is lifted', async () => {
    const award = await shown(suspendable);
    expect(await verdictOf(award)).toBe('valid');
    const { award: after } = await act(award, 'suspend', { reason: 'Visite médicale à refaire' });
    expect(after).toMatchObject({ state: 'accepted', suspensionReason: 'Visite médicale à refaire' });
    expect(await verdictOf(award)).toBe('suspended');
    expect(await pageOf(award)).toContain('Badge suspendu pour le moment');
    await act(award, 'suspend', { reason: 'Deux fois' });
    await act(award, 'reinstate');
    expect(await verdictOf(award)).toBe('valid');
    test.clock.advance(2_000);
    await act(award, 'suspend', { reason: 'Encore' });
    expect(await verdictOf(award)).toBe('suspended');
    await act(award, 'revoke', { reason: 'Retrait' });
    expect(await verdictOf(award)).toBe('revoked');
    expect(await kindsOf(award)).toEqual([
      'awarded',
      'mailed',
      'accepted',
      'suspended',
      'reinstated',
      'suspended',
      'revoked',
    ]);
    const logged = await rows<{ kind: string; count: number; entries: number }>(
      `select kind, count(*)::int, count(distinct entry)::int as entries from log_entries
        where organisation_id = $1 and kind in ('award-suspended', 'award-reinstated') group by kind order by kind`,
      [organisation.id],
    );
    // Two editions each time.
    expect(logged).toEqual([
      { kind: 'award-reinstated', count: 2, entries: 2 },
      { kind: 'award-suspended', count: 4, entries: 4 },
    ]);
  });

  it('is refused while nobody has accepted, without a reason, and to who may not revoke', async () => {
    const award = await awarded(suspendable);
    const path = `${BASE}/awards/${award.id}/suspend`;
    expect(await problem('POST', path, { reason: 'Contrôle' })).toEqual([409, 'wrong-state']);
    expect(await problem('POST', path, { reason: '' })).toEqual([422, 'invalid-request']);
    expect((await test.visitor().post(path, { reason: 'Contrôle' })).status).toBe(401);
  });
});

describe('corrections', () => {
  it('sign a shown badge anew with the right name: same address, same date, and the holder is told', async () => {
    const award = await shown(plain);
    const before = JSON.parse(await fileOf(award));
    await act(award, 'correct', { name: 'Renée Lœuvre' });
    const after = JSON.parse(await fileOf(award));
    expect([after.id, after.validFrom]).toEqual([before.id, before.validFrom]);
    expect(after.credentialSubject.identifier[0].identityHash).toBe('Renée Lœuvre');
    expect(await pageOf(award)).not.toContain('Renee Loeuvre');
    expect(await verdictOf(award)).toBe('valid');
    const [{ count } = { count: 0 }] = await rows<{ count: number }>(
      `select count(*)::int from mails where kind = 'corrected' and subject_id = $1`,
      [award.id],
    );
    expect(count).toBe(1);
  });

  it('of an address make another award in place of the first, until it is answered', async () => {
    const wrong = await awarded(plain, 'wrong@people.example');
    const oldToken = await keptToken(test, 'wrong@people.example', organisation.id);
    const { award: right } = await act(wrong, 'correct', { email: 'right@people.example' });
    expect(right).toMatchObject({
      state: 'pending',
      recipient: { email: 'right@people.example', name: 'Renee Loeuvre' },
    });
    expect(right.id).not.toBe(wrong.id);
    expect(await lifeOf(wrong)).toMatchObject({ correctedBy: right.id });
    expect(await lifeOf(right)).toMatchObject({ corrects: wrong.id });
    expect((await test.visitor().post(`/fr/claim/${oldToken}/accept`)).status).toBe(410);
    expect(await keptToken(test, 'right@people.example', organisation.id)).not.toBe(oldToken);
    // It is not there twice.
    expect(await problem('POST', `${BASE}/awards/${wrong.id}/correct`, { email: 'third@people.example' })).toEqual([
      409,
      'already-decided',
    ]);
  });

  it('are refused when there is nothing to correct, when the address holds it, is one’s own, or has answered', async () => {
    const award = await awarded(plain);
    const other = await shown(plain);
    const path = `${BASE}/awards/${award.id}/correct`;
    expect(await problem('POST', path, {})).toEqual([422, 'invalid-request']);
    expect(await problem('POST', path, { name: ' ' })).toEqual([422, 'invalid-request']);
    expect(await problem('POST', path, { email: 'no address' })).toEqual([422, 'invalid-request']);
    expect(await problem('POST', path, { email: other.recipient.email })).toEqual([409, 'already-exists']);
    expect(await problem('POST', path, { email: `owner@${HANDLE}.example` })).toEqual([422, 'award-to-self']);
    expect(await problem('POST', `${BASE}/awards/${other.id}/correct`, { email: 'x@people.example' })).toEqual([
      409,
      'already-decided',
    ]);
  });
});

describe('renewal', () => {
  it('is told in both languages if the award was', async () => {
    const recipient = { email: 'any.language@people.example', name: 'Ana' };
    const { award } = await owner.ask<{ award: AwardView }>('POST', `${BASE}/awards`, { badgeId: plain, recipient });
    const { award: next } = await act(await show(award), 'renew');
    expect(await rows('select language_given as given from awards where id = $1', [next.id])).toEqual([
      { given: false },
    ]);
  });

  it('is a new award, linked both ways; the old one stays as it is', async () => {
    const old = await shown(plain);
    const { award: next } = await act(old, 'renew');
    expect(next).toMatchObject({ state: 'pending', recipient: { email: old.recipient.email } });
    expect(await lifeOf(old)).toMatchObject({ renewedBy: next.id });
    expect(await lifeOf(next)).toMatchObject({ renews: old.id });
    expect(await verdictOf(old)).toBe('valid');
    expect(await problem('POST', `${BASE}/awards/${old.id}/renew`)).toEqual([409, 'already-decided']);
    const [mail] = await rows<{ kind: string }>('select kind from mails where subject_id = $1', [next.id]);
    expect(mail?.kind).toBe('renewal');
    // Declined: it may be renewed again, and is shown only once its holder shows it.
    const token = await keptToken(test, old.recipient.email, organisation.id);
    await test.visitor().post(`/fr/claim/${token}/decline`);
    const { award: again } = await act(old, 'renew');
    expect(again.id).not.toBe(next.id);
    expect(await pageOf(old)).not.toContain('Renouvelé par');
    await show(again);
    expect(await pageOf(old)).toContain('Renouvelé par');
    expect(await pageOf(old)).toContain(again.publicId);
    expect(await pageOf(again)).toContain('Renouvelle');
    expect(await pageOf(again)).toContain(old.publicId);
  });

  it('is refused while nobody has accepted, and for a badge that is no longer awarded', async () => {
    const waiting = await awarded(plain);
    expect(await problem('POST', `${BASE}/awards/${waiting.id}/renew`)).toEqual([409, 'wrong-state']);
    const archived = await published('Ancienne formation');
    const held = await shown(archived);
    await owner.ask('POST', `${BASE}/badges/${archived}/archive`);
    expect((await problem('POST', `${BASE}/awards/${held.id}/renew`))[0]).toBe(409);
  });
});

describe('the list', () => {
  it('is narrowed by what awards have become, and counts it', async () => {
    const badge = await published('Un an', { validityMonths: 12, allowsSuspension: true });
    const [first, second] = [await shown(badge), await shown(badge)];
    await awarded(badge);
    const listed = async (state: string) =>
      (await owner.ask<{ awards: AwardView[] }>('GET', `${BASE}/awards?badge=${badge}&state=${state}`)).awards.length;
    const counts = async () =>
      (await owner.ask<{ counts: Record<string, number> }>('GET', `${BASE}/award-counts?badge=${badge}`)).counts;
    const none = { 'mail-refused': 0, expiring: 0, expired: 0, suspended: 0, declined: 0, revoked: 0 };
    expect(await counts()).toEqual({ ...none, pending: 1, accepted: 2 });
    await act(first, 'suspend', { reason: 'Contrôle' });
    expect(await counts()).toEqual({ ...none, pending: 1, accepted: 1, suspended: 1 });
    expect(await listed('suspended')).toBe(1);
    await act(first, 'reinstate');
    test.clock.advance(300 * DAY);
    owner = await signIn(test, `owner@${HANDLE}.example`);
    expect(await counts()).toEqual({ ...none, pending: 1, accepted: 2, expiring: 2 });
    test.clock.advance(70 * DAY);
    owner = await signIn(test, `owner@${HANDLE}.example`);
    expect(await counts()).toEqual({ ...none, pending: 1, accepted: 0, expired: 2 });
    expect([await listed('expired'), await listed('accepted')]).toEqual([2, 0]);
    test.clock.advance(-370 * DAY);
    await act(second, 'revoke', { reason: 'Erreur' });
    expect(await counts()).toMatchObject({ accepted: 1, revoked: 1 });
  });
});

describe('an act on many', () => {
  const preview = async (kind: string, selection: object) =>
    (await owner.ask<{ preview: ActPreview }>('POST', `${BASE}/award-acts/preview`, { kind, selection })).preview;
  const start = async (kind: string, selection: object, total: number) =>
    (
      await owner.ask<{ act: ActView }>('POST', `${BASE}/award-acts`, {
        kind,
        selection,
        total,
        reason: kind === 'revoke' ? 'Session annulée' : '',
      })
    ).act;
  const run = ({ id }: ActView) => runAct(test.context, { organisationId: organisation.id, actId: id });
  const seen = async ({ id }: ActView) => (await owner.ask<{ act: ActView }>('GET', `${BASE}/award-acts/${id}`)).act;
  const signings = async () =>
    (await rows<{ at: Date }>(`select signed_at as at from status_lists where purpose = 'revocation'`)).map(({ at }) =>
      at.getTime(),
    );

  it('shows its effect first, revokes exactly these, once, and signs the list once', async () => {
    const badge = await published('Session 12');
    const pending = [await awarded(badge), await awarded(badge)];
    const held = await shown(badge);
    const gone = await awarded(badge);
    await act(gone, 'revoke', { reason: 'Erreur' });
    const selection = { search: { badge } };
    const effect = await preview('revoke', selection);
    expect(effect).toEqual({ total: 3, pending: 2, accepted: 1, shown: 1, leftOut: 1 });
    const body = { kind: 'revoke', selection, total: 4, reason: 'Session annulée' };
    expect(await problem('POST', `${BASE}/award-acts`, body)).toEqual([409, 'selection-changed']);
    expect(await problem('POST', `${BASE}/award-acts`, { ...body, total: 3, reason: 'x' })).toEqual([
      422,
      'invalid-request',
    ]);
    const started = await start('revoke', selection, 3);
    expect(started).toMatchObject({ state: 'running', total: 3, done: 0 });
    // One of them is decided in the meantime.
    await act(pending[0] as AwardView, 'revoke', { reason: 'Autre motif' });
    const before = await signings();
    await run(started);
    await run(started);
    expect(await seen(started)).toMatchObject({ state: 'done', total: 3, done: 2, skipped: 1 });
    expect((await signings()).filter((at, index) => at !== before[index])).toHaveLength(1);
    expect(await verdictOf(held)).toBe('revoked');
    const entries = await rows<{ count: number }>(
      `select count(*)::int from log_entries where organisation_id = $1 and kind = 'award-revoked'
        and created_at >= (select created_at from award_acts where id = $2)`,
      [organisation.id, started.id],
    );
    // The holder's edition of two, and the public one of the badge that was shown; and one by hand.
    expect(entries[0]?.count).toBe(4);
    const { award: first } = await owner.ask<{ award: AwardView }>('GET', `${BASE}/awards/${pending[0]?.id}`);
    expect(first.revocationReason).toBe('Autre motif');
  });

  it('stops when it is cancelled, with what was done standing', async () => {
    const badge = await published('Session 13');
    const award = await awarded(badge);
    const started = await start('revoke', { ids: [award.id] }, 1);
    await owner.ask('POST', `${BASE}/award-acts/${started.id}/cancel`);
    await run(started);
    expect(await seen(started)).toMatchObject({ state: 'cancelled', done: 0 });
    expect((await owner.ask<{ award: AwardView }>('GET', `${BASE}/awards/${award.id}`)).award.state).toBe('pending');
  });

  it('renews nothing while the operator has suspended the organisation', async () => {
    const badge = await published('Habilitation suspendue');
    await shown(badge);
    const started = await start('renew', { search: { badge, state: 'accepted' } }, 1);
    const operator = { ...(await actorOf(test, owner)), isOperator: true };
    await setSuspended(test.context, operator, organisation.id, true);
    try {
      await run(started);
      expect(await seen(started)).toMatchObject({ state: 'cancelled', done: 0 });
    } finally {
      await setSuspended(test.context, operator, organisation.id, false);
    }
    expect(await rows('select 1 from awards where badge_id = $1 and renews_award_id is not null', [badge])).toEqual([]);
  });

  it('renews those that can be renewed, each once, and goes on where it was cut off', async () => {
    const badge = await published('Habilitation');
    const held = [await shown(badge), await shown(badge), await shown(badge)];
    await awarded(badge);
    await act(held[0] as AwardView, 'renew');
    const selection = { search: { badge, state: 'accepted' } };
    expect(await preview('renew', selection)).toMatchObject({ total: 2, leftOut: 1 });
    const started = await start('renew', selection, 2);
    // Cut off before the release.
    await expect(runAct(cutOff(test), { organisationId: organisation.id, actId: started.id })).rejects.toThrow(
      'cut off',
    );
    await run(started);
    await run(started);
    expect(await seen(started)).toMatchObject({ state: 'done', done: 2, skipped: 0 });
    const [{ count } = { count: 0 }] = await rows<{ count: number }>(
      'select count(*)::int from awards where badge_id = $1 and renews_award_id is not null',
      [badge],
    );
    expect(count).toBe(3);
    expect(await preview('renew', selection)).toMatchObject({ total: 0 });
  });
});
