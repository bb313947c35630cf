import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BadgeContent, BadgeView } from '../src/modules/badges/badges.schema.ts';
import type { FrameworkView, SkillView } from '../src/modules/skills/skills.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { awardTo, badgeContent, createOrganisation, programmeContent, signInOperator } from './support/factory.ts';
import { rowsOf } from './support/rows.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'fonderie';
const BASE = `/api/organisations/${HANDLE}`;
const HTML = { accept: 'text/html' };
const both = (fr: string, en = fr) => ({ fr, en });

let test: TestApp;
let owner: Visitor;
let organisationId: string;
let framework: FrameworkView;

beforeAll(async () => {
  test = await openTestApp();
  const operator = await signInOperator(test);
  const made = await createOrganisation(test, operator, { handle: HANDLE, name: 'La Fonderie' });
  owner = made.owner;
  organisationId = made.organisation.id;
  await createOrganisation(test, operator, { handle: 'voisine', name: 'La Voisine' });
  ({ framework } = await owner.ask<{ framework: FrameworkView }>('POST', `${BASE}/frameworks`, {
    ...{ name: both('Métiers', 'Trades'), description: both(''), version: '2026.1' },
    source: { name: 'Branche', url: 'https://branche.example', licence: 'CC BY', notice: both('Texte de la branche') },
    levels: ['seul', 'transmet'].map((id, at) => ({ id, rank: at + 1, name: both(id), definition: both('') })),
  }));
}, 60_000);
afterAll(() => test?.close());

const makeSkill = async (name: string, more: object = {}) =>
  (
    await owner.ask<{ skill: SkillView }>('POST', `${BASE}/frameworks/${framework.id}/skills`, {
      ...{ kind: 'skill', code: null, uri: null, name: both(name, `${name} (en)`), parentId: null },
      ...{ description: both(`${name}, secret de la maison`), keywords: { fr: [], en: [] } },
      ...{ descriptors: { seul: both(`${name} sans aide`) }, ...more },
    })
  ).skill;
const act = (skill: SkillView, name: string, body?: object) =>
  owner.ask('POST', `${BASE}/skills/${skill.id}/${name}`, body);

