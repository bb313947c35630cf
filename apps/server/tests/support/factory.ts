import { createOperatorLink } from '../../src/modules/accounts/index.ts';
import type { BadgeContent, BadgeView } from '../../src/modules/badges/badges.schema.ts';
import type { AwardView } from '../../src/modules/issuing/issuing.schema.ts';
import { listMails } from '../../src/modules/notices/index.ts';
import type { OrganisationView, Role } from '../../src/modules/organisations/organisations.schema.ts';
import type { ProgrammeContent, ProgrammeView } from '../../src/modules/programmes/programmes.schema.ts';
import type { TestApp } from './app.ts';
import type { Visitor } from './visitor.ts';

const TOKEN = /[1-9A-HJ-NP-Za-km-z]{44}/;

/** The text of the newest mail to an address, on an installation that keeps its mails. */
export async function keptMail(test: TestApp, to: string, organisationId: string | null): Promise<string> {
  const { mails } = await listMails(test.context, organisationId, 1);
  const text = mails.find((mail) => mail.to === to)?.text;
  if (!text) throw new Error(`no mail to ${to} was kept`);
  return text;
}

/** The secret of the link in the newest mail to an address. */
export async function keptToken(test: TestApp, to: string, organisationId: string): Promise<string> {
  const [token] = TOKEN.exec(await keptMail(test, to, organisationId)) ?? [];
  if (!token) throw new Error(`the mail to ${to} holds no link`);
  return token;
}

export async function signInOperator(test: TestApp, email = 'operator@installation.example'): Promise<Visitor> {
  const visitor = test.visitor();
  const link = await createOperatorLink(test.context);
  const form = new URLSearchParams({ name: 'Odile Opératrice', email });
  const answer = await visitor.post(`/fr/sign-in/link/${link}`, form);
  if (answer.status !== 303) throw new Error(`the operator's link answered ${answer.status}: ${await answer.text()}`);
  return visitor;
}

export async function signIn(test: TestApp, email: string): Promise<Visitor> {
  const visitor = test.visitor();
  await visitor.post('/fr/sign-in', new URLSearchParams({ email }));
  const [code = ''] = /\b\d{3}\s?\d{3}\b/.exec(await keptMail(test, email, null)) ?? [];
  const answer = await visitor.post('/fr/sign-in/code', new URLSearchParams({ email, code }));
  if (answer.status !== 303) throw new Error(`the code of ${email} answered ${answer.status}`);
  return visitor;
}

/** An organisation whose owner is another person than the operator. */
export async function createOrganisation(
  test: TestApp,
  operator: Visitor,
  facts: { handle: string; name: string; language?: 'fr' | 'en' },
): Promise<{ organisation: OrganisationView; owner: Visitor }> {
  const ownerEmail = `owner@${facts.handle}.example`;
  const { organisation } = await operator.ask<{ organisation: OrganisationView }>('POST', '/api/organisations', {
    ...facts,
    ownerEmail,
  });
  return { organisation, owner: await acceptInvitation(test, organisation, ownerEmail) };
}

async function acceptInvitation(test: TestApp, organisation: OrganisationView, email: string): Promise<Visitor> {
  const token = await keptToken(test, email, organisation.id);
  const visitor = await signIn(test, email);
  await visitor.ask('POST', `/api/invitations/${token}/accept`);
  return visitor;
}

/** A person of the organisation, invited by its owner and come in through the mailed link. */
export async function joinAs(
  test: TestApp,
  owner: Visitor,
  organisation: OrganisationView,
  role: Role,
): Promise<Visitor> {
  const email = `${role}@${organisation.handle}.example`;
  await owner.ask('POST', `/api/organisations/${organisation.handle}/invitations`, { email, role });
  return acceptInvitation(test, organisation, email);
}

export const badgeContent = (name = 'Premiers secours'): BadgeContent => ({
  name: { fr: name, en: `${name} (first aid)` },
  description: { fr: 'Sait réagir dans les premières minutes.', en: 'Acts well in the first minutes.' },
  criteria: { fr: 'Réussir les **trois** mises en situation.', en: 'Pass the **three** exercises.' },
  tags: ['secours'],
  ladder: { of: 4, rungs: [{ id: 'acquisition', rank: 2, name: { fr: 'Acquisition', en: 'Acquisition' } }] },
  validityMonths: 24,
  alt: { fr: 'Un sceau bleu pétrole.', en: 'A petrol blue seal.' },
  artwork: { style: 'sceau', palette: 'petrole', icon: 'award', sub: { fr: '', en: '' } },
});

export async function draftBadge(by: Visitor, handle: string, name?: string): Promise<BadgeView> {
  const path = `/api/organisations/${handle}/badges`;
  return (await by.ask<{ badge: BadgeView }>('POST', path, { content: badgeContent(name) })).badge;
}

export async function publishedBadge(by: Visitor, handle: string, name?: string): Promise<BadgeView> {
  const { id } = await draftBadge(by, handle, name);
  return (await by.ask<{ badge: BadgeView }>('POST', `/api/organisations/${handle}/badges/${id}/publish`)).badge;
}

const said = (fr: string) => ({ fr, en: `${fr} (en)` });

export const programmeContent = (name: string, over: Partial<ProgrammeContent> = {}): ProgrammeContent => ({
  activity: 'mentoring',
  name: said(name),
  aim: said('Transmettre un métier.'),
  startsOn: '2026-12-01',
  endsOn: '2027-06-30',
  timeZone: 'Europe/Paris',
  groups: [],
  skills: [{ from: 'library', id: 'cooperation', name: said('Coopération'), why: said('Préparer un poste à deux.') }],
  badgeIds: [],
  ways: ['mentor'],
  assessing: said('Un entretien à la fin.'),
  awarders: [],
  course: [{ id: 'observe', title: said('Observer'), text: said('Des faits.') }],
  contact: said('Le service formation'),
  audience: 'internal',
  announcement: { by: 'page', subject: { fr: '', en: '' }, text: { fr: '', en: '' } },
  ...over,
});

export async function draftProgramme(by: Visitor, handle: string): Promise<string> {
  const body = { content: programmeContent('Mentorat') };
  const path = `/api/organisations/${handle}/programmes`;
  return (await by.ask<{ programme: ProgrammeView }>('POST', path, body)).programme.id;
}

export async function awardTo(by: Visitor, handle: string, badgeId: string, email: string): Promise<AwardView> {
  const body = { badgeId, recipient: { email, name: 'Renée Lœuvre', language: 'fr' } };
  return (await by.ask<{ award: AwardView }>('POST', `/api/organisations/${handle}/awards`, body)).award;
}

/** An act on an award of its own, in the queue. */
export async function startedAct(by: Visitor, handle: string, badgeId: string): Promise<string> {
  const { id } = await awardTo(by, handle, badgeId, `act@${handle}.example`);
  const body = { kind: 'revoke', selection: { ids: [id] }, reason: 'Session annulée', total: 1 };
  return (await by.ask<{ act: { id: string } }>('POST', `/api/organisations/${handle}/award-acts`, body)).act.id;
}
