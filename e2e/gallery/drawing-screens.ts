// Where a badge's picture is drawn, and what stands in its way.
import { app, type Scene, type Screen } from './scene.ts';

const studio =
  (then?: (scene: Scene) => Promise<unknown>): Screen['open'] =>
  async (scene) => {
    await app(({ handle, publishedBadgeId }) => `/o/${handle}/badges/${publishedBadgeId}/studio`)(scene);
    await scene.page.getByRole('application').waitFor();
    await then?.(scene);
  };

export const DRAWING_SCREENS: Screen[] = [
  { name: 'studio', as: 'owner', open: studio() },
  {
    name: 'studio-layer',
    as: 'owner',
    open: studio(async ({ page, words }) => {
      // On a phone one part is shown at a time, and which one stays while the width changes.
      await page.getByRole('button', { name: words('studio:part.layers'), exact: true }).click();
      await page.locator('.layer-name').first().click();
      await page.getByLabel(words('studio:place.rotation')).waitFor();
    }),
  },
  {
    name: 'studio-picture-refused',
    as: 'owner',
    open: studio(async ({ page, words }) => {
      await page.getByRole('button', { name: words('studio:picture.import'), exact: true }).click();
      const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>A</text></svg>');
      const drawing = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer };
      await page.getByRole('dialog').locator('input[type=file]').setInputFiles(drawing);
      await page.getByRole('alert').waitFor();
    }),
  },
  {
    name: 'studio-saved-elsewhere',
    as: 'owner',
    open: studio(async ({ page, words, facts }) => {
      const path = `${facts.url}/api/organisations/${facts.handle}/badges/${facts.publishedBadgeId}`;
      const { badge } = (await (await page.request.get(path)).json()) as {
        badge: { content: object; revision: number };
      };
      const data = { content: { ...badge.content, tags: ['atelier', `${badge.revision}`] }, revision: badge.revision };
      await page.request.put(path, { data, headers: { origin: facts.url } });
      await page.getByRole('button', { name: words('studio:part.templates'), exact: true }).click();
      await page.locator('.template-list .choice').nth(3).click();
      await page.keyboard.press('Control+s');
      await page.getByText(words('badges:conflict.title')).waitFor();
    }),
  },
  {
    name: 'editor-unreadable',
    as: 'owner',
    open: async (scene) => {
      const { page, facts, words } = scene;
      const api = `${facts.url}/api/organisations/${facts.handle}/badges`;
      const both = (text: string) => ({ fr: text, en: text });
      const title = {
        ...{ id: 'title', kind: 'text', link: 'name', x: 0, y: 0, scale: 1, rotation: 0, color: 'ink', size: 30 },
        ...{ width: 120, text: both('x') },
      };
      const design = { v: 2, shape: 'disc', palette: 'nuit', layers: [title], alt: both('') };
      const content = {
        ...{ name: both('Coordination d’équipes dans un atelier'), description: both('x'), criteria: both('x') },
        ...{ alt: both('x'), artwork: { design } },
      };
      const answer = await page.request.post(api, { data: { content }, headers: { origin: facts.url } });
      const { badge } = (await answer.json()) as { badge: { id: string } };
      await app(({ handle }) => `/o/${handle}/badges/${badge.id}`)(scene);
      await page.getByText(words('badges:lettering.blocks', { count: 1 })).waitFor();
    },
  },
];
