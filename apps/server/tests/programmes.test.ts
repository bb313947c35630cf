import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listMails } from '../src/modules/notices/index.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { announce } from '../src/modules/programmes/announce.ts';
import { shareOf } from '../src/modules/programmes/figures.ts';
import type { ProgrammeContent, ProgrammeView } from '../src/modules/programmes/programmes.schema.ts';
import type { FrameworkView, SkillView } from '../src/modules/skills/skills.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { DAY, MINUTE } from './support/clock.ts';
import {
  awardTo,
  createOrganisation,
  draftBadge,
  joinAs,
  programmeContent,
  publishedBadge,
  signIn,
  signInOperator,
} from './support/factory.ts';
import { rowsOf } from './support/rows.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'relais';
const BASE = `/api/organisations/${HANDLE}`;
type One = { programme: ProgrammeView };

let test: TestApp;
let operator: Visitor;
let owner: Visitor;
let member: Visitor;
let organisationId: string;
let organisation: OrganisationView;
let badgeId: string;
let unitId: string;

beforeAll(async () => {
  test = await openTestApp();
  operator = await signInOperator(test);
  const made = await createOrganisation(test, operator, { handle: HANDLE, name: 'Le Relais' });
  owner = made.owner;
  organisationId = made.organisation.id;
  organisation = made.organisation;
  member = await joinAs(test, owner, made.organisation, 'member');
  badgeId = (await publishedBadge(owner, HANDLE, 'Mentor')).id;
  unitId = (await owner.ask<{ unit: { id: string } }>('POST', `${BASE}/units`, { name: 'Atelier' })).unit.id;
  for (const name of ['ana', 'bea', 'cyd', 'dia', 'eve', 'flo'])
    await owner.ask('POST', `${BASE}/people`, { name, emails: [`${name}@relais.example`], unitId });
  await owner.ask('POST', `${BASE}/people`, { name: 'sans adresse', emails: [], number: '7', unitId });
}, 60_000);
afterAll(() => test?.close());

const whole = (over: Partial<ProgrammeContent> = {}) => programmeContent('Mentorat', { badgeIds: [badgeId], ...over });
const create = async (content: ProgrammeContent) =>
  (await owner.ask<One>('POST', `${BASE}/programmes`, { content })).programme;
const open = (id: string, announced: number | null = null, revision = 1) =>
  owner.send('POST', `${BASE}/programmes/${id}/open`, { revision, announced });

const both = (text: string) => ({ fr: text, en: text });
/** A skill in a framework of its own. */
const skillOf = async (visitor: Visitor, handle: string, name = both('Souder')) => {
  const facts = {
    name: both('Atelier'),
    description: both(''),
    version: '1',
    source: { name: '', url: '', licence: '', notice: both('') },
    levels: [],
  };
  const base = `/api/organisations/${handle}`;
  const { framework } = await visitor.ask<{ framework: FrameworkView }>('POST', `${base}/frameworks`, facts);
  const skill = {
    kind: 'skill',
    code: null,
    uri: null,
    name,
    description: both(''),
    parentId: null,
  };
  return visitor.ask<{ skill: SkillView }>('POST', `${base}/frameworks/${framework.id}/skills`, {
    ...skill,
    keywords: { fr: [], en: [] },
    descriptors: {},
  });
};