/** A badge of that name that stands for these skills; published unless it says otherwise. */
async function badgeOf(name: string, skills: SkillView[], more: Partial<BadgeContent> = {}, isDraft = false) {
  // Without levels: each would be drawn.
  const { ladder: _, ...plain } = badgeContent(name);
  const content = { ...plain, skills: skills.map(({ id: skillId }) => ({ skillId, levelId: 'seul' })), ...more };
  const { badge } = await owner.ask<{ badge: BadgeView }>('POST', `${BASE}/badges`, { content });
  if (!isDraft) await owner.ask('POST', `${BASE}/badges/${badge.id}/publish`);
  return badge;
}
const pathOf = ({ id }: { id: string }, handle = HANDLE) => `/o/${handle}/skills/${id}`;
const get = (path: string, headers: Record<string, string> = HTML) => test.visitor().get(path, headers);
const statusOf = async (path: string) => (await get(path)).status;
const textOf = async (path: string) => {
  const answer = await get(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
const dataOf = async (path: string, headers: Record<string, string> = {}) =>
  (await (await get(path, headers)).json()) as {
    CFItem: Record<string, unknown>;
    CFAssociations: Record<string, unknown>[];
    CFRubrics?: { CFRubricCriteria: { CFRubricCriterionLevels: { description: string }[] }[] }[];
  };

/** Where the credential of an award says that its skills are described. */
async function alignmentsOf(awardId: string): Promise<string[]> {
  const sql = 'select document from editions where award_id = $1';
  const [edition] = await rowsOf<{ document: string }>(test.context.db.pool, organisationId, sql, [awardId]);
  const { alignment } = JSON.parse(edition?.document ?? '').credentialSubject.achievement;
  return (alignment as { targetUrl: string }[]).map(({ targetUrl }) => targetUrl);
}

describe('the page of a skill', () => {
  it('stands at the address that a credential gives, with what the skill means and which badges stand for it', async () => {
    const family = await makeSkill('Assemblage', { kind: 'family' });
    const skill = await makeSkill('Souder', {
      parentId: family.id,
      code: 'S1',
      keywords: { fr: ['braser'], en: ['weld'] },
    });
    const badge = await badgeOf('Soudage', [skill]);
    const [address = ''] = await alignmentsOf((await awardTo(owner, HANDLE, badge.id, 'ana@people.example')).id);
    expect(address).toBe(`${test.context.config.baseUrl}${pathOf(skill)}`);
    const fr = await textOf(new URL(address).pathname);
    for (const words of [
      'Souder sans aide',
      'Assemblage',
      'S1',
      'braser',
      '2026.1',
      'CC BY',
      'Texte de la branche',
      'Soudage',
    ])
      expect(fr).toContain(words);
    expect(fr).toContain('Au niveau seul');
    const en = await textOf(`/en${pathOf(skill)}`);
    expect(en).toContain('<h1 class="d1">Souder (en)</h1>');
    expect(en).toContain(`href="/en/o/${HANDLE}/badges/${badge.publicId}"`);
    expect(en).toContain(`rel="canonical" href="${test.context.config.baseUrl}/en${pathOf(skill)}"`);
    expect(await textOf(`/en/o/${HANDLE}/badges/${badge.publicId}`)).toContain(`href="/en${pathOf(skill)}"`);
  });

  it('is none for a skill that no published badge names, and under no other organisation', async () => {
    const [alone, drafted, shown] = [await makeSkill('Seule'), await makeSkill('Ébauche'), await makeSkill('Montrée')];
    await badgeOf('Pas encore', [drafted], {}, true);
    await badgeOf('Public', [shown]);
    for (const skill of [alone, drafted]) expect(await statusOf(pathOf(skill))).toBe(404);
    expect(await statusOf(pathOf(shown))).toBe(200);
    expect(await statusOf(pathOf(shown, 'voisine'))).toBe(404);
    expect(await statusOf(`${pathOf(shown)}.xml`)).toBe(404);
    for (const id of ['x', crypto.randomUUID(), "'", '%00']) expect(await statusOf(pathOf({ id })), id).toBe(404);
  });

  it('says no more than the badge does when that is in no public catalogue, and all once it is in it', async () => {
    const skill = await makeSkill('Tenue');
    const badge = await badgeOf('Interne', [skill], { catalogue: 'internal' });
    const [address = ''] = await alignmentsOf((await awardTo(owner, HANDLE, badge.id, 'bea@people.example')).id);
    const closed = await textOf(new URL(address).pathname);
    expect(closed).toContain('<h1 class="d1">Tenue</h1>');
    expect(closed).toContain('noindex');
    const data = JSON.stringify(await dataOf(`${pathOf(skill)}.json`));
    for (const told of [closed, data]) expect(told).not.toMatch(/secret|sans aide|branche/);
    const { revision, content } = (await owner.ask<{ badge: BadgeView }>('GET', `${BASE}/badges/${badge.id}`)).badge;
    const opened = { revision, content: { ...content, catalogue: 'public' } };
    expect((await owner.send('PUT', `${BASE}/badges/${badge.id}`, opened)).status).toBe(200);
    expect(await textOf(pathOf(skill))).not.toContain('secret');
    await owner.ask('POST', `${BASE}/badges/${badge.id}/publish`);
    const open = await textOf(pathOf(skill));
    expect(open).toContain('secret');
    expect(open).not.toContain('noindex');
  });

  it('stays when skill and badge are retired, says so, and shows no badge that is awarded no more', async () => {
    const skill = await makeSkill('Forger');
    const badge = await badgeOf('Forge', [skill]);
    expect(await textOf(pathOf(skill))).not.toContain('n’est plus proposée');
    await act(skill, 'retire');
    const { CFItem } = await dataOf(`${pathOf(skill)}.json`);
    expect(CFItem.statusEndDate).toBe(test.context.clock.now().toISOString().slice(0, 10));
    expect(await textOf(pathOf(skill))).toContain('n’est plus proposée');
    await owner.ask('POST', `${BASE}/badges/${badge.id}/archive`, {});
    const html = await textOf(pathOf(skill));
    expect(html).toContain('Forger sans aide');
    expect(html).not.toContain(badge.publicId);
    expect(html).toContain('Aucun badge du catalogue');
  });

  it('leads from a merged skill to what it is another name of, and back when that is undone', async () => {
    const [kept, doubled] = [await makeSkill('Ébavurer'), await makeSkill('Ebarber')];
    const badge = await badgeOf('Finition', [doubled]);
    expect(await statusOf(pathOf(kept))).toBe(404);
    await act(doubled, 'merge', { into: kept.id });
    for (const [path, to] of [
      [pathOf(doubled), pathOf(kept)],
      [`/en${pathOf(doubled)}`, `/en${pathOf(kept)}`],
      [`${pathOf(doubled)}.json`, `${pathOf(kept)}.json`],
    ] as const) {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
    }
    const html = await textOf(pathOf(kept));
    expect(html).toContain('Ebarber');
    expect(html).toContain(badge.publicId);
    await act(doubled, 'unmerge');
    expect(await statusOf(pathOf(doubled))).toBe(200);
  });

  it('shows what a skill leads to, and of the house only what badges show', async () => {
    const [skill, open, closed] = [await makeSkill('Ajuster'), await makeSkill('Fraiser'), await makeSkill('Discrète')];
    await badgeOf('Ajustage', [skill, open]);
    await badgeOf('Caché', [closed], { catalogue: 'hidden' });
    await act(skill, 'crosswalks', { skillId: open.id, relation: 'broader', confidence: 0.7 });
    await act(skill, 'crosswalks', { skillId: closed.id, relation: 'close' });
    await act(skill, 'crosswalks', { uri: 'https://esco.example/1', name: 'ajuster', relation: 'exact' });
    const html = (await textOf(pathOf(skill))).replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(html).toMatch(new RegExp(`href="${pathOf(open)}">Fraiser</a>.*Plus large · sûre à 70 %`));
    expect(html).toContain('href="https://esco.example/1" rel="nofollow noopener noreferrer">ajuster</a>');
    expect(html).not.toContain('Discrète');
    // Seen from the other side it is turned round.
    expect(await textOf(pathOf(open))).toMatch(/Ajuster<\/a>.*Plus étroite/);
    const { CFAssociations } = await dataOf(`${pathOf(skill)}.json`);
    expect(JSON.stringify(CFAssociations)).not.toContain(closed.id);
    expect(CFAssociations).toMatchObject([
      { associationType: 'isChildOf', destinationNodeURI: { title: 'Métiers' } },
      { associationType: 'exactMatchOf', destinationNodeURI: { uri: 'https://esco.example/1' } },
      { destinationNodeURI: { uri: `${test.context.config.baseUrl}${pathOf(open)}` } },
    ]);
  });

  it('is given to programs as an item of CASE, by its ending or by what they accept, and not twice', async () => {
    const skill = await makeSkill('Mouler', { code: 'M1' });
    await badgeOf('Moulage', [skill]);
    const accept = { accept: 'application/ld+json, application/json' };
    for (const [path, headers] of [
      [`${pathOf(skill)}.json`, HTML],
      [pathOf(skill), accept],
    ] as const) {
      const answer = await get(path, headers);
      expect(answer.headers.get('content-type')).toBe('application/json');
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      const etag = answer.headers.get('etag') ?? '';
      expect((await get(path, { ...headers, 'if-none-match': etag })).status).toBe(304);
      expect((await get(path, { ...headers, 'if-none-match': '"x"' })).status).toBe(200);
    }
    const { CFItem, CFRubrics } = await dataOf(`${pathOf(skill)}.json`);
    expect(CFItem).toMatchObject({
      identifier: skill.id,
      uri: `${test.context.config.baseUrl}${pathOf(skill)}`,
      fullStatement: 'Mouler',
      humanCodingScheme: 'M1',
      CFDocumentURI: { title: 'Métiers', identifier: framework.id },
    });
    expect(CFRubrics?.[0]?.CFRubricCriteria[0]?.CFRubricCriterionLevels.map(({ description }) => description)).toEqual([
      'Mouler sans aide',
      '',
    ]);
  });

  it('is named by the address of its framework in a credential where that is one of the web', async () => {
    const skills = [
      await makeSkill('Ailleurs', { uri: 'https://referentiel.example/1' }),
      await makeSkill('Ici', { uri: 'urn:branche:2' }),
    ];
    const badge = await badgeOf('Deux adresses', skills);
    const award = await awardTo(owner, HANDLE, badge.id, 'cyd@people.example');
    const here = `${test.context.config.baseUrl}${pathOf(skills[1] ?? { id: '' })}`;
    expect(await alignmentsOf(award.id)).toEqual(['https://referentiel.example/1', here]);
    expect(await textOf(pathOf(skills[0] ?? { id: '' }))).toContain('href="https://referentiel.example/1"');
  });
});

describe('skills', () => {
  it('of the ready library and one’s own lead from a programme and the catalogue to their pages', async () => {
    await owner.ask('POST', `${BASE}/library/installations`, { skills: ['planning'], publish: true });
    const { badges } = await owner.ask<{ badges: BadgeView[] }>('GET', `${BASE}/badges`);
    const planning = badges.find(({ content }) => content.origin?.item === 'planning');
    const id = planning?.content.skills?.[0]?.skillId ?? '';
    const page = await textOf(pathOf({ id }));
    expect(page).toContain(`/badges/${planning?.publicId}`);
    // Of its picture only the highest is seen.
    expect(page).toContain('4 niveaux');
    const [own, hidden] = [await makeSkill('Coudre'), await makeSkill('Couper')];
    const badge = await badgeOf('Couture', [own]);
    await badgeOf('Coupe', [hidden], { catalogue: 'internal' });
    const named = (from: 'own' | 'library' | 'words', skillId: string, name: string) => ({
      ...{ from, id: skillId, name: both(name), why: both('Parce que') },
    });
    const content = programmeContent('Atelier', {
      ...{ audience: 'public', badgeIds: [badge.id] },
      skills: [
        named('own', own.id, 'Coudre'),
        named('own', hidden.id, 'Couper'),
        named('library', 'planning', 'Planifier'),
        named('words', '', 'Tisser'),
      ],
    });
    const { programme } = await owner.ask<{ programme: { id: string; publicId: string } }>(
      'POST',
      `${BASE}/programmes`,
      {
        content,
      },
    );
    await owner.ask('POST', `${BASE}/programmes/${programme.id}/open`, { revision: 1, announced: null });
    const html = await textOf(`/fr/o/${HANDLE}/programmes/${programme.publicId}`);
    for (const to of [own.id, id]) expect(html).toContain(`href="/fr${pathOf({ id: to })}"`);
    expect(html).not.toContain(hidden.id);
    expect(html.match(/\/skills\//g)).toHaveLength(2);
    const catalogue = await textOf(`/fr/catalog?skill=${own.id}`);
    expect(catalogue).toContain(`href="/fr${pathOf(own)}"`);
    expect(await textOf('/fr/catalog')).not.toContain(`href="/fr${pathOf(own)}"`);
  });
});
