// Every screen of the product, and how to come to it.
import { mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codePhoto, codePicture } from '../../apps/server/tests/support/code-pictures.ts';
import { settle } from '../support/screen.ts';
import type { DemoFacts } from './demo-facts.ts';
import { DRAWING_SCREENS } from './drawing-screens.ts';
import { LEVEL_SCREENS } from './level-screens.ts';
import { PROGRAMME_SCREENS } from './programme-screens.ts';
import { app, inLanguage, type Screen, visit } from './scene.ts';
import { SKILL_SCREENS } from './skill-screens.ts';
import { VERSION_SCREENS } from './version-screens.ts';

const UNKNOWN_ID = '4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM';

/** An award with one of its dialogs open. */
const awardDialog =
  (button: string): Screen['open'] =>
  async (scene) => {
    const { page, words } = scene;
    await app(({ handle, life }) => `/o/${handle}/awards/${life.awardId}`)(scene);
    await page.getByRole('button', { name: words(button) }).click();
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  };

/** All awards of one badge ticked, and what an act would do to them. */
const manyDialog =
  (button: string, first: string): Screen['open'] =>
  async (scene) => {
    const { page, words } = scene;
    await app(({ handle, life }) => `/o/${handle}/awards?badge=${life.badgeId}`)(scene);
    await page.getByRole('checkbox', { name: words('life:select.page') }).check();
    await page.getByRole('button', { name: words(button) }).click();
    await page.getByRole('dialog').getByText(words(first)).waitFor();
  };

const verify =
  (input: (facts: DemoFacts) => Promise<Buffer>, name: string): Screen['open'] =>
  async (scene) => {
    const { page, words, facts } = scene;
    await page.goto(inLanguage(scene, '/verify'));
    const buffer = await input(facts);
    await page
      .getByLabel(words('public:verify.file'))
      .setInputFiles({ name, mimeType: name.endsWith('.png') ? 'image/png' : 'application/json', buffer });
    await page.getByRole('button', { name: words('public:verify.check') }).click();
    await page.waitForLoadState('load');
    await settle(page);
  };

/** As it is opened from where somebody keeps it. */
const keptPage =
  (badge: (facts: DemoFacts) => string): Screen['open'] =>
  async (scene) => {
    const { page, facts } = scene;
    const path = join(mkdtempSync(join(tmpdir(), 'insigne-kept-')), 'badge.html');
    await writeFile(path, await file(inLanguage(scene, `${badge(facts)}.offline.html`)));
    await page.goto(pathToFileURL(path).href);
    await page.locator('#result h2').waitFor();
    await rm(dirname(path), { recursive: true });
  };

/** Checked in the browser as well, with the checks unfolded. */
const checkedHere =
  (open: Screen['open']): Screen['open'] =>
  async (scene) => {
    await open(scene);
    await scene.page.getByRole('button', { name: scene.words('public:inPage.start') }).click();
    await scene.page.locator('[data-out] summary').waitFor();
  };

