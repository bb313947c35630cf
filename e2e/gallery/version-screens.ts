// A framework that is kept, changed and compared: made anew for each screen, beside the demo.
import type { Scene, Screen } from './scene.ts';
import { standing } from './skill-screens.ts';

interface Line {
  id: string;
  code: string | null;
}
const both = (fr: string, en: string) => ({ fr, en });

/** Calls of the API as the person whose page it is. */
const callsOf =
  ({ page, facts }: Scene) =>
  async <Answer>(method: 'GET' | 'POST' | 'PUT', path: string, data?: object): Promise<Answer> => {
    const answer = await page.request.fetch(`${facts.url}/api/organisations/${facts.handle}${path}`, {
      ...{ method, headers: { origin: facts.url } },
      ...(data && { data }),
    });
    if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };

/** A framework that a published badge names, kept twice by hand and once by itself, and changed since. */
async function kept(scene: Scene): Promise<{ id: string; version: string }> {
  await standing(scene);
  const call = callsOf(scene);
  const id = /frameworks\/([0-9a-f-]{36})/.exec(scene.page.url())?.[1] ?? '';
  const ofCode = async (code: string) =>
    (await call<{ skills: Line[] }>('GET', `/skills?framework=${id}&q=${code}`)).skills.find((one) => one.code === code)
      ?.id ?? '';
  const weld = await ofCode('A1');
  await publishNaming(scene, weld);
  const { version } = await call<{ version: { id: string } }>('POST', `/frameworks/${id}/versions`, {
    label: '2026.1',
    note: scene.language === 'fr' ? 'Revue annuelle avec les ateliers.' : 'Yearly review with the workshops.',
  });
  const change = async (code: string, more: object) => {
    type Whole = Record<string, unknown>;
    const { skill } = await call<{ skill: Whole }>('GET', `/skills/${await ofCode(code)}`);
    const { kind, uri, name, description, keywords, descriptors, revision } = skill;
    await call('PUT', `/skills/${skill.id}`, {
      ...{ kind, code, uri, name, description, keywords, descriptors, revision },
      ...more,
    });
  };
  await change('A1', {
    name: both('Souder à l’arc électrique', 'Arc welding'),
    descriptors: {
      initie: both('Soude à plat, sous surveillance', 'Welds flat, with somebody near'),
      expert: both('Soude en toute position, forme et évalue les autres', 'Welds in position, teaches and assesses'),
    },
  });
  await call('POST', `/skills/${await ofCode('A3')}/merge`, { into: weld });
  await call('POST', `/skills/${await ofCode('B2')}/retire`);
  await call('POST', `/skills/${await ofCode('A2')}/move`, { parentId: await ofCode('B'), position: 0 });
  await call('POST', `/skills/${weld}/crosswalks`, {
    ...{ uri: 'http://data.europa.eu/esco/skill/arc', name: 'soudage', relation: 'close', confidence: 0.8 },
  });
  await call('POST', `/frameworks/${id}/skills`, {
    ...{ kind: 'skill', code: 'B3', uri: null, name: both('Contrôler une soudure', 'Inspecting a weld') },
    ...{ description: both('', ''), keywords: { fr: [], en: [] }, descriptors: {}, parentId: await ofCode('B') },
  });
  await call('POST', `/frameworks/${id}/retire`);
  await call('POST', `/frameworks/${id}/restore`);
  return { id, version: version.id };
}

async function publishNaming(scene: Scene, skillId: string): Promise<void> {
  const call = callsOf(scene);
  const { badges } = await call<{ badges: { state: string; content: Record<string, unknown> }[] }>('GET', '/badges');
  const like = badges.find(({ state }) => state === 'published')?.content;
  const { badge } = await call<{ badge: { id: string } }>('POST', '/badges', {
    content: { ...like, name: both('Soudage à l’arc', 'Arc welding'), skills: [{ skillId }] },
  });
  await call('POST', `/badges/${badge.id}/publish`);
}

const open = ({ page, facts }: Scene, path: string) =>
  page.goto(`${facts.url}/app/o/${facts.handle}/frameworks/${path}`);

export const VERSION_SCREENS: Screen[] = [
  {
    name: 'framework-versions',
    as: 'owner',
    open: async (scene) => {
      const { id } = await kept(scene);
      await open(scene, id);
      await scene.page.locator('section:has(#kept-versions) .lines').waitFor();
    },
  },
  {
    name: 'framework-keep',
    as: 'owner',
    open: async (scene) => {
      await standing(scene);
      await scene.page.getByRole('button', { name: scene.words('versions:keep.act') }).click();
      await scene.page.getByRole('dialog').getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'framework-version',
    as: 'owner',
    open: async (scene) => {
      const { id, version } = await kept(scene);
      await open(scene, `${id}/versions/${version}`);
      await scene.page.locator('.kept-skills summary').first().click();
    },
  },
  {
    name: 'framework-compare',
    as: 'owner',
    open: async (scene) => {
      const { id, version } = await kept(scene);
      await open(scene, `${id}/compare?from=${version}`);
      await scene.page.locator('details.named-by summary').click();
      await scene.page.locator('ins').first().waitFor();
    },
  },
  {
    name: 'framework-compare-same',
    as: 'owner',
    open: async (scene) => {
      const { id, version } = await kept(scene);
      await open(scene, `${id}/compare?from=${version}&to=${version}`);
      await scene.page.getByText(scene.words('versions:compared.same')).waitFor();
    },
  },
  {
    name: 'framework-retire',
    as: 'owner',
    open: async (scene) => {
      const { id } = await kept(scene);
      await open(scene, id);
      await scene.page
        .getByRole('button', { name: scene.words('skills:framework.retire'), exact: true })
        .first()
        .click();
      await scene.page.locator('.named-by summary').first().click();
    },
  },
];
