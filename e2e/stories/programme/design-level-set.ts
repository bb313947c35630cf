import { equal, seen } from '../../support/expect.ts';
import { tabTo } from '../../support/keyboard.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, look } from '../award/act.ts';

const STEPS = 10;

/** From the page of a badge with four levels: its drawing changed by keys alone, taken back, given back, saved for all levels. */
export async function designLevelSet(act: Act, visitor: Visitor, handle: string): Promise<void> {
  const { report, words, server, language } = act;
  const { page } = visitor;
  const press = async (target: ReturnType<typeof page.getByRole>) => {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  };
  await page.goto(`${server.url}/app/o/${handle}/badges`);
  await page.locator('.tray > li h2 a').first().click();
  const placed = () => page.getByRole('textbox', { name: words('studio:place.x') }).inputValue();
  await report.step(`opens the studio and sees one drawing at four levels, in ${language}`, async () => {
    await page.getByRole('link', { name: words('badges:studio.open') }).focus();
    await page.keyboard.press('Enter');
    await seen(page.getByRole('application'));
    equal(await page.locator('.level-strip li').count(), 4, 'levels of the drawing');
  });
  await report.step(`moves a layer by keys, takes ten steps back and forth, in ${language}`, async () => {
    await press(page.locator('.layer-name').first());
    const before = await placed();
    await page.getByRole('application').focus();
    // Two keys in turn: each press is a step of its own.
    for (let step = 0; step < STEPS; step++) await page.keyboard.press(step % 2 === 0 ? 'ArrowRight' : '+');
    const after = await placed();
    equal(after === before, false, 'the layer stays where it was');
    for (let step = 0; step < STEPS; step++) await page.keyboard.press('Control+z');
    equal(await placed(), before, 'place after ten steps back');
    for (let step = 0; step < STEPS; step++) await page.keyboard.press('Control+Shift+z');
    equal(await placed(), after, 'place after ten steps forth');
  });
  await look(visitor, 'studio');
  await report.step(`saves the drawing and is back at the badge, in ${language}`, async () => {
    await page.keyboard.press('Control+s');
    await seen(page.getByText(words('studio:saved')));
    await page.getByRole('link', { name: words('studio:back') }).focus();
    await page.keyboard.press('Enter');
    await seen(page.getByText(words('badges:studio.drawnThere')));
  });
}
