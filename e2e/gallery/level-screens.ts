// A badge with levels: in the editor, where one is awarded, on its page.
import { app, type Screen, visit } from './scene.ts';

export const LEVEL_SCREENS: Screen[] = [
  {
    name: 'editor-levels',
    as: 'owner',
    open: async (scene) => {
      const { page } = scene;
      await app(({ handle, levels }) => `/o/${handle}/badges/${levels.badgeId}`)(scene);
      await page.locator('details.rung > summary').nth(1).click();
    },
  },
  {
    name: 'editor-folded',
    as: 'owner',
    open: async (scene) => {
      const { page, words } = scene;
      await app(({ handle, levels }) => `/o/${handle}/badges/${levels.badgeId}`)(scene);
      for (const group of ['validity', 'awarding', 'finding'] as const)
        await page.getByText(words(`badges:more.${group}`)).click();
      await page.getByRole('button', { name: words('badges:identifiers.add') }).click();
    },
  },
  {
    name: 'award-level',
    as: 'owner',
    open: app(({ handle, levels }) => `/o/${handle}/award?badge=${levels.badgeId}&level=practice`),
  },
  {
    name: 'award-unprepared',
    as: 'owner',
    open: async (scene) => {
      const { page, words } = scene;
      await app(({ handle, levels }) => `/o/${handle}/award?badge=${levels.afterId}`)(scene);
      await page.getByLabel(words('giving:one.whom')).fill('nadia@atelier.example');
      await page.getByRole('button', { name: words('app:give.act', { count: 1 }) }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'badge-class-levels', as: 'stranger', open: visit(({ levels }) => levels.classPath) },
];
