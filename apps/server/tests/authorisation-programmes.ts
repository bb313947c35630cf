import { at, EDITORS, ISSUERS, MEMBERS, ORG, type Rule } from './authorisation-rule.ts';
import { programmeContent } from './support/factory.ts';

/** Programmes, and the catalogue of an organisation's members. Drafts do not exist for who does not look after them. */
export const PROGRAMME_RULES: readonly Rule[] = [
  { route: `GET ${ORG}/catalogue`, may: MEMBERS, done: [200], path: at(() => '/catalogue') },
  { route: `GET ${ORG}/programmes`, may: MEMBERS, done: [200], path: at(() => '/programmes') },
  {
    route: `POST ${ORG}/programmes`,
    may: EDITORS,
    done: [201],
    path: at(() => '/programmes'),
    body: () => ({ content: programmeContent('Mentorat') }),
  },
  {
    route: `GET ${ORG}/programmes/:id`,
    may: EDITORS,
    done: [200],
    refused: 404,
    path: at(({ programme }) => `/programmes/${programme}`),
  },
  {
    route: `PUT ${ORG}/programmes/:id`,
    may: EDITORS,
    done: [200, 409],
    path: at(({ programme }) => `/programmes/${programme}`),
    body: () => ({ content: programmeContent('Mentorat'), revision: 1 }),
  },
  {
    route: `GET ${ORG}/programmes/:id/announcement`,
    may: EDITORS,
    done: [200],
    path: at(({ programme }) => `/programmes/${programme}/announcement`),
  },
  {
    route: `POST ${ORG}/programmes/:id/open`,
    may: EDITORS,
    done: [409],
    path: at(({ programme }) => `/programmes/${programme}/open`),
    body: () => ({ revision: 99, announced: null }),
  },
  {
    route: `POST ${ORG}/programmes/:id/close`,
    may: EDITORS,
    done: [409],
    path: at(({ programme }) => `/programmes/${programme}/close`),
  },
  {
    route: `POST ${ORG}/programmes/:id/reopen`,
    may: EDITORS,
    done: [409],
    path: at(({ programme }) => `/programmes/${programme}/reopen`),
  },
  {
    route: `GET ${ORG}/programmes/:id/figures`,
    may: ISSUERS,
    done: [200],
    path: at(({ programme }) => `/programmes/${programme}/figures`),
  },
  {
    // Nobody of this cast awards in it.
    route: `POST ${ORG}/programmes/:id/course/:module`,
    may: MEMBERS,
    done: [404],
    path: at(({ programme }) => `/programmes/${programme}/course/observe`),
  },
];
/** After everything that needs it. */
export const DELETING_PROGRAMME: Rule = {
  route: `DELETE ${ORG}/programmes/:id`,
  may: EDITORS,
  done: [204, 404],
  path: at(({ programme }) => `/programmes/${programme}`),
};
