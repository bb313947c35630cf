import { app, type Screen } from './scene.ts';

/** A new plan for mentoring, at one of its steps. */
const plan =
  (step: string): Screen['open'] =>
  async (scene) => {
    const { page, words } = scene;
    await app(({ handle }) => `/o/${handle}/programmes/new`)(scene);
    await page.getByRole('button', { name: words('programmes:activity.mentoring.name') }).click();
    await page.waitForURL(/\/plan/);
    await page.goto(`${page.url().split('?')[0]}?step=${step}`);
    await page.getByRole('heading', { name: words(`programmes:step.${step}.title`) }).waitFor();
  };

export const PROGRAMME_SCREENS: Screen[] = [
  { name: 'programmes', as: 'owner', open: app(({ handle }) => `/o/${handle}/programmes`) },
  { name: 'programme-new', as: 'owner', open: app(({ handle }) => `/o/${handle}/programmes/new`) },
  ...['aim', 'skills', 'criteria', 'awarders', 'when', 'check'].map(
    (step): Screen => ({ name: `programme-plan-${step}`, as: 'owner', open: plan(step) }),
  ),
  {
    name: 'programme',
    as: 'owner',
    open: async (scene) => {
      await plan('aim')(scene);
      await scene.page.goto(scene.page.url().replace(/\/plan.*/, ''));
      await scene.page.getByRole('heading', { name: scene.words('programmes:page.skills') }).waitFor();
    },
  },
  { name: 'catalogue-of-members', as: 'member', open: app(({ handle }) => `/o/${handle}/catalogue`) },
];
