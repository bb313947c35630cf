import { app, type Scene, type Screen } from './scene.ts';

const GOOD = [
  'code;parent;type;nom fr;nom en;description fr;mots-clés;Niveau initié fr;Niveau initié en;Niveau expert fr;Niveau expert en',
  'A;;famille;Assemblage;Joining;;;;;;',
  'A1;A;;Souder à l’arc;Arc welding;Assembler des pièces de métal par fusion.;soudage | soudure;Soude à plat, sous surveillance;Welds flat, under supervision;Soude en position et forme les autres;Welds in position and teaches others',
  'A2;A;;Braser;Brazing;Assembler avec un métal d’apport.;;Brase des tubes de cuivre;Brazes copper pipes;;',
  'A3;A;;Soudage à l’arc;;;;;;;',
  'B;;famille;Contrôle;Inspection;;;;;;',
  'B1;B;;Lire un plan;Reading a drawing;;;;;;',
  'B2;B;;Mesurer au pied à coulisse;;;;;;;',
];
const BAD = ['code;nom;parent', 'A;Souder;C', 'B;Braser;', 'B;Coller;', 'C;Percer;A', 'D;;', 'E;Mesurer;Z'];

/** Files dropped and checked. */
const checked =
  (lines: string[]): Screen['open'] =>
  async (scene) => {
    const { page, words } = scene;
    await app(({ handle }) => `/o/${handle}/frameworks/import`)(scene);
    const buffer = Buffer.from(lines.join('\n'));
    const chooser = page.waitForEvent('filechooser');
    await page.getByLabel(words('skills:import.files')).click();
    await (await chooser).setFiles({ name: 'metiers.csv', mimeType: 'text/csv', buffer });
    await page.locator('.btn.p').click();
    await page.getByRole('textbox', { name: words('skills:form.nameFr') }).fill('Métiers de l’atelier');
    await page.getByRole('textbox', { name: words('skills:form.nameEn') }).fill('Workshop trades');
    await page.getByRole('button', { name: words('skills:import.check') }).click();
    await page.locator('.report-counts, .faults').waitFor();
  };

/** A framework that stands, open at one of its skills. */
export async function standing(scene: Scene): Promise<void> {
  const { page, words } = scene;
  await checked(GOOD)(scene);
  await page.locator('.act .btn.p').click();
  await page.getByRole('link', { name: words('skills:run.open') }).click();
  await page.getByRole('tree').waitFor();
}

async function oneSkill(scene: Scene): Promise<void> {
  await standing(scene);
  const first = scene.page.getByRole('treeitem').first();
  await first.focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'Enter']) {
    await scene.page.keyboard.press(key);
    await scene.page.waitForTimeout(300);
  }
  await scene.page.locator('.skill-panel').waitFor();
}

/** A dialog of the skill that is open, by the name of its act. */
const dialogOf =
  (act: 'move' | 'crosswalk'): Screen['open'] =>
  async (scene) => {
    await oneSkill(scene);
    await scene.page.getByRole('button', { name: scene.words(`skills:${act}.act`), exact: true }).click();
    await scene.page.getByRole('dialog').waitFor();
  };

/** A crosswalk that was added and a skill that was moved, each by its dialog. */
async function linkedAndMoved(scene: Scene): Promise<void> {
  const { page, words } = scene;
  await dialogOf('crosswalk')(scene);
  await page.getByRole('combobox', { name: words('skills:crosswalk.other') }).fill('brase');
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByRole('button', { name: words('skills:crosswalk.add'), exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: words('skills:move.act'), exact: true }).click();
  const place = page.getByRole('combobox', { name: words('skills:move.place') });
  await place.selectOption({ index: 1 });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('skills:move.act'), exact: true })
    .click();
  await page.getByText(words('skills:move.done')).waitFor();
}

export const SKILL_SCREENS: Screen[] = [
  { name: 'frameworks-none', as: 'owner', open: app(({ handle }) => `/o/${handle}/frameworks`) },
  { name: 'framework-import', as: 'owner', open: app(({ handle }) => `/o/${handle}/frameworks/import`) },
  { name: 'framework-import-faults', as: 'owner', open: checked(BAD) },
  { name: 'framework-import-checked', as: 'owner', open: checked(GOOD) },
  { name: 'framework', as: 'owner', open: oneSkill },
  { name: 'framework-move', as: 'owner', open: dialogOf('move') },
  { name: 'framework-crosswalk', as: 'owner', open: dialogOf('crosswalk') },
  { name: 'framework-linked-and-moved', as: 'owner', open: linkedAndMoved },
  {
    name: 'framework-settings',
    as: 'owner',
    open: async (scene) => {
      await standing(scene);
      await scene.page.getByRole('button', { name: scene.words('skills:framework.change') }).click();
      await scene.page.getByText(scene.words('skills:form.source')).click();
    },
  },
  {
    name: 'framework-search',
    as: 'owner',
    open: async (scene) => {
      await standing(scene);
      await scene.page.getByRole('searchbox').fill('suodage');
      await scene.page.locator('.skill-results button').first().waitFor();
    },
  },
  {
    name: 'framework-merge',
    as: 'owner',
    open: async (scene) => {
      await oneSkill(scene);
      await scene.page.getByRole('button', { name: scene.words('skills:merge.act') }).click();
      await scene.page.getByRole('dialog').getByRole('textbox').waitFor();
    },
  },
  { name: 'frameworks', as: 'owner', open: app(({ handle }) => `/o/${handle}/frameworks`) },
];
