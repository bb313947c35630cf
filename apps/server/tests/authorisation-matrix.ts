import { ACCOUNT_RULES, ERASING } from './authorisation-account.ts';
import { BRAND_RULES } from './authorisation-brand.ts';
import { HANDOUT_RULES } from './authorisation-handouts.ts';
import { LIBRARY_RULES } from './authorisation-library.ts';
import { OPERATOR_RULES } from './authorisation-operator.ts';
import { PEOPLE_RULES } from './authorisation-people.ts';
import { DELETING_PROGRAMME, PROGRAMME_RULES } from './authorisation-programmes.ts';
import { PROGRAM_RULES } from './authorisation-programs.ts';
import { LEAVING, PUBLIC_RULES } from './authorisation-public.ts';
import { at, CAST, EDITORS, ISSUERS, MEMBERS, ORG, OWNERS, type Rule, TEAM, type Who } from './authorisation-rule.ts';
import { SKILL_RULES } from './authorisation-skills.ts';
import { badgeContent } from './support/factory.ts';
import { PIXEL } from './support/pixel.ts';

const SIGNED_IN = CAST.filter((who) => who !== 'stranger');

const organisations: Rule[] = [
  { route: 'GET /api/me/organisations', may: SIGNED_IN, done: [200], path: () => '/api/me/organisations' },
  {
    route: 'GET /api/operator/organisations',
    may: ['operator'],
    done: [200],
    path: () => '/api/operator/organisations',
  },
  {
    route: 'POST /api/organisations',
    may: ['operator'],
    done: [201],
    path: () => '/api/organisations',
    body: () => ({ name: 'Troisième maison', handle: 'third' }),
  },
  { route: `GET ${ORG}`, may: MEMBERS, done: [200], path: at(() => '') },
  { route: `GET ${ORG}/first-steps`, may: MEMBERS, done: [200], path: at(() => '/first-steps') },
  { route: `PATCH ${ORG}`, may: EDITORS, done: [200], path: at(() => ''), body: () => ({ website: '' }) },
  {
    route: `PUT ${ORG}/logo`,
    may: EDITORS,
    done: [200],
    path: at(() => '/logo'),
    body: () => PIXEL,
    headers: { 'content-type': 'image/png' },
  },
  { route: `DELETE ${ORG}/logo`, may: EDITORS, done: [200], path: at(() => '/logo') },
  { route: `GET ${ORG}/members`, may: EDITORS, done: [200], path: at(() => '/members') },
  {
    route: `PATCH ${ORG}/members/:personId`,
    may: OWNERS,
    done: [200],
    path: at(({ person }) => `/members/${person}`),
    body: () => ({ role: 'issuer' }),
  },
  {
    route: `DELETE ${ORG}/members/:personId`,
    may: OWNERS,
    done: [204],
    path: at(({ person }) => `/members/${person}`),
  },
  { route: `GET ${ORG}/invitations`, may: OWNERS, done: [200], path: at(() => '/invitations') },
  {
    route: `POST ${ORG}/invitations`,
    may: OWNERS,
    done: [201],
    path: at(() => '/invitations'),
    body: () => ({ email: 'someone@people.example', role: 'member' }),
  },
  {
    route: `DELETE ${ORG}/invitations/:id`,
    may: OWNERS,
    done: [204],
    path: at(({ invitation }) => `/invitations/${invitation}`),
  },
  {
    route: 'GET /api/invitations/:token',
    may: 'anybody',
    done: [200],
    path: ({ invitationToken }) => `/api/invitations/${invitationToken}`,
  },
  {
    // The link's own address decides, not a role: nobody of this cast was invited.
    route: 'POST /api/invitations/:token/accept',
    may: SIGNED_IN,
    done: [409],
    path: ({ invitationToken }) => `/api/invitations/${invitationToken}/accept`,
  },
  { route: `GET ${ORG}/mails`, may: EDITORS, done: [200], path: at(() => '/mails') },
  { route: `GET ${ORG}/reports`, may: EDITORS, done: [200], path: at(() => '/reports') },
  {
    route: `PATCH ${ORG}/reports/:id`,
    may: EDITORS,
    done: [200],
    path: at(({ report }) => `/reports/${report}`),
    body: () => ({ closed: true }),
  },
  { route: 'GET /api/operator/mails', may: ['operator'], done: [200], refused: 404, path: () => '/api/operator/mails' },
];

