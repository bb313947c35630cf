import { verifyBadge } from '@insigne/credentials';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BadgeContent, BadgeView } from '../src/modules/badges/badges.schema.ts';
import type { AwardView, BatchView } from '../src/modules/issuing/issuing.schema.ts';
import { runBatch } from '../src/modules/issuing/run-batch.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import {
  badgeContent,
  createOrganisation,
  draftBadge,
  joinAs,
  keptMail,
  signIn,
  signInOperator,
} from './support/factory.ts';
import { rowsOf } from './support/rows.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;
const NAMES = [
  ['debut', 'Début', 'Beginning'],
  ['assurance', 'Assurance', 'Confidence'],
  ['maitrise', 'Maîtrise', 'Mastery'],
] as const;

const levelled = (): BadgeContent => ({
  ...badgeContent('Conduite de réunion'),
  criteria: { fr: 'Devant une équipe.', en: 'In front of a team.' },
  otherIdentifiers: [{ identifier: 'CR-2', identifierType: 'sourcedId' }],
  related: ['https://ailleurs.example/reunion'],
  ladder: {
    of: 3,
    rungs: NAMES.map(([id, fr, en], at) => ({
      id,
      rank: at + 1,
      name: { fr, en },
      description: { fr: `Niveau ${fr}.`, en: `Level ${en}.` },
      criteria: [{ id: `${id}-1`, text: { fr: `A montré ${fr}.`, en: `Has shown ${en}.` } }],
    })),
  },
});

let test: TestApp;
let owner: Visitor;
let organisation: OrganisationView;
let badge: BadgeView;

beforeAll(async () => {
  test = await openTestApp();
  ({ owner, organisation } = await createOrganisation(test, await signInOperator(test), {
    handle: HANDLE,
    name: 'L’Atelier',
  }));
  const { badge: draft } = await owner.ask<{ badge: BadgeView }>('POST', `${BASE}/badges`, { content: levelled() });
  ({ badge } = await owner.ask<{ badge: BadgeView }>('POST', `${BASE}/badges/${draft.id}/publish`));
}, 60_000);
afterAll(() => test?.close());

const give = (email: string, levelId?: string, more: object = {}) =>
  owner.post(`${BASE}/awards`, {
    badgeId: badge.id,
    levelId,
    recipient: { email, name: 'Ana', language: 'fr' },
    ...more,
  });
const given = async (response: Response) => ((await response.json()) as { award: AwardView }).award;

