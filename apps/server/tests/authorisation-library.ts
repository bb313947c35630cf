import { at, MEMBERS, ORG, type Rule } from './authorisation-rule.ts';

/** The ready library. */
export const LIBRARY_RULES: readonly Rule[] = [
  { route: `GET ${ORG}/library`, may: MEMBERS, done: [200], path: at(() => '/library?q=planification') },
  { route: `GET ${ORG}/library/course`, may: MEMBERS, done: [200], path: at(() => '/library/course') },
  { route: `GET ${ORG}/library/skills/:id`, may: MEMBERS, done: [200], path: at(() => '/library/skills/planning') },
];