const badges: Rule[] = [
  { route: `GET ${ORG}/badges`, may: MEMBERS, done: [200], path: at(() => '/badges') },
  {
    route: `POST ${ORG}/badges`,
    may: EDITORS,
    done: [201],
    path: at(() => '/badges'),
    body: () => ({ content: badgeContent('Autre badge') }),
  },
  { route: `GET ${ORG}/badges/:id`, may: MEMBERS, done: [200], path: at(({ badge }) => `/badges/${badge}`) },
  {
    route: `PUT ${ORG}/badges/:id`,
    may: EDITORS,
    done: [200, 409],
    path: at(({ draft }) => `/badges/${draft}`),
    body: () => ({ content: badgeContent('Nouveau nom'), revision: 1 }),
  },
  {
    route: `GET ${ORG}/badges/:id/versions`,
    may: MEMBERS,
    done: [200],
    path: at(({ badge }) => `/badges/${badge}/versions`),
  },
  {
    route: `GET ${ORG}/badges/:id/picture.svg`,
    may: MEMBERS,
    done: [200],
    path: at(({ draft }) => `/badges/${draft}/picture.svg`),
  },
  {
    route: `POST ${ORG}/badges/:id/publish`,
    may: EDITORS,
    done: [200, 409],
    path: at(({ draft }) => `/badges/${draft}/publish`),
  },
  {
    route: `POST ${ORG}/badges/:id/archive`,
    may: EDITORS,
    done: [200, 409],
    path: at(({ draft }) => `/badges/${draft}/archive`),
  },
  {
    route: `POST ${ORG}/badges/:id/restore`,
    may: EDITORS,
    done: [200, 409],
    path: at(({ draft }) => `/badges/${draft}/restore`),
  },
  {
    route: `POST ${ORG}/badge-pictures`,
    may: EDITORS,
    done: [201],
    path: at(() => '/badge-pictures'),
    body: () => PIXEL,
    headers: { 'content-type': 'image/png' },
  },
  {
    route: `GET ${ORG}/badge-pictures/:id`,
    may: MEMBERS,
    done: [200],
    path: at(({ picture }) => `/badge-pictures/${picture}`),
  },
];

