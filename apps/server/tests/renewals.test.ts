import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwardView } from '../src/modules/issuing/issuing.schema.ts';
import { runAct } from '../src/modules/issuing/run-act.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { createOrganisation, publishedBadge, signIn, signInOperator } from './support/factory.ts';
import { rowsOf } from './support/rows.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;

let test: TestApp;
let owner: Visitor;
let organisation: OrganisationView;

beforeAll(async () => {
  test = await openTestApp();
  const operator = await signInOperator(test);
  ({ owner, organisation } = await createOrganisation(test, operator, { handle: HANDLE, name: 'L’Atelier' }));
}, 60_000);
afterAll(() => test?.close());

const toldOf = (name: string) => ({
  personal: {
    narrative: `Récit de ${name}.`,
    evidence: [{ url: `https://preuve.example/${name}`, name: 'Carnet' }],
    start: '2026-01-05',
    end: '2026-02-06',
  },
  context: { kind: 'programme', name: 'Compagnons', narrative: 'Une promotion de douze.', start: null, end: null },
});
const addressOf = (name: string) => `${name}@people.example`;
/** Awarded, accepted, and shown to everybody with how it was earned. */
async function held(badgeId: string, name: string, told: object = toldOf(name)) {
  const body = { badgeId, recipient: { email: addressOf(name), name, language: 'fr' }, ...told };
  const { award } = await owner.ask<{ award: AwardView }>('POST', `${BASE}/awards`, body);
  return show(award, name, true);
}
async function show(award: AwardView, name: string, showParticulars: boolean) {
  const holder = await signIn(test, addressOf(name));
  await holder.ask('POST', `/api/me/badges/${award.publicId}/accept`);
  const choice = { visibility: 'public', showName: true, indexable: false, showParticulars };
  await holder.ask('PUT', `/api/me/badges/${award.publicId}/visibility`, choice);
  return award;
}
const shown = async ({ publicId }: AwardView, more: '' | '.json') =>
  (await test.visitor().get(`/fr/o/${HANDLE}/b/${publicId}${more}`, { accept: 'text/html' })).text();
const rows = <Row extends Record<string, unknown>>(sql: string, value: string) =>
  rowsOf<Row>(test.context.db.pool, organisation.id, sql, [value]);

describe('a renewal', () => {
  it('tells how the badge was earned as the award before it did, and shows it to nobody unasked', async () => {
    const old = await held((await publishedBadge(owner, HANDLE)).id, 'lou');
    expect(await shown(old, '')).toContain('Récit de lou.');
    const { award } = await owner.ask<{ award: AwardView }>('POST', `${BASE}/awards/${old.id}/renew`);
    expect(award.particulars).toEqual(old.particulars);
    expect(award.particulars).toMatchObject({ ...toldOf('lou').personal, context: { name: 'Compagnons' } });
    const [edition] = await rows<{ document: string }>('select document from editions where award_id = $1', award.id);
    expect(JSON.parse(edition?.document ?? '')).toMatchObject({
      evidence: [{ id: 'https://preuve.example/lou', name: 'Carnet' }],
      credentialSubject: {
        narrative: 'Récit de lou.\n\nUne promotion de douze.',
        activityStartDate: '2026-01-05T00:00:00Z',
        activityEndDate: '2026-02-06T00:00:00Z',
      },
    });
    // The holder showed it with the award before; of this one they have not said so.
    await show(award, 'lou', false);
    expect(await shown(award, '')).not.toContain('Récit de lou.');
    expect(await shown(award, '.json')).not.toContain('preuve.example');
    expect(await shown(old, '')).toContain('Récit de lou.');
  });

  it('of many tells of each person what is told of them, and of nobody else', async () => {
    const { id: badgeId } = await publishedBadge(owner, HANDLE, 'Échafaudage');
    const ids = [];
    for (const name of ['ada', 'bob']) ids.push((await held(badgeId, name)).id);
    ids.push((await held(badgeId, 'cyd', {})).id);
    const { act } = await owner.ask<{ act: { id: string } }>('POST', `${BASE}/award-acts`, {
      ...{ kind: 'renew', selection: { ids }, total: 3, reason: '' },
    });
    await runAct(test.context, { organisationId: organisation.id, actId: act.id });
    const made = await rows<{ email: string; particulars: object }>(
      `select recipient_email as email, particulars from awards where badge_id = $1 and renews_award_id is not null
        order by recipient_email`,
      badgeId,
    );
    expect(made).toEqual([
      { email: addressOf('ada'), particulars: expect.objectContaining({ narrative: 'Récit de ada.' }) },
      { email: addressOf('bob'), particulars: expect.objectContaining({ narrative: 'Récit de bob.' }) },
      { email: addressOf('cyd'), particulars: {} },
    ]);
  });
});
