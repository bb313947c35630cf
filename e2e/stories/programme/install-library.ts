import type { Page } from 'playwright-core';
import { equal, seen } from '../../support/expect.ts';
import { tabTo } from '../../support/keyboard.ts';
import { settle, textsCutOff } from '../../support/screen.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, look } from '../award/act.ts';

const DRAWN_WITHIN_MS = 60_000;

/** The note has the focus: a person who does not see it hears it, and goes on from there. */
async function saysWhatWasDone(page: Page, what: string): Promise<void> {
  await seen(page.locator('.done-note:focus').getByText(what));
}

/** Offered where there is no badge yet, read, installed by family and whole, adapted: without a mouse. */
export async function installLibrary(act: Act, visitor: Visitor, handle: string): Promise<void> {
  const { report, words, server, language } = act;
  const { page } = visitor;
  const badges = `${server.url}/app/o/${handle}/badges`;
  const dialog = page.getByRole('dialog');
  const press = async (target: ReturnType<typeof page.getByRole>) => {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  };
  await report.step(`an organisation without badges is offered the ready library, in ${language}`, async () => {
    await page.goto(badges);
    await seen(page.getByText(words('badges:ready.offer')));
    await press(page.getByRole('link', { name: words('badges:ready.open') }));
    await seen(page.getByRole('heading', { level: 1, name: words('library:title') }));
    await seen(page.getByText(/XP X50-766/));
    equal(await page.locator('.shelf-skills > li').count(), 16, 'skills on the shelf');
  });
  await look(visitor, 'ready library');
  await report.step(`finds a skill by a mistyped word, in ${language}`, async () => {
    const search = page.getByRole('searchbox', { name: words('library:search') });
    await tabTo(page, search);
    await page.keyboard.type('planifcation');
    await page.locator('.shelf-skills > li').nth(1).waitFor({ state: 'detached' });
    equal(await page.locator('.shelf-skills > li').count(), 1, 'skills that were found');
    await search.fill('');
    await page.locator('.shelf-skills > li').nth(15).waitFor();
  });
  await report.step(`installs one badge and publishes it, told before what comes, in ${language}`, async () => {
    await press(page.locator('.shelf-act .btn').first());
    await seen(dialog.getByText(words('library:install.draftEffect', { count: 1 })));
    await seen(dialog.getByText(words('library:install.effect', { count: 1, levels: 4 })));
    await tabTo(page, dialog.getByRole('radio').first());
    await page.keyboard.press('ArrowDown');
    await look(visitor, 'what will be installed');
    await press(dialog.getByRole('button', { name: words('library:install.do', { count: 1, levels: 4 }) }));
    await dialog.waitFor({ state: 'hidden' });
    await seen(page.locator('.shelf-act').first().getByText(words('app:badge.state.published')));
    await saysWhatWasDone(page, words('library:done.published', { count: 1 }));
  });
  await report.step(`installs the others as drafts, and none twice, in ${language}`, async () => {
    const rest = words('library:install.do', { count: 15, levels: 4 });
    await press(page.getByRole('button', { name: rest }));
    await press(dialog.getByRole('button', { name: rest }));
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('.shelf-act .btn').first().waitFor({ state: 'detached' });
    await saysWhatWasDone(page, words('library:done.draft', { count: 15 }));
    await press(page.getByRole('link', { name: words('library:done.toDrafts') }));
    await page.locator('.tray > li').nth(14).waitFor();
    equal(await page.locator('.tray > li').count(), 15, 'drafts of the organisation');
    equal(await page.getByText(words('badges:tray.levels', { count: 4 })).count(), 15, 'badges that say their levels');
  });
  await report.step(`publishes some of the drafts together, in ${language}`, async () => {
    await page.getByRole('searchbox').fill('auto-');
    const found = await page.locator('.tray > li').count();
    await press(page.getByRole('button', { name: words('badges:many.open') }));
    await tabTo(page, dialog.getByRole('checkbox').nth(1));
    await page.keyboard.press('Space');
    await look(visitor, 'several badges to publish');
    await press(dialog.getByRole('button', { name: words('badges:many.do', { count: found - 1 }) }));
    // Each has its ten pictures drawn, which takes its time on a busy machine.
    await dialog.waitFor({ state: 'hidden', timeout: DRAWN_WITHIN_MS });
    await saysWhatWasDone(page, words('badges:many.done', { count: found - 1 }));
    equal(await page.locator('.tray > li').count(), 1, 'drafts that are left of those found');
    await press(page.getByRole('button', { name: new RegExp(words('badges:tray.state.draft')) }));
    equal(await page.locator('.tray > li').count(), found + 1, 'badges found in any state');
    await look(visitor, 'own badges');
  });
  await report.step(`reads a skill’s sheet level by level and goes on to its badge, in ${language}`, async () => {
    await page.goto(`${badges}/library/cooperation`);
    await press(page.locator('.rung-tab').nth(2));
    equal(await page.locator('.rung-tab[aria-pressed="true"]').count(), 1, 'levels shown at once');
    equal(await page.locator('.criteria-list > li').count(), 3, 'criteria of the level');
    await look(visitor, 'skill of the library');
    await press(page.getByRole('link', { name: words('library:installed.adapt') }));
    await seen(page.getByRole('link', { name: words('badges:ready.origin', { version: '1.0.0' }) }));
    await settle(page);
    equal((await textsCutOff(page)).join(), '', 'texts of the badge that are cut off');
  });
  await report.step(`answers a question of the course for those who award, in ${language}`, async () => {
    await page.goto(`${badges}/library/course`);
    const option = page.getByRole('radio').first();
    await tabTo(page, option);
    await page.keyboard.press('Space');
    await press(page.getByRole('button', { name: words('library:course.check') }).first());
    await seen(page.getByRole('status').getByText(words('library:course.wrong')).first());
    await look(visitor, 'course for those who award');
  });
}
