import { at, EDITORS, ORG, type Rule } from './authorisation-rule.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const operatorReads = (name: string): Rule => ({
  route: `GET /api/operator/${name}`,
  may: ['operator'],
  done: [200],
  refused: 404,
  path: () => `/api/operator/${name}`,
});

/** The audit trail, and what the installation's operator alone may do. */
export const OPERATOR_RULES: Rule[] = [
  { route: `GET ${ORG}/trail`, may: EDITORS, done: [200], path: at(() => '/trail') },
  { route: `GET ${ORG}/trail/check`, may: EDITORS, done: [200], path: at(() => '/trail/check') },
  { route: `GET ${ORG}/trail.jsonl`, may: EDITORS, done: [200], path: at(() => '/trail.jsonl') },
  { route: `GET ${ORG}/trail.csv`, may: EDITORS, done: [200], path: at(() => '/trail.csv') },
  ...['trail', 'trail/check', 'trail.jsonl', 'trail.csv'].map(operatorReads),
  ...['health', 'legal', 'installation', 'jobs', 'outbox', 'reports'].map(operatorReads),
  ...['jobs/999999/replay', 'jobs/999999/cancel', `outbox/${NOBODY}/retry`].map(
    (name): Rule => ({
      route: `POST /api/operator/${name.replace(/\/(?:\d+|[0-9a-f-]{36})\//, '/:id/')}`,
      may: ['operator'],
      // There is no such job or mail: the door was passed.
      done: [409],
      refused: 404,
      path: () => `/api/operator/${name}`,
    }),
  ),
  {
    route: 'PUT /api/operator/legal',
    may: ['operator'],
    done: [200],
    refused: 404,
    path: () => '/api/operator/legal',
    body: () => ({ address: '', dataContact: '', hosting: '', terms: { fr: '', en: '' }, privacy: { fr: '', en: '' } }),
  },
  {
    route: 'PUT /api/operator/installation',
    may: ['operator'],
    done: [200],
    refused: 404,
    path: () => '/api/operator/installation',
    body: () => ({ name: 'Insigne', timeZone: 'Europe/Paris', entity: '', contact: '' }),
  },
  {
    route: 'PATCH /api/operator/reports/:id',
    may: ['operator'],
    done: [404],
    refused: 404,
    path: () => `/api/operator/reports/${NOBODY}`,
    body: () => ({ closed: true }),
  },
  {
    route: 'PATCH /api/operator/organisations/:id',
    may: ['operator'],
    done: [404],
    path: () => `/api/operator/organisations/${NOBODY}`,
    body: () => ({ suspended: true }),
  },
  {
    route: 'POST /api/operator/test-mail',
    may: ['operator'],
    done: [200],
    refused: 404,
    path: () => '/api/operator/test-mail',
  },
];
