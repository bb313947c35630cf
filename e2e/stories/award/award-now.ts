// What the ways of awarding have in common: the badge before, and the count after.
import { equal, seen } from '../../support/expect.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, openMenu } from './act.ts';
import { BADGE } from './cast.ts';

export async function chooseBadge(act: Act, { page }: Visitor): Promise<void> {
  await openMenu(act, page, 'award');
  // The circle itself is only for screen readers: a finger finds the picture and the name.
  await page
    .locator('label')
    .filter({ has: page.getByRole('radio', { name: BADGE.name[act.language] }) })
    .click();
}

/** Presses the button that says how many, and waits until exactly so many are awarded. */
export async function sendNow({ words }: Act, { page }: Visitor, count: number): Promise<void> {
  const send = page.getByRole('button', { name: words('app:give.act', { count }) });
  await send.focus();
  await page.keyboard.press('Enter');
  await seen(page.getByRole('heading', { level: 1, name: words('app:batch.title.done') }));
  const bar = page.getByRole('progressbar', { name: words('app:send.label') });
  equal(await bar.getAttribute('aria-valuenow'), String(count), 'done');
  equal(await bar.getAttribute('aria-valuemax'), String(count), 'of');
}
