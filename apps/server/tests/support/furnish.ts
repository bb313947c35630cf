import { randomUUID } from 'node:crypto';
import type { AwardView, BatchView } from '../../src/modules/issuing/issuing.schema.ts';
import type { OrganisationView } from '../../src/modules/organisations/organisations.schema.ts';
import type { TestApp } from './app.ts';
import { DAY } from './clock.ts';
import { awardTo, joinAs, programmeContent, publishedBadge, startedAct } from './factory.ts';
import { PIXEL } from './pixel.ts';
import type { Visitor } from './visitor.ts';

/** A row of the organisation in every table that holds any: badge, batch, awards, editions, links, mails, an act. */
export async function furnish(
  test: TestApp,
  owner: Visitor,
  organisation: OrganisationView,
): Promise<{ award: AwardView; batch: BatchView }> {
  const { handle } = organisation;
  const badge = await publishedBadge(owner, handle);
  await owner.ask('POST', `/api/organisations/${handle}/badge-pictures`, PIXEL);
  const award = await awardTo(owner, handle, badge.id, `holder@${handle}.example`);
  await startedAct(owner, handle, badge.id);
  const base = `/api/organisations/${handle}`;
  // A look at somebody's file.
  await owner.ask('GET', `${base}/awards/${award.id}`);
  const bytes = Uint8Array.from(Buffer.from('email\nx@people.example\n'));
  const { batch } = await owner.ask<{ batch: BatchView }>('POST', `${base}/batches?badge=${badge.id}`, bytes);
  await owner.ask('POST', `${base}/batches/${batch.id}/check`, {
    mapping: { email: 'email' },
    saveAs: 'Export du siège',
  });
  const { handout } = await owner.ask<{ handout: { code: string } }>('POST', `${base}/handouts`, {
    ...{ badgeId: badge.id, name: 'Journée', most: 3 },
    endsAt: `${new Date(test.clock.now().getTime() + 30 * DAY).toISOString().slice(0, 10)}T09:00`,
  });
  const visitor = { email: `visitor@${handle}.example`, name: 'Vic' };
  await test.visitor().post(`/fr/claim/e/${handout.code}`, new URLSearchParams(visitor));
  const words = { subject: '', opening: 'Bonjour {nom},', closing: '' };
  await owner.send('PUT', `${base}/mail-texts/award`, { fr: words, en: { ...words, opening: '' } });
  const report = { id: randomUUID(), kind: 'wrong', text: 'Une erreur.', email: '' };
  await test.visitor().post(`/report?about=/o/${handle}`, new URLSearchParams(report));
  await owner.ask('POST', `${base}/library/installations`, { skills: ['planning'] });
  const key = { name: 'Paie', scopes: ['issue'], days: 30 };
  const { token } = await owner.ask<{ token: string }>('POST', `${base}/api-keys`, key);
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    credentialSubject: { id: 'urn:uuid:7a2b6d5e-3c1f-4f0a-9d8e-0b1c2d3e4f50' },
  };
  const bearer = { authorization: `Bearer ${token}` };
  await test.visitor().ask('POST', `/o/${handle}/vc/credentials/issue`, { credential }, bearer);
  await owner.ask('POST', `${base}/invitations`, { email: `invited@${handle}.example`, role: 'member' });
  const manager = await joinAs(test, owner, organisation, 'manager');
  const { person } = await manager.ask<{ person: { id: string } }>('GET', '/api/me');
  await furnishDirectory(owner, handle, person.id);
  // A programme, and a part of its course that somebody has read.
  const me = await owner.ask<{ person: { id: string } }>('GET', '/api/me');
  const content = programmeContent('Mentorat', { awarders: [me.person.id] });
  const { programme } = await owner.ask<{ programme: { id: string } }>('POST', `${base}/programmes`, { content });
  await owner.ask('POST', `${base}/programmes/${programme.id}/course/observe`);
  await furnishSkills(owner, handle);
  return { award, batch };
}

/** Two units, a manager of one of them, and people with a past. */
async function furnishDirectory(owner: Visitor, handle: string, manager: string): Promise<void> {
  const base = `/api/organisations/${handle}`;
  const unit = async (name: string) =>
    (await owner.ask<{ unit: { id: string } }>('POST', `${base}/units`, { name })).unit.id;
  const [workshop, office] = [await unit('Atelier'), await unit('Bureau')];
  const facts = { name: 'Zoé Durand', emails: [`zoe@${handle}.example`], unitId: workshop };
  const { entry } = await owner.ask<{ entry: { id: string } }>('POST', `${base}/people`, facts);
  await owner.ask('PATCH', `${base}/people/${entry.id}`, { unitId: office });
  await owner.ask('PUT', `${base}/members/${manager}/units`, { unitIds: [office] });
  await owner.ask('PUT', `${base}/comparison-groups`);
  const groups = Uint8Array.from(Buffer.from(`courriel,contrat\nzoe@${handle}.example,CDI\n`));
  await owner.ask('POST', `${base}/comparison-groups/import`, groups);
  const list = Uint8Array.from(Buffer.from('nom,courriel\nMax,max@people.example\n'));
  const upload = await owner.ask<{ import: { id: string; mapping: object } }>('POST', `${base}/people-imports`, list);
  await owner.ask('POST', `${base}/people-imports/${upload.import.id}/check`, { mapping: upload.import.mapping });
}

/** A framework with a skill that has a level and a crosswalk, and a version of it that is kept. */
export async function furnishSkills(owner: Visitor, handle: string) {
  const base = `/api/organisations/${handle}`;
  const both = (text: string) => ({ fr: text, en: text });
  const { framework } = await owner.ask<{ framework: { id: string } }>('POST', `${base}/frameworks`, {
    ...{ name: both('Métiers'), description: both(''), version: '1' },
    source: { name: '', url: '', licence: '', notice: { fr: '', en: '' } },
    levels: [{ id: 'maitrise', rank: 1, name: both('Maîtrise'), definition: both('') }],
  });
  const skill = async (name: string) =>
    (
      await owner.ask<{ skill: { id: string } }>('POST', `${base}/frameworks/${framework.id}/skills`, {
        ...{ kind: 'skill', code: null, uri: null, name: both(name), description: both('') },
        ...{ keywords: { fr: [], en: [] }, descriptors: { maitrise: both('Sait le faire') }, parentId: null },
      })
    ).skill.id;
  const [first, second] = [await skill('Soudage'), await skill('Brasage')];
  const { skill: linked } = await owner.ask<{ skill: { crosswalks: { id: string }[] } }>(
    'POST',
    `${base}/skills/${first}/crosswalks`,
    { uri: 'http://data.europa.eu/esco/skill/1', relation: 'close', confidence: 0.8 },
  );
  const { version } = await owner.ask<{ version: { id: string } }>(
    'POST',
    `${base}/frameworks/${framework.id}/versions`,
    { label: '2026.1' },
  );
  const table = Uint8Array.from(Buffer.from('code;nom\nA;Moulage\n'));
  const upload = await owner.ask<{ import: { id: string } }>('POST', `${base}/framework-imports`, table);
  return {
    ...{ framework: framework.id, skill: first, otherSkill: second },
    crosswalk: linked.crosswalks[0]?.id ?? '',
    frameworkVersion: version.id,
    frameworkImport: upload.import.id,
  };
}
