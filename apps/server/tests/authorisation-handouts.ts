import { at, ISSUERS, ORG, type Rule } from './authorisation-rule.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const nextMonth = () => `${new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10)}T09:00`;

/** Badges given out at an event, and what is printed for them. */
export const HANDOUT_RULES: readonly Rule[] = [
  { route: `GET ${ORG}/handouts`, may: ISSUERS, done: [200], path: at(() => '/handouts') },
  {
    route: `POST ${ORG}/handouts`,
    may: ISSUERS,
    done: [201],
    path: at(() => '/handouts'),
    body: ({ badge }) => ({ badgeId: badge, name: 'Journée', most: 3, endsAt: nextMonth() }),
  },
  { route: `GET ${ORG}/handouts/:id`, may: ISSUERS, done: [200], path: at(({ handout }) => `/handouts/${handout}`) },
  {
    route: `PATCH ${ORG}/handouts/:id`,
    may: ISSUERS,
    done: [200],
    path: at(({ handout }) => `/handouts/${handout}`),
    body: () => ({ state: 'open' }),
  },
  {
    route: 'GET /print/:org/handouts/:id',
    may: ISSUERS,
    done: [200],
    path: ({ handle, handout }) => `/print/${handle}/handouts/${handout}`,
  },
  {
    route: 'GET /print/:org/handouts/:id/qr.svg',
    may: ISSUERS,
    done: [200],
    path: ({ handle, handout }) => `/print/${handle}/handouts/${handout}/qr.svg`,
  },
  {
    route: 'POST /print/:org/claims',
    may: ISSUERS,
    // Nothing waits any more, where the rules above revoked it.
    done: [200, 409],
    path: ({ handle }) => `/print/${handle}/claims`,
    body: () => new URLSearchParams({}),
  },
];
