import { at, EDITORS, MEMBERS, ORG, type Rule } from './authorisation-rule.ts';

const both = (text: string) => ({ fr: text, en: text });
const FRAMEWORK = {
  ...{ name: both('Référentiel'), description: both(''), version: '', levels: [] },
  source: { name: '', url: '', licence: '', notice: { fr: '', en: '' } },
};
const SKILL = {
  ...{ kind: 'skill', code: null, uri: null, name: both('Une compétence'), description: both('') },
  ...{ keywords: { fr: [], en: [] }, descriptors: {} },
};
const act = (path: 'frameworks' | 'skills', name: string, body?: Rule['body']): Rule => ({
  route: `POST ${ORG}/${path}/:id/${name}`,
  may: EDITORS,
  done: [200, 409],
  path: at((targets) => `/${path}/${path === 'skills' ? targets.skill : targets.framework}/${name}`),
  ...(body !== undefined && { body }),
});

const TABLE = Uint8Array.from(Buffer.from('code;nom\nA;Soudage\n'));
const importAct = (name: string, body?: Rule['body']): Rule => ({
  route: `POST ${ORG}/framework-imports/:id/${name}`,
  may: EDITORS,
  done: [200, 409],
  path: at(({ frameworkImport }) => `/framework-imports/${frameworkImport}/${name}`),
  ...(body !== undefined && { body }),
});

/** Frameworks of skills: anybody of the house reads them, owners and administrators change them. */
export const SKILL_RULES: Rule[] = [
  { route: `GET ${ORG}/frameworks`, may: MEMBERS, done: [200], path: at(() => '/frameworks') },
  {
    route: `POST ${ORG}/frameworks`,
    may: EDITORS,
    done: [201],
    path: at(() => '/frameworks'),
    body: () => FRAMEWORK,
  },
  {
    route: `GET ${ORG}/frameworks/:id`,
    may: MEMBERS,
    done: [200],
    path: at(({ framework }) => `/frameworks/${framework}`),
  },
  {
    route: `PUT ${ORG}/frameworks/:id`,
    may: EDITORS,
    done: [200, 409],
    path: at(({ framework }) => `/frameworks/${framework}`),
    body: () => ({ ...FRAMEWORK, revision: 1 }),
  },
  act('frameworks', 'retire'),
  act('frameworks', 'restore'),
  {
    route: `POST ${ORG}/frameworks/:id/skills`,
    may: EDITORS,
    done: [201],
    path: at(({ framework }) => `/frameworks/${framework}/skills`),
    body: () => ({ ...SKILL, parentId: null }),
  },
  {
    route: `GET ${ORG}/frameworks/:id/export/:format`,
    may: MEMBERS,
    done: [200],
    path: at(({ framework }) => `/frameworks/${framework}/export/json`),
  },
  {
    route: `GET ${ORG}/frameworks/:id/versions`,
    may: MEMBERS,
    done: [200],
    path: at(({ framework }) => `/frameworks/${framework}/versions`),
  },
  {
    route: `POST ${ORG}/frameworks/:id/versions`,
    may: EDITORS,
    done: [201, 409],
    path: at(({ framework }) => `/frameworks/${framework}/versions`),
    body: () => ({ label: '2026.2' }),
  },
  {
    route: `GET ${ORG}/frameworks/:id/versions/:versionId`,
    may: MEMBERS,
    done: [200],
    path: at(({ framework, frameworkVersion }) => `/frameworks/${framework}/versions/${frameworkVersion}`),
  },
  {
    route: `GET ${ORG}/frameworks/:id/versions/:versionId/export/:format`,
    may: MEMBERS,
    done: [200],
    path: at(({ framework, frameworkVersion }) => `/frameworks/${framework}/versions/${frameworkVersion}/export/case`),
  },
  {
    route: `GET ${ORG}/frameworks/:id/compare`,
    may: MEMBERS,
    done: [200],
    path: at(({ framework, frameworkVersion }) => `/frameworks/${framework}/compare?from=${frameworkVersion}`),
  },
  {
    route: `GET ${ORG}/frameworks/:id/badges`,
    may: MEMBERS,
    done: [200],
    path: at(({ framework }) => `/frameworks/${framework}/badges`),
  },
  {
    route: `GET ${ORG}/frameworks/:id/programmes`,
    may: MEMBERS,
    done: [200],
    path: at(({ framework }) => `/frameworks/${framework}/programmes`),
  },
  {
    // The first who comes removes it; walked after those that read it.
    route: `DELETE ${ORG}/frameworks/:id/versions/:versionId`,
    may: EDITORS,
    done: [200, 404],
    path: at(({ framework, frameworkVersion }) => `/frameworks/${framework}/versions/${frameworkVersion}`),
  },
  { route: `GET ${ORG}/framework-imports`, may: EDITORS, done: [200], path: at(() => '/framework-imports') },
  {
    route: `POST ${ORG}/framework-imports`,
    may: EDITORS,
    done: [201],
    path: at(() => '/framework-imports'),
    body: () => TABLE,
  },
  {
    route: `POST ${ORG}/framework-imports/:id/files`,
    may: EDITORS,
    done: [201, 409],
    path: at(({ frameworkImport }) => `/framework-imports/${frameworkImport}/files`),
    body: () => TABLE,
  },
  {
    route: `GET ${ORG}/framework-imports/:id`,
    may: EDITORS,
    done: [200],
    path: at(({ frameworkImport }) => `/framework-imports/${frameworkImport}`),
  },
  importAct('check', () => ({})),
  importAct('confirm'),
  importAct('cancel'),
  { route: `GET ${ORG}/skills`, may: MEMBERS, done: [200], path: at(() => '/skills?q=soudage') },
  { route: `GET ${ORG}/skills/:id`, may: MEMBERS, done: [200], path: at(({ skill }) => `/skills/${skill}`) },
  {
    route: `PUT ${ORG}/skills/:id`,
    may: EDITORS,
    done: [200, 409],
    path: at(({ skill }) => `/skills/${skill}`),
    body: () => ({ ...SKILL, revision: 1 }),
  },
  act('skills', 'retire'),
  act('skills', 'restore'),
  act('skills', 'move', () => ({ parentId: null, position: 0 })),
  act('skills', 'merge', ({ otherSkill }) => ({ into: otherSkill })),
  act('skills', 'unmerge'),
  act('skills', 'crosswalks', () => ({ uri: 'https://skills.example/1', relation: 'exact' })),
  {
    // The first who comes takes it away.
    route: `DELETE ${ORG}/skills/:id/crosswalks/:crosswalkId`,
    may: EDITORS,
    done: [200, 404],
    path: at(({ skill, crosswalk }) => `/skills/${skill}/crosswalks/${crosswalk}`),
  },
];
