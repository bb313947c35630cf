import type { Locator } from 'playwright-core';
import { seen } from '../../support/expect.ts';
import { tabTo } from '../../support/keyboard.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, look } from '../award/act.ts';
import { press as pressOn } from './press.ts';

/** The skills that came with the library: one read in its tree, moved and put back, and linked to another; without a mouse. */
export async function arrangeSkills(act: Act, visitor: Visitor, handle: string): Promise<void> {
  const { report, words, server, language } = act;
  const { page } = visitor;
  const press = (target: Locator) => pressOn(page, target);
  const dialog = page.getByRole('dialog');
  await report.step(`finds a skill in the tree of its framework, in ${language}`, async () => {
    await page.goto(`${server.url}/app/o/${handle}/frameworks`);
    await look(visitor, 'frameworks');
    await press(page.locator('.framework-list a').first());
    await tabTo(page, page.getByRole('treeitem').first());
    await page.keyboard.press('ArrowRight');
    await seen(page.locator('[role=treeitem][aria-level="2"]').nth(1));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await seen(page.locator('.skill-panel'));
  });
  await look(visitor, 'skill in its framework');
  await report.step(`moves it behind the next one and takes that back, in ${language}`, async () => {
    const first = page.locator('[role=treeitem][aria-level="2"]').first();
    const name = (await first.locator('.name').textContent()) ?? '';
    await press(page.getByRole('button', { name: words('skills:move.act'), exact: true }));
    const place = dialog.getByRole('combobox', { name: words('skills:move.place') });
    await tabTo(page, place);
    await page.keyboard.press('ArrowDown');
    await look(visitor, 'where a skill is moved to');
    await press(dialog.getByRole('button', { name: words('skills:move.act'), exact: true }));
    await seen(page.getByText(words('skills:move.done')));
    await seen(page.locator('[role=treeitem][aria-level="2"]').nth(1).filter({ hasText: name }));
    await press(page.getByRole('button', { name: words('skills:move.undo'), exact: true }));
    await page.getByText(words('skills:move.done')).waitFor({ state: 'hidden' });
    await seen(first.filter({ hasText: name }));
  });
  await report.step(`says how it stands to another one, and how sure that is, in ${language}`, async () => {
    await press(page.getByRole('button', { name: words('skills:crosswalk.act'), exact: true }));
    await press(dialog.getByRole('button', { name: words('skills:crosswalk.add'), exact: true }));
    await seen(dialog.getByText(words('skills:crosswalk.otherMissing')));
    await tabTo(page, dialog.getByRole('combobox', { name: words('skills:crosswalk.other') }));
    await page.keyboard.type('planif');
    await seen(page.getByRole('listbox').getByRole('option').first());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await seen(dialog.getByRole('status'));
    const sure = dialog.getByRole('textbox', { name: words('skills:crosswalk.sure') });
    await tabTo(page, sure);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await press(dialog.getByRole('button', { name: words('skills:crosswalk.add'), exact: true }));
    await seen(dialog.getByText(words('skills:crosswalk.sureMissing')));
    await tabTo(page, sure);
    await page.keyboard.type('70');
    await look(visitor, 'crosswalk');
    await press(dialog.getByRole('button', { name: words('skills:crosswalk.add'), exact: true }));
    await dialog.waitFor({ state: 'hidden' });
    await seen(page.getByRole('heading', { name: words('skills:crosswalk.title') }));
  });
}
