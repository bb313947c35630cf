import { at, EDITORS, MEMBERS, ORG, type Rule } from './authorisation-rule.ts';

/** The ready library. */
export const LIBRARY_RULES: readonly Rule[] = [
  { route: `GET ${ORG}/library`, may: MEMBERS, done: [200], path: at(() => '/library?q=planification') },
  { route: `GET ${ORG}/library/course`, may: MEMBERS, done: [200], path: at(() => '/library/course') },
  {
    route: `POST ${ORG}/library/installations`,
    may: EDITORS,
    done: [200],
    path: at(() => '/library/installations'),
    body: () => ({ skills: ['planning'] }),
  },
  {
    // Nothing is offered of the version that was just installed: who may decide is told that it is another revision.
    route: `POST ${ORG}/library/skills/:id/offers`,
    may: EDITORS,
    done: [409],
    path: at(() => '/library/skills/planning/offers'),
    body: () => ({ take: [], revision: 0 }),
  },
  { route: `GET ${ORG}/library/skills/:id`, may: MEMBERS, done: [200], path: at(() => '/library/skills/planning') },
];