describe('a badge with a ladder', () => {
  it('is awarded at one of its levels, and at no other', async () => {
    const answers = [await give('a@people.example'), await give('a@people.example', 'sommet')];
    expect(await Promise.all(answers.map((answer) => answer.json()))).toMatchObject([
      { status: 422, type: '/problems/level-required' },
      { status: 422, type: '/problems/level-unknown' },
    ]);
    const award = await given(await give('a@people.example', 'assurance'));
    expect(award.badge.level).toEqual({ id: 'assurance', rank: 2, of: 3, name: { fr: 'Assurance', en: 'Confidence' } });
    expect(award.badge.artworkUrl).toMatch(/\/v\/1\/assurance\/picture\.png$/);
  });

  it('can be awarded to one person at several levels, each once', async () => {
    const codes = [];
    for (const level of ['debut', 'debut', 'assurance', 'maitrise', 'maitrise'])
      codes.push((await give('b@people.example', level)).status);
    expect(codes).toEqual([201, 409, 201, 201, 409]);
  });

  it('signs the level, its place in the whole scale, and what was asked for there', async () => {
    const { id } = await given(await give('c@people.example', 'maitrise'));
    const [edition] = await rowsOf<{ document: string }>(
      test.context.db.pool,
      organisation.id,
      'select document from editions where award_id = $1',
      [id],
    );
    const document = JSON.parse(edition?.document ?? '');
    const { achievement, result } = document.credentialSubject;
    const [scale] = achievement.resultDescription;
    expect(scale.rubricCriterionLevel).toMatchObject(
      NAMES.map(([level, name], at) => ({
        id: `${achievement.id}#${level}`,
        name,
        level: String(at + 1),
        description: `Niveau ${name}.`,
      })),
    );
    expect(result).toMatchObject([{ resultDescription: scale.id, achievedLevel: `${achievement.id}#maitrise` }]);
    expect(achievement.criteria.narrative).toBe('Devant une équipe.\n\n- A montré Maîtrise.');
    expect(achievement).toMatchObject({
      otherIdentifier: [{ type: 'IdentifierEntry', identifier: 'CR-2', identifierType: 'sourcedId' }],
      related: [{ id: 'https://ailleurs.example/reunion', type: ['Related'] }],
    });
    expect(achievement.image.id).toContain('/v/1/maitrise/picture.png');
    const { checks, badge: read } = await verifyBadge(edition?.document ?? '', {
      now: test.context.clock.now(),
      offline: true,
    });
    expect(checks.find(({ check }) => check === 'schema')).toEqual({ check: 'schema', outcome: 'pass' });
    expect(read).toBeUndefined();
  });

  it('has a picture of its own for each level', async () => {
    const path = `/o/${HANDLE}/badges/${badge.publicId}/v/1`;
    const pictures = await Promise.all(
      ['', ...NAMES.map(([id]) => `${id}/`)].map(async (level) => {
        const response = await test.visitor().get(`${path}/${level}picture.png?lang=fr`);
        return Buffer.from(await response.arrayBuffer()).toString('base64');
      }),
    );
    expect(new Set(pictures).size).toBe(3);
    // As a whole it shows the highest.
    expect(pictures[0]).toBe(pictures[3]);
  });

  it('is shown to its holder and to everybody at the level that was awarded', async () => {
    const award = await given(await give('d@people.example', 'debut'));
    const holder = await signIn(test, 'd@people.example');
    await holder.ask('POST', `/api/me/badges/${award.publicId}/accept`);
    await holder.ask('PUT', `/api/me/badges/${award.publicId}/visibility`, { visibility: 'public' });
    const page = await (
      await test.visitor().get(`/fr/o/${HANDLE}/b/${award.publicId}`, { accept: 'text/html' })
    ).text();
    expect(page).toContain('1 · Début');
    expect(page).toContain('sur 3');
    expect(page).toContain('A montré Début.');
    expect(page).not.toContain('A montré Maîtrise.');
  });

  it('is given to many at one level', async () => {
    const people = (levelId?: string) => ({
      source: 'person',
      badgeId: badge.id,
      levelId,
      recipient: { email: 'e@people.example', name: 'Eve' },
    });
    expect((await owner.post(`${BASE}/batches/people`, people())).status).toBe(422);
    const { batch } = await owner.ask<{ batch: BatchView }>('POST', `${BASE}/batches/people`, people('assurance'));
    expect(batch.badge.level?.id).toBe('assurance');
    const file = new TextEncoder().encode('mail,name\nf@people.example,Fay\n');
    const upload = `${BASE}/batches?badge=${badge.id}&fileName=liste.csv`;
    const { batch: list } = await owner.ask<{ batch: BatchView }>('POST', upload, file);
    expect(list.badge.level).toBeNull();
    const check = (more: object) => owner.post(`${BASE}/batches/${list.id}/check`, { again: false, ...more });
    expect(await (await check({})).json()).toMatchObject({ type: '/problems/level-required' });
    expect(await (await check({ levelId: 'debut' })).json()).toMatchObject({
      batch: { badge: { level: { id: 'debut' } } },
    });
  });

  it('refuses a level below the one that is held until that is said to be meant', async () => {
    expect((await give('g@people.example', 'assurance')).status).toBe(201);
    expect(await (await give('g@people.example', 'debut')).json()).toMatchObject({
      type: '/problems/higher-level-held',
      status: 409,
      detail: expect.stringContaining('niveau 2'),
    });
    const file = new TextEncoder().encode('mail,name\ng@people.example,Gus\n');
    const upload = `${BASE}/batches?badge=${badge.id}&level=debut&fileName=liste.csv`;
    const { batch } = await owner.ask<{ batch: BatchView }>('POST', upload, file);
    expect(batch.badge.level?.id).toBe('debut');
    const check = async (again: boolean) =>
      (await owner.ask<{ batch: BatchView }>('POST', `${BASE}/batches/${batch.id}/check`, { again })).batch.readyCount;
    expect([await check(false), await check(true)]).toEqual([0, 1]);
    expect((await give('g@people.example', 'debut', { again: true })).status).toBe(201);
  });

  it('asks for it again when the list runs', async () => {
    const file = new TextEncoder().encode('mail\nl@people.example\nm@people.example\n');
    const upload = `${BASE}/batches?badge=${badge.id}&level=debut&fileName=liste.csv`;
    const { batch } = await owner.ask<{ batch: BatchView }>('POST', upload, file);
    await owner.ask('POST', `${BASE}/batches/${batch.id}/check`, { again: false });
    expect((await give('l@people.example', 'maitrise')).status).toBe(201);
    await owner.ask('POST', `${BASE}/batches/${batch.id}/confirm`, { when: 'now' });
    await runBatch(test.context, { organisationId: organisation.id, batchId: batch.id });
    const { rows } = await owner.ask<{ rows: { email: string; state: string; fault: string | null }[] }>(
      'GET',
      `${BASE}/batches/${batch.id}/rows`,
    );
    expect(rows.map(({ email, state, fault }) => [email, state, fault])).toEqual([
      ['l@people.example', 'failed', 'higher-level-held'],
      ['m@people.example', 'done', null],
    ]);
  });

  it('tells which level is given, a higher one as progress, and keeps the earlier one as history', async () => {
    const holder = await signIn(test, 'h@people.example');
    const first = await given(await give('h@people.example', 'debut'));
    const told = await keptMail(test, 'h@people.example', organisation.id);
    expect(told).toContain('Vous avez atteint le niveau «\u202fDébut\u202f»');
    expect(told).not.toContain('Auparavant');
    const second = await given(await give('h@people.example', 'maitrise'));
    const text = await keptMail(test, 'h@people.example', organisation.id);
    expect(text).toContain('Vous avez atteint le niveau «\u202fMaîtrise\u202f»');
    expect(text).toContain('Auparavant\u00a0: niveau «\u202fDébut\u202f»');
    for (const { publicId } of [first, second]) {
      await holder.ask('POST', `/api/me/badges/${publicId}/accept`);
      await holder.ask('PUT', `/api/me/badges/${publicId}/visibility`, { visibility: 'public' });
    }
    const page = async (publicId: string) =>
      (await test.visitor().get(`/fr/o/${HANDLE}/b/${publicId}`, { accept: 'text/html' })).text();
    expect(await page(second.publicId)).toMatch(/Auparavant<\/dt><dd><a href="[^"]+">1 · Début/);
    expect(await page(first.publicId)).toMatch(/Depuis<\/dt><dd><a href="[^"]+">3 · Maîtrise/);
    await owner.ask('POST', `${BASE}/awards/${second.id}/revoke`, { reason: 'Erreur de niveau' });
    expect(await page(first.publicId)).not.toContain('Maîtrise');
    expect((await give('h@people.example', 'debut')).status).toBe(409);
  });

  it('tells no page of another that its holder does not show in the same way', async () => {
    const holder = await signIn(test, 'i@people.example');
    const ids: string[] = [];
    for (const [level, shown] of [
      ['debut', { visibility: 'private' }],
      ['assurance', { visibility: 'public', showName: false }],
      ['maitrise', { visibility: 'public', showName: true }],
    ] as const) {
      const { publicId } = await given(await give('i@people.example', level));
      await holder.ask('POST', `/api/me/badges/${publicId}/accept`);
      await holder.ask('PUT', `/api/me/badges/${publicId}/visibility`, shown);
      ids.push(publicId);
    }
    const page = await (await test.visitor().get(`/fr/o/${HANDLE}/b/${ids[2]}`, { accept: 'text/html' })).text();
    for (const id of ids.slice(0, 2)) expect(page).not.toContain(id);
  });

  it('is awarded by the roles that it names, by one act or by many', async () => {
    const { content } = await draftBadge(owner, HANDLE, 'Réservé');
    const { badge: draft } = await owner.ask<{ badge: BadgeView }>('POST', `${BASE}/badges`, {
      content: { ...content, awarders: [], validityMonths: 12 },
    });
    await owner.ask('POST', `${BASE}/badges/${draft.id}/publish`);
    const issuer = await joinAs(test, owner, organisation, 'issuer');
    const recipient = { email: 'j@people.example', name: 'Jo' };
    const one = { badgeId: draft.id, recipient };
    const file = new TextEncoder().encode('mail\nj@people.example\n');
    const answers = [
      await issuer.post(`${BASE}/awards`, one),
      await issuer.post(`${BASE}/batches/people`, { source: 'person', ...one }),
      await issuer.post(`${BASE}/batches?badge=${draft.id}&fileName=l.csv`, file),
      await owner.post(`${BASE}/awards`, one),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 201]);
    expect(await answers[0]?.json()).toMatchObject({ type: '/problems/badge-reserved' });
    const { batch } = await owner.ask<{ batch: BatchView }>('POST', `${BASE}/batches/people`, {
      ...{ source: 'person', badgeId: draft.id, recipient: { email: 'k@people.example', name: 'Kim' } },
    });
    expect((await issuer.post(`${BASE}/batches/${batch.id}/confirm`, { when: 'now' })).status).toBe(403);
    const endsAt = new Date(test.clock.now().getTime() + 24 * 3_600_000).toISOString().slice(0, 16);
    const handout = { badgeId: draft.id, name: 'Fête', most: 10, endsAt };
    expect((await issuer.post(`${BASE}/handouts`, handout)).status).toBe(403);
    const award = await given(await owner.post(`${BASE}/awards`, { ...one, again: true }));
    await (await signIn(test, recipient.email)).ask('POST', `/api/me/badges/${award.publicId}/accept`);
    const many = { kind: 'renew', selection: { ids: [award.id] } };
    const preview = (visitor: Visitor) => visitor.ask('POST', `${BASE}/award-acts/preview`, many);
    expect(await preview(issuer)).toMatchObject({ preview: { total: 0, leftOut: 1 } });
    expect(await preview(owner)).toMatchObject({ preview: { total: 1, leftOut: 0 } });
  });

  it('is awarded by the people whom it names, besides owners and administrators', async () => {
    const issuer = await signIn(test, `issuer@${HANDLE}.example`);
    const { person } = await issuer.ask<{ person: { id: string } }>('GET', '/api/me');
    const { content } = await draftBadge(owner, HANDLE, 'Choisi');
    const codes = [];
    for (const awarderIds of [[], [badge.id], [person.id]]) {
      const { badge: draft } = await owner.ask<{ badge: BadgeView }>('POST', `${BASE}/badges`, {
        content: { ...content, awarders: [], awarderIds },
      });
      await owner.ask('POST', `${BASE}/badges/${draft.id}/publish`);
      for (const [by, visitor] of Object.entries({ issuer, owner })) {
        const body = { badgeId: draft.id, recipient: { email: `${by}.n@people.example`, name: 'Noé' } };
        codes.push((await visitor.post(`${BASE}/awards`, body)).status);
      }
    }
    expect(codes).toEqual([403, 201, 403, 201, 201, 201]);
  });

  it('cannot come before itself, through whatever others', async () => {
    const [first, second] = [await draftBadge(owner, HANDLE, 'Un'), await draftBadge(owner, HANDLE, 'Deux')];
    const ask = ({ id, content, revision }: BadgeView, prerequisites: string[]) =>
      owner.send('PUT', `${BASE}/badges/${id}`, { content: { ...content, prerequisites }, revision });
    expect((await ask(first, [second.id])).status).toBe(200);
    expect(await (await ask(second, [first.id])).json()).toMatchObject({
      type: '/problems/prerequisite-cycle',
      detail: expect.stringContaining('Deux → Un → Deux'),
    });
    expect((await ask(second, [second.id])).status).toBe(422);
    expect(await (await ask(second, [organisation.id])).json()).toMatchObject({ type: '/problems/invalid-request' });
  });

  it.each([
    ['two rungs of one rank', (rungs: object[]) => rungs.map((rung) => ({ ...rung, rank: 1 }))],
    ['a rung above the scale', (rungs: object[]) => rungs.map((rung, at) => ({ ...rung, rank: at + 2 }))],
    ['two rungs of one id', (rungs: object[]) => rungs.map((rung) => ({ ...rung, id: 'same' }))],
    ['no rung', () => []],
  ])('is refused with %s', async (_case, change) => {
    const content = levelled();
    const rungs = change(content.ladder?.rungs ?? []);
    const answer = await owner.post(`${BASE}/badges`, { content: { ...content, ladder: { of: 3, rungs } } });
    expect(answer.status).toBe(422);
  });
});
