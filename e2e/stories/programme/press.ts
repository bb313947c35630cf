import type { Locator, Page } from 'playwright-core';
import { seen } from '../../support/expect.ts';
import { tabTo } from '../../support/keyboard.ts';
import { settle } from '../../support/screen.ts';

/** By keyboard alone. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await seen(target);
  // What is drawn anew in between is another element than the one that was aimed at.
  await settle(page);
  await tabTo(page, target);
  await page.keyboard.press(key);
}
