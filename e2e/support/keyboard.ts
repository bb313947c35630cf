// A person without a mouse: Tab until there, and the place of the focus is always to be seen.
import type { Locator, Page } from 'playwright-core';

/** More stops than any screen has before what it is for. */
const MOST_STOPS = 80;
// A link that covers its whole card draws the outline around the card.
const SHOWS_FOCUS = `[undefined, '::after'].some((part) => {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement, part);
  return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
})`;

/** Goes to `target` by Tab alone. @throws when it is never reached, or the focus is not to be seen on it */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const place = await target.elementHandle();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await page.evaluate((element) => element?.ownerDocument.activeElement === element, place)) {
      if (!(await page.evaluate<boolean>(SHOWS_FOCUS))) throw new Error(`no visible focus on ${target}`);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by ${MOST_STOPS} times Tab: ${target}`);
}

/** The first stop of a page leaps over its frame. @throws when it does not */
export async function firstStopSkips(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Tab');
  const text = await page.evaluate<string>("(document.activeElement?.textContent ?? '').trim()");
  if (text !== name) throw new Error(`the first stop is “${text}”, not the link that skips to the content`);
}
