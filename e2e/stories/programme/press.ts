import type { Locator, Page } from 'playwright-core';
import { seen } from '../../support/expect.ts';
import { tabTo } from '../../support/keyboard.ts';
import { settle } from '../../support/screen.ts';

/** By keyboard alone; or by an act of its own on what the keyboard has reached. */
export async function press(
  page: Page,
  target: Locator,
  key: string | ((target: Locator) => Promise<void>) = 'Enter',
): Promise<void> {
  await seen(target);
  // What is drawn anew in between is another element than the one that was aimed at.
  await settle(page);
  await tabTo(page, target);
  await (typeof key === 'string' ? page.keyboard.press(key) : key(target));
}