const file = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());
const vector = (path: string) => () => readFile(new URL(`../../vectors/${path}`, import.meta.url));
const altered = async ({ badge }: DemoFacts): Promise<Buffer> => {
  const text = (await file(`${badge}.json`)).toString();
  return Buffer.from(text.replace(/("achievement":\{(?:(?!"name").)*"name":")(.)/s, '$1X'));
};

export const SCREENS: Screen[] = [
  { name: 'landing', as: 'stranger', open: visit(() => '/') },
  { name: 'badge-page', as: 'stranger', open: visit(({ badge }) => badge) },
  { name: 'badge-page-checked-here', as: 'stranger', open: checkedHere(visit(({ badge }) => badge)) },
  { name: 'kept-page', as: 'stranger', open: keptPage(({ badge }) => badge) },
  { name: 'kept-page-revoked', as: 'stranger', open: keptPage(({ revokedBadge }) => revokedBadge) },
  { name: 'badge-page-revoked', as: 'stranger', open: visit(({ revokedBadge }) => revokedBadge) },
  { name: 'badge-page-unknown', as: 'stranger', open: visit(({ handle }) => `/o/${handle}/b/${UNKNOWN_ID}`) },
  { name: 'catalogue', as: 'stranger', open: visit(() => '/catalog') },
  {
    name: 'catalogue-filtered',
    as: 'stranger',
    open: (scene) => scene.page.goto(`${inLanguage(scene, `/o/${scene.facts.handle}/catalog`)}?q=e&level=2`),
  },
  {
    name: 'catalogue-of-a-skill',
    as: 'stranger',
    open: (scene) => {
      const { handle, skillPage } = scene.facts;
      return scene.page.goto(
        `${inLanguage(scene, `/o/${handle}/catalog`)}?skill=${new URL(skillPage).pathname.split('/').at(-1)}`,
      );
    },
  },
  {
    name: 'catalogue-without-an-answer',
    as: 'stranger',
    open: (scene) => scene.page.goto(`${inLanguage(scene, '/catalog')}?q=zzz`),
  },
  { name: 'issuer', as: 'stranger', open: visit(({ handle }) => `/o/${handle}`) },
  { name: 'badge-class', as: 'stranger', open: visit(({ badgeClass }) => badgeClass) },
  { name: 'skill-page', as: 'stranger', open: visit(({ skillPage }) => skillPage) },
  { name: 'programme-page', as: 'stranger', open: visit(({ programmePage }) => programmePage) },
  { name: 'verify-empty', as: 'stranger', open: visit(() => '/verify') },
  { name: 'verify-valid', as: 'stranger', open: verify(({ badge }) => file(`${badge}.png`), 'badge.png') },
  { name: 'verify-altered', as: 'stranger', open: verify(altered, 'badge.json') },
  {
    name: 'verify-revoked',
    as: 'stranger',
    open: verify(({ revokedBadge }) => file(`${revokedBadge}.png`), 'badge.png'),
  },
  { name: 'verify-endorsed', as: 'stranger', open: verify(vector('valid/endorsed-known-by-keys.json'), 'badge.json') },
  {
    name: 'verify-learner-record',
    as: 'stranger',
    open: verify(vector('invalid/learner-record-known-by-keys.jws'), 'record.json'),
  },
  {
    name: 'verify-unread-here',
    as: 'stranger',
    open: checkedHere(verify(vector('valid/public-edition.json'), 'badge.json')),
  },
  {
    name: 'verify-from-code',
    as: 'stranger',
    open: verify(({ badge }) => codePhoto(badge), 'photo.jpg'),
  },
  {
    name: 'verify-code-of-else',
    as: 'stranger',
    open: verify(() => codePicture('WIFI:S:Phare;T:WPA;P:secret;;'), 'code.png'),
  },
  { name: 'verify-not-a-badge', as: 'stranger', open: verify(async () => Buffer.from('{"a":1}'), 'note.json') },
  { name: 'claim', as: 'stranger', open: visit(({ claim }) => claim ?? '/claim/none') },
  { name: 'sign-in', as: 'stranger', open: visit(() => '/sign-in') },
  {
    name: 'sign-in-code',
    as: 'stranger',
    open: async (scene) => {
      await scene.page.goto(inLanguage(scene, '/sign-in'));
      await scene.page.getByRole('textbox').fill(`passage-${scene.language}@personne.example`);
      await scene.page.getByRole('button', { name: scene.words('public:signIn.sendCode') }).click();
      await scene.page.getByRole('textbox', { name: scene.words('public:signIn.code') }).waitFor();
    },
  },
  ...PROGRAMME_SCREENS,
  ...SKILL_SCREENS,
  ...VERSION_SCREENS,
  { name: 'my-badges', as: 'member', open: app(() => '/me/badges') },
  { name: 'my-settings', as: 'member', open: app(() => '/me/settings') },
  {
    name: 'my-settings-address',
    as: 'member',
    open: async (scene) => {
      await app(() => '/me/settings')(scene);
      await scene.page.getByRole('button', { name: scene.words('account:addresses.add') }).click();
      await scene.page.getByLabel(scene.words('account:addresses.new')).waitFor();
    },
  },
  {
    name: 'my-settings-erase',
    as: 'member',
    open: async (scene) => {
      await app(() => '/me/settings')(scene);
      await scene.page.getByRole('button', { name: scene.words('account:erase.open') }).click();
      await scene.page.getByRole('dialog').getByRole('textbox').waitFor();
    },
  },
  { name: 'home', as: 'owner', open: app(({ handle }) => `/o/${handle}`) },
  { name: 'library', as: 'owner', open: app(({ handle }) => `/o/${handle}/badges`) },
  { name: 'ready-library', as: 'owner', open: app(({ handle }) => `/o/${handle}/badges/library`) },
  {
    name: 'ready-library-install',
    as: 'owner',
    open: async (scene) => {
      const { page, words } = scene;
      await app(({ handle }) => `/o/${handle}/badges/library`)(scene);
      await page.locator('.filters .btn').click();
      await page
        .getByRole('dialog')
        .getByText(words('library:install.draftEffect', { count: 16 }))
        .waitFor();
    },
  },
  { name: 'library-skill', as: 'owner', open: app(({ handle }) => `/o/${handle}/badges/library/planning`) },
  {
    name: 'library-offers',
    as: 'owner',
    open: async (scene) => {
      const { page, words } = scene;
      await app(({ handle, offered }) => `/o/${handle}/badges/library/${offered}`)(scene);
      await page.getByText(words('library:offers.look')).click();
    },
  },
  { name: 'library-course', as: 'owner', open: app(({ handle }) => `/o/${handle}/badges/library/course`) },
  {
    name: 'editor',
    as: 'owner',
    open: app(({ handle, publishedBadgeId }) => `/o/${handle}/badges/${publishedBadgeId}`),
  },
  {
    name: 'editor-picture',
    as: 'owner',
    open: async (scene) => {
      const { page, words, facts } = scene;
      await app(({ handle, publishedBadgeId }) => `/o/${handle}/badges/${publishedBadgeId}`)(scene);
      await page.getByRole('button', { name: words('badges:picture.own') }).click();
      // Any picture will do: the baked one of a badge is at hand.
      const buffer = await file(`${facts.badge}.png`);
      // The draft keeps it: in the second language there is one to replace.
      await page.locator('input[type=file]').setInputFiles({ name: 'image.png', mimeType: 'image/png', buffer });
      await page.getByText(words('badges:picture.set')).waitFor();
    },
  },
  ...DRAWING_SCREENS,
  ...LEVEL_SCREENS,
  {
    name: 'archive-dialog',
    as: 'owner',
    open: async (scene) => {
      const { page, words } = scene;
      await app(({ handle, publishedBadgeId }) => `/o/${handle}/badges/${publishedBadgeId}`)(scene);
      await page.getByRole('button', { name: words('app:archive.act') }).click();
      await page.getByRole('dialog').getByRole('combobox').waitFor();
    },
  },
  {
    name: 'badge-archived',
    as: 'owner',
    open: app(({ handle, archivedBadgeId }) => `/o/${handle}/badges/${archivedBadgeId}`),
  },
  { name: 'badge-class-archived', as: 'stranger', open: visit(({ archivedBadgeClass }) => archivedBadgeClass) },
  {
    name: 'compare-versions',
    as: 'owner',
    open: app(({ handle, changedBadgeId }) => `/o/${handle}/badges/${changedBadgeId}/compare`),
  },
  {
    name: 'award',
    as: 'owner',
    open: app(({ handle, publishedBadgeId }) => `/o/${handle}/award?badge=${publishedBadgeId}`),
  },
  {
    name: 'batch-columns',
    as: 'owner',
    open: app(({ handle, batches }) => `/o/${handle}/batches/${batches.uploaded}`),
  },
  { name: 'batch-checked', as: 'owner', open: app(({ handle, batches }) => `/o/${handle}/batches/${batches.checked}`) },
  { name: 'batch-unit', as: 'owner', open: app(({ handle, batches }) => `/o/${handle}/batches/${batches.unit}`) },
  { name: 'batch-waiting', as: 'owner', open: app(({ handle, batches }) => `/o/${handle}/batches/${batches.waiting}`) },
  { name: 'batches', as: 'owner', open: app(({ handle }) => `/o/${handle}/batches`) },
  { name: 'batch-done', as: 'owner', open: app(({ handle, batches }) => `/o/${handle}/batches/${batches.done}`) },
  { name: 'awards', as: 'owner', open: app(({ handle }) => `/o/${handle}/awards`) },
  { name: 'award-detail', as: 'owner', open: app(({ handle, awardId }) => `/o/${handle}/awards/${awardId}`) },
  { name: 'award-suspend', as: 'owner', open: awardDialog('life:suspend.open') },
  { name: 'award-correct', as: 'owner', open: awardDialog('life:correct.openName') },
  { name: 'awards-renew', as: 'owner', open: manyDialog('life:select.renew', 'life:act.renew.visible') },
  { name: 'awards-resend', as: 'owner', open: manyDialog('life:select.resend', 'life:act.resend.title') },
  { name: 'awards-revoke', as: 'owner', open: manyDialog('life:select.revoke', 'life:act.revoke.visible') },
  { name: 'act', as: 'owner', open: app(({ handle, life }) => `/o/${handle}/acts/${life.actId}`) },
  { name: 'handouts', as: 'owner', open: app(({ handle }) => `/o/${handle}/handouts`) },
  { name: 'handout', as: 'owner', open: app(({ handle, life }) => `/o/${handle}/handouts/${life.handout.id}`) },
  {
    name: 'handout-sheet',
    as: 'owner',
    open: visit(({ handle, life }) => `/print/${handle}/handouts/${life.handout.id}`),
  },
  { name: 'handout-taking', as: 'stranger', open: visit(({ life }) => life.handout.path) },
  { name: 'handout-code', as: 'stranger', open: visit(() => '/claim') },
  { name: 'report', as: 'stranger', open: visit(() => '/report') },
  { name: 'reports', as: 'owner', open: app(({ handle }) => `/o/${handle}/reports`) },
  { name: 'people', as: 'owner', open: app(({ handle }) => `/o/${handle}/people`) },
  { name: 'person', as: 'owner', open: app(({ handle, people }) => `/o/${handle}/people/${people.personId}`) },
  {
    name: 'person-leaving',
    as: 'owner',
    open: async (scene) => {
      const { page, facts, words } = scene;
      await page.goto(`${facts.url}/app/o/${facts.handle}/people/${facts.people.personId}`);
      await page.getByRole('button', { name: words('people:leave.act') }).click();
      await page.getByRole('dialog').getByRole('checkbox').waitFor();
    },
  },
  {
    name: 'units',
    as: 'owner',
    open: async (scene) => {
      const { page, facts } = scene;
      await page.goto(`${facts.url}/app/o/${facts.handle}/people/units`);
      await page.getByRole('treeitem').nth(2).click();
    },
  },
  { name: 'people-import', as: 'owner', open: app(({ handle }) => `/o/${handle}/people/import`) },
  {
    name: 'people-import-columns',
    as: 'owner',
    open: app(({ handle, people }) => `/o/${handle}/people-imports/${people.imports.uploaded}`),
  },
  {
    name: 'people-import-checked',
    as: 'owner',
    open: app(({ handle, people }) => `/o/${handle}/people-imports/${people.imports.checked}`),
  },
  {
    name: 'people-import-done',
    as: 'owner',
    open: app(({ handle, people }) => `/o/${handle}/people-imports/${people.imports.done}`),
  },
  { name: 'members', as: 'owner', open: app(({ handle }) => `/o/${handle}/members`) },
  { name: 'mails', as: 'owner', open: app(({ handle }) => `/o/${handle}/mails`) },
  {
    name: 'mail-texts',
    as: 'owner',
    open: async (scene) => {
      await app(({ handle }) => `/o/${handle}/mails/texts`)(scene);
      const { page, language } = scene;
      await page.locator(`[data-path="${language}.opening"]`).fill(language === 'fr' ? 'Chère {nom},' : 'Dear {name},');
      await page.frameLocator('iframe').getByText('Camille Martin,').waitFor();
    },
  },
  { name: 'settings', as: 'owner', open: app(({ handle }) => `/o/${handle}/settings`) },
  {
    name: 'settings-colour',
    as: 'owner',
    open: async (scene) => {
      await app(({ handle }) => `/o/${handle}/settings`)(scene);
      // Too light for words: the shades that it becomes are said.
      await scene.page.locator('[data-path="brandColour"]').fill('#F2A900');
    },
  },
  {
    name: 'session-ended',
    as: 'owner',
    open: async (scene) => {
      const { page, facts, words } = scene;
      await app(({ handle }) => `/o/${handle}/settings`)(scene);
      // The session itself stays: the other screens need it.
      await page.route(`**/api/organisations/${facts.handle}`, (route) =>
        route.request().method() === 'PATCH' ? route.fulfill({ status: 401 }) : route.continue(),
      );
      await page.locator('textarea').first().pressSequentially(' …');
      await page.getByRole('button', { name: words('brand:save') }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'api-keys',
    as: 'owner',
    open: async (scene) => {
      await app(({ handle }) => `/o/${handle}/settings/keys`)(scene);
      const { page, words } = scene;
      await page.getByLabel(words('keys:name')).fill('Paie');
      await page.getByRole('button', { name: words('keys:make') }).click();
      await page.getByText('insigne_').waitFor();
    },
  },
  {
    name: 'api-keys-revoke',
    as: 'owner',
    open: async (scene) => {
      await app(({ handle }) => `/o/${handle}/settings/keys`)(scene);
      const { page, words } = scene;
      await page.getByRole('row').getByRole('button').first().click();
      await page.getByRole('dialog').getByText(words('keys:revokeEffect')).waitFor();
    },
  },
  { name: 'trail', as: 'owner', open: app(({ handle }) => `/o/${handle}/audit`) },
  { name: 'welcome', as: 'operator', open: app(() => '/admin/welcome') },
  { name: 'platform', as: 'operator', open: app(() => '/admin') },
  { name: 'installation', as: 'operator', open: app(() => '/admin/settings') },
  { name: 'legal-terms', as: 'stranger', open: visit(() => '/legal/terms') },
  { name: 'health', as: 'operator', open: app(() => '/admin/health') },
  { name: 'outbox', as: 'operator', open: app(() => '/admin/outbox') },
  { name: 'jobs', as: 'operator', open: app(() => '/admin/jobs') },
  { name: 'backup', as: 'operator', open: app(() => '/admin/backup') },
  { name: 'platform-trail', as: 'operator', open: app(() => '/admin/audit') },
  { name: 'platform-reports', as: 'operator', open: app(() => '/admin/reports') },
  // The owner does not run the installation: the list of organisations is no page for them.
  { name: 'app-unknown', as: 'owner', open: app(() => '/admin') },
];