const awards: Rule[] = [
  { route: `GET ${ORG}/awards`, may: TEAM, done: [200], path: at(() => '/awards') },
  {
    route: `POST ${ORG}/awards`,
    may: ISSUERS,
    done: [201, 409],
    path: at(() => '/awards'),
    body: ({ badge }) => ({ badgeId: badge, recipient: { email: 'somebody@people.example' } }),
  },
  { route: `GET ${ORG}/awards/:id`, may: TEAM, done: [200], path: at(({ award }) => `/awards/${award}`) },
  { route: `GET ${ORG}/award-counts`, may: TEAM, done: [200], path: at(() => '/award-counts') },
  { route: `GET ${ORG}/awards/:id/life`, may: TEAM, done: [200], path: at(({ award }) => `/awards/${award}/life`) },
  // Pending, and of a badge that cannot be suspended: the door was passed.
  {
    route: `POST ${ORG}/awards/:id/suspend`,
    may: ISSUERS,
    done: [409],
    path: at(({ award }) => `/awards/${award}/suspend`),
    body: () => ({ reason: 'Contrôle en cours' }),
  },
  {
    route: `POST ${ORG}/awards/:id/reinstate`,
    may: ISSUERS,
    done: [409],
    path: at(({ award }) => `/awards/${award}/reinstate`),
  },
  {
    route: `POST ${ORG}/awards/:id/renew`,
    may: ISSUERS,
    done: [409],
    path: at(({ award }) => `/awards/${award}/renew`),
  },
  {
    route: `POST ${ORG}/awards/:id/correct`,
    may: ISSUERS,
    done: [200, 409],
    path: at(({ award }) => `/awards/${award}/correct`),
    body: () => ({ name: 'Renée Lœuvre' }),
  },
  {
    route: `POST ${ORG}/award-acts/preview`,
    may: ISSUERS,
    done: [200],
    path: at(() => '/award-acts/preview'),
    body: ({ award }) => ({ kind: 'revoke', selection: { ids: [award] } }),
  },
  // With a number that nobody saw: refused without a trace.
  {
    route: `POST ${ORG}/award-acts`,
    may: ISSUERS,
    done: [409],
    path: at(() => '/award-acts'),
    body: ({ award }) => ({ kind: 'revoke', selection: { ids: [award] }, reason: 'Session annulée', total: 7 }),
  },
  { route: `GET ${ORG}/award-acts/:id`, may: ISSUERS, done: [200], path: at(({ act }) => `/award-acts/${act}`) },
  {
    route: `POST ${ORG}/award-acts/:id/cancel`,
    may: ISSUERS,
    done: [200],
    path: at(({ act }) => `/award-acts/${act}/cancel`),
  },
  {
    route: `POST ${ORG}/awards/:id/resend`,
    may: ISSUERS,
    done: [200, 409],
    path: at(({ award }) => `/awards/${award}/resend`),
  },
  {
    route: `POST ${ORG}/awards/:id/revoke`,
    may: ISSUERS,
    done: [200, 409],
    path: at(({ award }) => `/awards/${award}/revoke`),
    body: () => ({ reason: 'Délivré par erreur' }),
  },
  { route: `GET ${ORG}/batches`, may: ISSUERS, done: [200], path: at(() => '/batches') },
  {
    route: `POST ${ORG}/batches`,
    may: ISSUERS,
    done: [201],
    path: at(({ badge }) => `/batches?badge=${badge}&fileName=a.csv`),
    body: () => Uint8Array.from(Buffer.from('email\nx@people.example\n')),
    headers: { 'content-type': 'text/csv' },
  },
  { route: `GET ${ORG}/batches/:id`, may: ISSUERS, done: [200], path: at(({ batch }) => `/batches/${batch}`) },
  {
    route: `POST ${ORG}/batches/:id/sheet`,
    may: ISSUERS,
    // The list is a CSV, which has one sheet: it is read again.
    done: [200],
    path: at(({ batch }) => `/batches/${batch}/sheet`),
    body: () => ({ sheet: 'Feuille 1' }),
  },
  {
    route: `POST ${ORG}/batches/:id/check`,
    may: ISSUERS,
    done: [200],
    path: at(({ batch }) => `/batches/${batch}/check`),
    body: () => ({ mapping: { email: 'email' } }),
  },
  {
    route: `PUT ${ORG}/batches/:id/skipped`,
    may: ISSUERS,
    done: [200, 409],
    path: at(({ batch }) => `/batches/${batch}/skipped`),
    body: () => ({ lines: [1], out: false }),
  },
  {
    route: `GET ${ORG}/batches/:id/rows`,
    may: ISSUERS,
    done: [200],
    path: at(({ batch }) => `/batches/${batch}/rows`),
  },
  {
    route: `GET ${ORG}/batches/:id/report.csv`,
    may: ISSUERS,
    done: [200],
    path: at(({ batch }) => `/batches/${batch}/report.csv`),
  },
  {
    route: `POST ${ORG}/batches/:id/confirm`,
    may: ISSUERS,
    done: [200],
    path: at(({ batch }) => `/batches/${batch}/confirm`),
    body: () => ({ when: 'after-undo' }),
  },
  {
    route: `POST ${ORG}/batches/:id/send-now`,
    may: ISSUERS,
    // What was sent before is on its way: that is what was asked for.
    done: [200],
    path: at(({ batch }) => `/batches/${batch}/send-now`),
  },
  {
    route: `POST ${ORG}/batches/people`,
    may: ISSUERS,
    done: [201],
    path: at(() => '/batches/people'),
    body: ({ badge }) => ({ source: 'person', badgeId: badge, recipient: { email: 'y@people.example' } }),
  },
  { route: `GET ${ORG}/batch-mappings`, may: ISSUERS, done: [200], path: at(() => '/batch-mappings') },
  {
    route: `DELETE ${ORG}/batch-mappings/:id`,
    may: ISSUERS,
    done: [204, 404],
    path: at(({ mapping }) => `/batch-mappings/${mapping}`),
  },
  {
    route: `POST ${ORG}/batches/:id/cancel`,
    may: ISSUERS,
    done: [200],
    path: at(({ batch }) => `/batches/${batch}/cancel`),
  },
];

