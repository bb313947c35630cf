import { CAST, type Rule } from './authorisation-rule.ts';

const SIGNED_IN = CAST.filter((who) => who !== 'stranger');
const NOBODY = '01997c4e-2b1a-7c3d-9e4f-5a6b7c8d9e0f';
const NO_CREDENTIAL = { id: 'AA', response: { clientDataJSON: 'AA' } };

/** Of one's own account: everybody who is signed in, about themselves. No code, key or challenge of these is a right one. */
export const ACCOUNT_RULES: Rule[] = [
  { route: 'GET /api/me/addresses', may: SIGNED_IN, done: [200], path: () => '/api/me/addresses' },
  {
    route: 'POST /api/me/addresses/code',
    may: SIGNED_IN,
    done: [204],
    path: () => '/api/me/addresses/code',
    body: () => ({ email: 'to.be.added@people.example' }),
  },
  {
    route: 'POST /api/me/addresses',
    may: SIGNED_IN,
    done: [422],
    path: () => '/api/me/addresses',
    body: () => ({ email: 'never.asked@people.example', code: '000000' }),
  },
  ...(['prefer', 'remove'] as const).map(
    (act): Rule => ({
      route: `POST /api/me/addresses/${act}`,
      may: SIGNED_IN,
      done: [404],
      path: () => `/api/me/addresses/${act}`,
      body: () => ({ email: 'not.mine@people.example' }),
    }),
  ),
  { route: 'GET /api/me/sessions', may: SIGNED_IN, done: [200], path: () => '/api/me/sessions' },
  { route: 'DELETE /api/me/sessions/:id', may: SIGNED_IN, done: [404], path: () => `/api/me/sessions/${NOBODY}` },
  { route: 'DELETE /api/me/sessions', may: SIGNED_IN, done: [200], path: () => '/api/me/sessions' },
  { route: 'POST /api/me/proof/code', may: SIGNED_IN, done: [204], path: () => '/api/me/proof/code' },
  {
    route: 'POST /api/me/proof',
    may: SIGNED_IN,
    done: [422],
    path: () => '/api/me/proof',
    body: () => ({ code: 'no code' }),
  },
  {
    route: 'POST /api/me/proof/passkey',
    may: SIGNED_IN,
    done: [422],
    path: () => '/api/me/proof/passkey',
    body: () => ({ credential: NO_CREDENTIAL }),
  },
  { route: 'GET /api/me/passkeys', may: SIGNED_IN, done: [200], path: () => '/api/me/passkeys' },
  { route: 'POST /api/me/passkeys/options', may: SIGNED_IN, done: [200], path: () => '/api/me/passkeys/options' },
  {
    route: 'POST /api/me/passkeys',
    may: SIGNED_IN,
    done: [422],
    path: () => '/api/me/passkeys',
    body: () => ({ name: 'Clé', credential: NO_CREDENTIAL }),
  },
  {
    route: 'PATCH /api/me/passkeys/:id',
    may: SIGNED_IN,
    done: [404],
    path: () => `/api/me/passkeys/${NOBODY}`,
    body: () => ({ name: 'Clé' }),
  },
  { route: 'DELETE /api/me/passkeys/:id', may: SIGNED_IN, done: [404], path: () => `/api/me/passkeys/${NOBODY}` },
  {
    route: 'POST /api/sign-in/passkey/options',
    may: 'anybody',
    done: [200],
    path: () => '/api/sign-in/passkey/options',
  },
  {
    route: 'POST /api/sign-in/passkey',
    may: 'anybody',
    done: [422],
    path: () => '/api/sign-in/passkey',
    body: () => ({ credential: NO_CREDENTIAL }),
  },
  { route: 'GET /api/me/looks', may: SIGNED_IN, done: [200], path: () => '/api/me/looks' },
  { route: 'GET /api/me/retention', may: SIGNED_IN, done: [200], path: () => '/api/me/retention' },
  { route: 'GET /api/me/export', may: SIGNED_IN, done: [200], path: () => '/api/me/export' },
  { route: 'POST /api/me/export', may: SIGNED_IN, done: [202], path: () => '/api/me/export' },
  { route: 'GET /api/me/export/:id/file', may: SIGNED_IN, done: [404], path: () => `/api/me/export/${NOBODY}/file` },
  { route: 'GET /api/me/erasure', may: SIGNED_IN, done: [200], path: () => '/api/me/erasure' },
];

/** Last of all: it takes the cast away, but for the last owners and the one who runs the installation. */
export const ERASING: Rule[] = [
  {
    route: 'POST /api/me/erasure',
    may: SIGNED_IN,
    done: [204, 409],
    path: () => '/api/me/erasure',
    body: () => ({ confirmed: true }),
  },
];
