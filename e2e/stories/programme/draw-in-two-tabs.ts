import type { Page } from 'playwright-core';
import { equal, seen, unseen } from '../../support/expect.ts';
import type { Visitor } from '../../support/visitor.ts';
import type { Act } from '../award/act.ts';

/** A file of no bytes, and a drawing of one picture that lies elsewhere. */
const EMPTY = { name: 'vide.png', mimeType: 'image/png', buffer: Buffer.alloc(0) };
const POINTING = {
  name: 'logo.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="https://ailleurs.example/a.png"/></svg>',
  ),
};
const DISC = {
  name: 'disque.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>'),
};
/** Two files let go over the zone at once; given as text, as the types of the browser are not those of this program. */
const DROP_TWO = `(() => {
  const dataTransfer = new DataTransfer();
  for (const name of ['a.png', 'b.png']) dataTransfer.items.add(new File(['x'], name, { type: 'image/png' }));
  document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
})()`;

/** The same drawing open twice: who saves second is told, and has both; files that are no picture, or not taken, change nothing. */
export async function drawInTwoTabs(act: Act, visitor: Visitor): Promise<void> {
  const { report, words, language } = act;
  const { page, context } = visitor;
  const placed = (tab: Page, axis: 'x' | 'y') =>
    tab.getByRole('textbox', { name: words(`studio:place.${axis}`) }).inputValue();
  const place = async (tab: Page) => `${await placed(tab, 'x')} ${await placed(tab, 'y')}`;
  const choose = async (tab: Page) => {
    await seen(tab.getByRole('application'));
    await tab.locator('.layer-name').first().click();
  };
  const press = async (tab: Page, key: string) => {
    await tab.bringToFront();
    await tab.getByRole('application').focus();
    await tab.keyboard.press(key);
  };
  const says = (tab: Page, text: string) => seen(tab.getByText(words(text), { exact: true }));
  await page.getByRole('link', { name: words('badges:studio.open') }).click();
  await choose(page);
  const second = await context.newPage();
  await report.step(
    `is told in the second tab what the first one saved, and loses neither, in ${language}`,
    async () => {
      await second.goto(page.url());
      await choose(second);
      await press(page, 'ArrowRight');
      await press(second, 'ArrowDown');
      const [first, mine] = [await place(page), await place(second)];
      for (const tab of [page, second]) await says(tab, 'app:editor.unsaved');
      await press(page, 'Control+s');
      await says(page, 'app:editor.allSaved');
      await press(second, 'Control+s');
      await seen(second.getByText(words('badges:conflict.title')));
      equal(await place(second), mine, 'what the second tab shows before it chose');
      await second.getByRole('button', { name: words('badges:conflict.theirs') }).click();
      await second.getByText(words('badges:conflict.title')).waitFor({ state: 'hidden' });
      equal(await place(second), first, 'what the first tab saved');
      await press(second, 'Control+z');
      equal(await place(second), mine, 'what the second tab had drawn');
    },
  );
  await report.step(`finds after a reload what was not saved, in ${language}`, async () => {
    const mine = await place(second);
    second.on('dialog', (asked) => void asked.accept());
    await second.reload();
    await choose(second);
    await seen(second.getByText(words('app:editor.found')));
    equal(await place(second), mine, 'what is back after the reload');
  });
  await second.close();
  await page.bringToFront();
  await report.step(`imports what is no picture, and nothing of the drawing is lost, in ${language}`, async () => {
    const before = await place(page);
    await page.getByRole('button', { name: words('studio:picture.import'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    const file = dialog.locator('input[type=file]');
    const said = (fault: string) => seen(dialog.getByRole('alert').filter({ hasText: words(fault) }));
    await file.setInputFiles(EMPTY);
    await said('problems:image-refused.reason.image-empty');
    await file.setInputFiles(POINTING);
    await said('problems:image-refused.reason.svg-reference');
    await page.evaluate(DROP_TWO);
    await said('common:drop.several');
    // One that is a picture, left without taking it.
    await file.setInputFiles(DISC);
    await seen(dialog.getByRole('button', { name: words('studio:picture.done'), exact: true }));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await unseen(page.getByText(words('studio:picture.replaces')), 'the picture that was not taken');
    equal(await place(page), before, 'the drawing after refused pictures');
  });
}