/** A holder's own: whoever is not the holder finds nothing, whatever the role. */
const mine: Rule[] = [
  { route: 'GET /api/me', may: SIGNED_IN, done: [200], path: () => '/api/me' },
  { route: 'PATCH /api/me', may: SIGNED_IN, done: [200], path: () => '/api/me', body: () => ({ language: 'fr' }) },
  { route: 'GET /api/me/badges', may: SIGNED_IN, done: [200], path: () => '/api/me/badges' },
  {
    route: 'POST /api/me/badges/:publicId/accept',
    may: OWNERS,
    done: [200],
    refused: 404,
    path: ({ ownAwardPublicId }) => `/api/me/badges/${ownAwardPublicId}/accept`,
  },
  {
    route: 'PUT /api/me/badges/:publicId/visibility',
    may: OWNERS,
    done: [200],
    refused: 404,
    path: ({ ownAwardPublicId }) => `/api/me/badges/${ownAwardPublicId}/visibility`,
    body: () => ({ visibility: 'public' }),
  },
  {
    route: 'GET /api/me/badges/:publicId/:file',
    may: OWNERS,
    done: [200],
    refused: 404,
    path: ({ ownAwardPublicId }) => `/api/me/badges/${ownAwardPublicId}/file.json`,
  },
  {
    route: 'POST /api/me/badges/:publicId/decline',
    may: OWNERS,
    done: [409],
    refused: 404,
    path: ({ ownAwardPublicId }) => `/api/me/badges/${ownAwardPublicId}/decline`,
  },
];

/** Every route of the app with who may pass its door (P-TEN-03); `authorisation.test.ts` walks it. */
export const MATRIX: readonly Rule[] = [
  ...organisations,
  ...OPERATOR_RULES,
  ...PEOPLE_RULES,
  ...SKILL_RULES,
  ...HANDOUT_RULES,
  ...BRAND_RULES,
  ...PROGRAM_RULES,
  ...PROGRAMME_RULES,
  DELETING_PROGRAMME,
  ...badges,
  ...LIBRARY_RULES,
  ...awards,
  ...mine,
  ...ACCOUNT_RULES,
  ...PUBLIC_RULES,
  ...ERASING,
  ...LEAVING,
];

/** What `who` gets at a door. */
export function expected(rule: Rule, who: Who): readonly number[] {
  if (rule.may === 'anybody' || rule.may.includes(who)) return rule.done;
  if (who === 'stranger') return [401];
  const insideOrganisation = rule.route.includes(ORG) || rule.route.includes('/print/:org/');
  const outside = who === 'operator' || who === 'owner of another organisation';
  return [insideOrganisation && outside ? 404 : (rule.refused ?? 403)];
}
