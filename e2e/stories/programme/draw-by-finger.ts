import { equal, seen } from '../../support/expect.ts';
import { PHONE, type Visitor } from '../../support/visitor.ts';
import type { Act } from '../award/act.ts';

const STEPS = 6;
/** As far as a thumb moves without thought, in pixels: upwards, where a page would scroll. */
const FAR = 40;

/** On a phone a layer that is dragged follows the finger, and the page stays where it is. */
export async function drawByFinger(
  { browser, report, words, language }: Act,
  { page: at, context }: Visitor,
): Promise<void> {
  const phone = await browser.newContext({
    storageState: await context.storageState(),
    ...{ locale: language, viewport: PHONE, hasTouch: true, isMobile: true, reducedMotion: 'reduce' },
  });
  const page = await phone.newPage();
  await report.step(`draws with a finger on a phone, and the page stands still, in ${language}`, async () => {
    await page.goto(at.url());
    await seen(page.getByRole('application'));
    await page.getByRole('button', { name: words('studio:part.layers'), exact: true }).tap();
    const figure = page
      .locator('.layer-name')
      .filter({ hasText: words('studio:kind.emblem') })
      .first();
    await figure.tap();
    await page.evaluate('scrollTo(0, 0)');
    const place = () => page.getByRole('textbox', { name: words('studio:place.y') }).inputValue();
    const before = await place();
    const box = await page.locator('.target.is-chosen').boundingBox();
    if (box === null) throw new Error('the chosen layer is not on the drawing');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const finger = await phone.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [{ x, y }]);
    for (let step = 1; step <= STEPS; step++) await touch('touchMove', [{ x, y: y - (FAR * step) / STEPS }]);
    await touch('touchEnd', []);
    await page.getByText(words('app:editor.unsaved')).waitFor();
    equal(await page.evaluate('scrollY'), 0, 'how far the page scrolled');
    const units = Number(before.replace(',', '.')) - Number((await place()).replace(',', '.'));
    // The drawing is smaller than its 512 units: a layer that follows to the end moves by more of them than the finger by pixels.
    equal(units > FAR, true, `the layer moved by ${units} units`);
  });
  await phone.close();
}