describe('a programme', () => {
  it('is a draft that nobody else sees, then open to members, then closed, and open again', async () => {
    const { id } = await create(whole());
    expect((await member.send('GET', `${BASE}/programmes/${id}`)).status).toBe(404);
    expect(await member.ask('GET', `${BASE}/programmes`)).toEqual({ programmes: [] });
    expect((await open(id)).status).toBe(200);
    const seen = (await member.ask<One>('GET', `${BASE}/programmes/${id}`)).programme;
    expect(seen).toMatchObject({ state: 'open', badges: [{ id: badgeId, artworkUrl: expect.any(String) }] });
    expect((await open(id)).status).toBe(409);
    const act = async (name: string) => (await owner.ask<One>('POST', `${BASE}/programmes/${id}/${name}`)).programme;
    expect(await act('close')).toMatchObject({ state: 'closed', closedAt: expect.any(String) });
    const late = { content: whole(), revision: 1 };
    expect((await owner.send('PUT', `${BASE}/programmes/${id}`, late)).status).toBe(409);
    expect(await act('reopen')).toMatchObject({ state: 'open', closedAt: null });
    expect((await owner.send('DELETE', `${BASE}/programmes/${id}`)).status).toBe(409);
  });

  it('is not opened while something is missing, and says what', async () => {
    const draft = await draftBadge(owner, HANDLE, 'Pas encore');
    const content = whole({ name: { fr: 'Seul', en: '' }, badgeIds: [draft.id], ways: [], endsOn: '2026-11-30' });
    const { id, missing } = await create(content);
    expect(missing).toEqual(['/name/en', '/badgeIds/0', '/ways', '/endsOn']);
    const answer = await open(id);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('/content/badgeIds/0');
  });

  it('takes the edit of one tab and refuses that of the other', async () => {
    const { id } = await create(whole());
    const save = (fr: string) =>
      owner.send('PUT', `${BASE}/programmes/${id}`, { content: whole({ name: { fr, en: 'x' } }), revision: 1 });
    expect((await save('Un')).status).toBe(200);
    expect((await save('Deux')).status).toBe(409);
    const { programme } = await owner.ask<One>('GET', `${BASE}/programmes/${id}`);
    expect(programme).toMatchObject({ revision: 2, content: { name: { fr: 'Un' } } });
    expect((await owner.send('DELETE', `${BASE}/programmes/${id}`)).status).toBe(204);
    expect((await owner.send('GET', `${BASE}/programmes/${id}`)).status).toBe(404);
  });

  it('names skills of its organisation’s frameworks as they are called now, and takes no other’s', async () => {
    const own = (id: string) =>
      whole({
        skills: [{ from: 'own', id, name: { fr: 'Autre', en: 'Other' }, why: { fr: 'Une pièce', en: 'A part' } }],
      });
    const { content } = await create(own((await skillOf(owner, HANDLE)).skill.id));
    expect(content.skills[0]?.name).toEqual({ fr: 'Souder', en: 'Souder' });
    const other = await createOrganisation(test, operator, { handle: 'voisin', name: 'Le Voisin' });
    for (const id of [(await skillOf(other.owner, 'voisin')).skill.id, 'ecoute']) {
      const answer = await owner.send('POST', `${BASE}/programmes`, { content: own(id) });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('/content/skills/0/id');
    }
  });

  it('opens with a skill that its framework names in one language alone', async () => {
    const { skill } = await skillOf(owner, HANDLE, { fr: 'Couler', en: '' });
    const { id, missing } = await create(
      whole({ skills: [{ from: 'own', id: skill.id, name: skill.name, why: both('Une pièce') }] }),
    );
    expect(missing).toEqual([]);
    expect((await open(id)).status).toBe(200);
  });

  it('refuses what is no programme', async () => {
    const answer = await owner.send('POST', `${BASE}/programmes`, {
      content: { ...whole(), timeZone: 'Mars/Olympus', activity: 'party' },
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/timeZone/);
  });
});

describe('its announcement', () => {
  it('is shown in numbers before, is sent to each person once, also when its work is done twice', async () => {
    const said = {
      by: 'mail' as const,
      subject: { fr: 'Un mentor ?', en: 'A mentor?' },
      text: { fr: 'Venez.', en: 'Come.' },
    };
    const { id } = await create(whole({ groups: [{ kind: 'unit', unitId }], announcement: said }));
    const preview = await owner.ask<object>('GET', `${BASE}/programmes/${id}/announcement`);
    expect(preview).toMatchObject({
      total: 6,
      withoutAddress: 1,
      subject: 'Un mentor ?',
      text: expect.stringContaining('Venez.'),
    });
    expect((await open(id, 5)).status).toBe(409);
    expect((await open(id, 6)).status).toBe(200);
    for (let times = 0; times < 2; times += 1)
      await announce(test.context, { organisationId, programmeId: id }, async () => undefined);
    const { mails } = await listMails(test.context, organisationId, 1);
    const told = mails.filter(({ kind }) => kind === 'programme');
    expect(new Set(told.map(({ to }) => to)).size).toBe(6);
    expect(told).toHaveLength(6);
    const { programme } = await owner.ask<One>('GET', `${BASE}/programmes/${id}`);
    expect(programme).toMatchObject({ announcedTo: 6, announcedDoneAt: expect.any(String) });
  });
});

describe('the page that an announcement leads to', () => {
  it('is read by members and, signed in with the address that was written to, by who is aimed at; by nobody else', async () => {
    const bureau = await owner.ask<{ unit: { id: string } }>('POST', `${BASE}/units`, { name: 'Bureau' });
    await owner.ask('POST', `${BASE}/people`, { name: 'Gil', emails: ['gil@relais.example'], unitId: bureau.unit.id });
    const groups = [{ kind: 'unit' as const, unitId: bureau.unit.id }];
    const announcement = { by: 'mail' as const, subject: both('Venez'), text: both('Venez.') };
    const { id, publicId } = await create(whole({ groups, announcement, audience: 'internal' }));
    const path = `/o/${HANDLE}/programmes/${publicId}`;
    const { text } = await owner.ask<{ text: string }>('GET', `${BASE}/programmes/${id}/announcement`);
    expect(text).toContain(path);
    const gil = await signIn(test, 'gil@relais.example');
    const other = await signIn(test, 'ana@relais.example');
    const statuses = async () =>
      Promise.all([gil, member, other, test.visitor()].map(async (by) => (await by.get(path)).status));
    expect(await statuses()).toEqual([404, 404, 404, 404]);
    expect((await open(id, 1)).status).toBe(200);
    expect(await statuses()).toEqual([200, 200, 404, 404]);
    const page = await (await gil.get(path)).text();
    expect(page).toContain('noindex');
    const closed = await (await test.visitor().get(`/fr${path}`, { accept: 'text/html' })).text();
    expect(closed).toContain(`/sign-in?return=${encodeURIComponent(`/fr${path}`)}`);
  });
});

describe('its course', () => {
  it('keeps who read what and when, told to who looks after it and to oneself', async () => {
    const me = (await member.ask<{ person: { id: string } }>('GET', '/api/me')).person.id;
    const { id } = await create(whole({ awarders: [me] }));
    await open(id);
    const { programme } = await member.ask<One>('POST', `${BASE}/programmes/${id}/course/observe`);
    expect(programme.readings).toMatchObject([{ personId: me, moduleId: 'observe' }]);
    await member.ask('POST', `${BASE}/programmes/${id}/course/observe`);
    expect((await owner.ask<One>('GET', `${BASE}/programmes/${id}`)).programme.readings).toEqual(programme.readings);
    expect((await member.send('POST', `${BASE}/programmes/${id}/course/other`)).status).toBe(404);
    expect((await owner.send('POST', `${BASE}/programmes/${id}/course/observe`)).status).toBe(404);
  });
});

describe('the trail of a draft that saves itself', () => {
  it('has one line for what one person writes in a row, and another after a while or by somebody else', async () => {
    const administrator = await joinAs(test, owner, organisation, 'administrator');
    const { id } = await create(whole());
    let revision = 1;
    const save = async (by: Visitor) => {
      const content = whole({ name: both(`Mentorat ${revision}`) });
      await by.ask('PUT', `${BASE}/programmes/${id}`, { content, revision });
      revision += 1;
    };
    for (const by of [owner, owner, owner, administrator, owner]) await save(by);
    test.clock.advance(11 * MINUTE);
    await save(owner);
    const saved = await rowsOf(
      test.context.db.pool,
      organisationId,
      "select 1 from audit_events where subject_id = $1 and action = 'programme.saved'",
      [id],
    );
    expect(saved).toHaveLength(4);
  });
});

describe('its figures', () => {
  it('count awards of its badges, and hide people reached where a group is too small', async () => {
    await awardTo(owner, HANDLE, badgeId, 'ana@relais.example');
    const { id } = await create(whole({ startsOn: null, groups: [{ kind: 'unit', unitId }] }));
    const { figures } = await owner.ask<{ figures: object }>('GET', `${BASE}/programmes/${id}/figures`);
    const figuresOfBadge = { badgeId, issued: 1, accepted: 0 };
    expect(figures).toMatchObject({ badges: [figuresOfBadge], issued: 1, accepted: 0, reached: { people: 0, of: 7 } });
  });

  it('count from the day on which it begins, and open to the list of the same awards', async () => {
    const { id: own } = await publishedBadge(owner, HANDLE, 'Tutorat');
    await awardTo(owner, HANDLE, own, 'before@relais.example');
    test.clock.advance(3 * DAY);
    const startsOn = test.clock.now().toISOString().slice(0, 10);
    test.clock.advance(DAY);
    await awardTo(owner, HANDLE, own, 'after@relais.example');
    const { id } = await create(whole({ badgeIds: [own], startsOn, timeZone: 'Europe/Paris' }));
    const { figures } = await owner.ask<{ figures: { since: string } }>('GET', `${BASE}/programmes/${id}/figures`);
    expect(figures).toMatchObject({ badges: [{ badgeId: own, issued: 1, accepted: 0 }], issued: 1 });
    const { awards } = await owner.ask<{ awards: { recipient: { email: string } }[] }>(
      'GET',
      `${BASE}/awards?badge=${own}&since=${figures.since}`,
    );
    expect(awards.map(({ recipient }) => recipient.email)).toEqual(['after@relais.example']);
    expect((await owner.get(`${BASE}/awards?since=yesterday`)).status).toBe(422);
  });

  it.each([
    [0, 0, 'no-group'],
    [2, 4, 'too-few'],
    [3, 40, 'too-few'],
    [38, 40, 'too-few'],
    [0, 40, null],
    [20, 40, null],
    [40, 40, null],
  ])('%i of %i: %s', (people, of, hidden) => {
    expect(shareOf(people, of)).toEqual({ hidden, reached: hidden === null ? { people, of } : null });
  });
});

describe('the catalogue', () => {
  it('is filtered by programme: open ones, and before strangers the public ones', async () => {
    const { id, publicId } = await create(whole({ audience: 'public' }));
    const shown = async () =>
      (
        await member.ask<{ facets: { programme: { value: string }[] } }>('GET', `${BASE}/catalogue`)
      ).facets.programme.map(({ value }) => value);
    expect(await shown()).not.toContain(publicId);
    await open(id);
    expect(await shown()).toContain(publicId);
    const answer = await test.visitor().get(`/fr/o/${HANDLE}/catalog?programme=${publicId}`, { accept: 'text/html' });
    const html = await answer.text();
    expect(html.match(/name="programme"/g)).toHaveLength(1);
    expect(html).toContain(`value="${publicId}" checked`);
    const page = await test.visitor().get(`/fr/o/${HANDLE}/programmes/${publicId}`, { accept: 'text/html' });
    expect(await page.text()).toMatch(/Transmettre un métier.*Préparer un poste à deux.*Mentor/s);
  });

  it('shows the badges of a programme in its own order', async () => {
    const others = [await publishedBadge(owner, HANDLE, 'Tuteur'), await publishedBadge(owner, HANDLE, 'Accueil')];
    const badgeIds = [others[1]?.id ?? '', badgeId, others[0]?.id ?? ''];
    for (const ids of [badgeIds, badgeIds.toReversed()]) {
      const { id, publicId } = await create(whole({ audience: 'public', badgeIds: ids }));
      await open(id);
      const html = await (await test.visitor().get(`/fr/o/${HANDLE}/programmes/${publicId}`)).text();
      const shown = [...html.matchAll(/<span class="b">(Tuteur|Mentor|Accueil)</g)].map(([, name]) => name);
      expect(shown).toEqual(ids === badgeIds ? ['Accueil', 'Mentor', 'Tuteur'] : ['Tuteur', 'Mentor', 'Accueil']);
    }
  });

  it('shows strangers no draft and no programme of members', async () => {
    const [draft, internal] = [await create(whole({ audience: 'public' })), await create(whole())];
    await open(internal.id);
    for (const { publicId } of [draft, internal])
      expect((await test.visitor().get(`/o/${HANDLE}/programmes/${publicId}`)).status).toBe(404);
  });
});
