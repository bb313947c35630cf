import { at, EDITORS, ORG, page, type Rule } from './authorisation-rule.ts';

/** Keys of programs, as people manage them. */
export const PROGRAM_RULES: readonly Rule[] = [
  { route: `GET ${ORG}/api-keys`, may: EDITORS, done: [200], path: at(() => '/api-keys') },
  {
    route: `POST ${ORG}/api-keys`,
    may: EDITORS,
    done: [201],
    path: at(() => '/api-keys'),
    body: () => ({ name: 'Paie', scopes: ['verify'], days: 30 }),
  },
  {
    route: `POST ${ORG}/api-keys/:id/revoke`,
    may: EDITORS,
    done: [200],
    path: at(({ apiKey }) => `/api-keys/${apiKey}/revoke`),
  },
  // A session opens none of these, whoever's it is: they ask for a key.
  ...['credentials/issue', 'credentials/verify', 'credentials/status', 'presentations/verify'].map(
    (door): Rule => ({
      route: `POST /o/:org/vc/${door}`,
      may: 'anybody',
      done: [401],
      path: page(() => `/vc/${door}`),
      body: () => ({
        credential: {},
        verifiableCredential: {},
        verifiablePresentation: {},
        credentialId: 'urn:x:1',
        credentialStatus: { statusPurpose: 'revocation' },
      }),
    }),
  ),
  {
    route: 'GET /o/:org/vc/status-lists/:id',
    may: 'anybody',
    done: [200],
    path: page(({ statusList }) => `/vc/status-lists/${statusList}`),
  },
];
