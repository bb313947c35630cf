// All that a filter finds is taken back in one act: its effect in numbers before, a typed word, and exact counts after.
import { setTimeout as delay } from 'node:timers/promises';
import { equal, seen } from '../../support/expect.ts';
import { mailTo } from '../../support/mail.ts';
import type { Visitor } from '../../support/visitor.ts';
import type { Language } from '../../support/words.ts';
import { type Act, enter, linkIn, look, openMenu } from './act.ts';
import { BADGE } from './cast.ts';
import type { Recipient } from './recipient.ts';

const REASON: Record<Language, string> = { fr: 'Session annulée', en: 'Session cancelled' };

/** Longer than the revocation of them all takes. */
const REREAD_AFTER_MS = { '**/award-acts/preview': 1000, '**/awards?*': 2000 };

export interface Standing {
  accepted: number;
  pending: number;
  /** By link or publicly. */
  shown: number;
  /** Revoked or declined before. */
  ended: number;
}

export async function revokeMany(act: Act, owner: Visitor, standing: Standing): Promise<void> {
  const { report, words, language } = act;
  const { page } = owner;
  const { accepted, pending, shown, ended } = standing;
  const found = accepted + pending + ended;
  const count = accepted + pending;
  const dialog = page.getByRole('dialog');
  await report.step(`the owner selects all ${found} awards of the badge`, async () => {
    await openMenu(act, page, 'awards');
    const badge = page.getByRole('combobox', { name: words('app:awards.byBadge') });
    await badge.selectOption({ label: BADGE.name[language] });
    await seen(page.getByText(words('app:awards.count', { count: found })));
    await page.getByRole('checkbox', { name: words('life:select.page') }).check();
    await page.getByRole('button', { name: words('life:select.all', { count: found }) }).click();
    await seen(page.getByText(words('life:select.chosen', { count: found })));
  });
  await look(owner, 'awards, all selected');
  await report.step('reads what revoking them does, in numbers', async () => {
    await page.getByRole('button', { name: words('life:select.revoke') }).click();
    await seen(dialog.getByText(words('life:act.revoke.effect', { count })));
    const figures = { accepted, pending, shown, leftOut: ended };
    for (const [key, figure] of Object.entries(figures)) {
      const line = dialog.getByRole('listitem').filter({ hasText: words(`life:act.${key}`) });
      equal(await line.locator('.num').innerText(), String(figure), key);
    }
  });
  await look(owner, 'revoke many?');
  await report.step(`gives a reason and the word, and exactly ${count} are revoked`, async () => {
    // What the dialog was opened with may come anew after all is done, and empty, and the list later still: the way on hangs on neither.
    for (const [path, ms] of Object.entries(REREAD_AFTER_MS)) {
      await page.route(path, async (route) => {
        await delay(ms);
        await route.continue();
      });
    }
    const word = words('app:revoke.word');
    await dialog.getByRole('textbox', { name: words('app:revoke.reason') }).fill(REASON[language]);
    await dialog.getByRole('textbox', { name: words('app:revoke.typeWord', { word }) }).fill(word);
    await dialog.getByRole('button', { name: words('life:act.revoke.button', { count }) }).click();
    await seen(page.getByRole('heading', { level: 1, name: words('life:progress.revoke.title', { count }) }));
    await seen(page.getByText(words('life:progress.count', { done: count, total: count })));
    await seen(page.getByRole('status').getByText(words('life:progress.state.done')));
  });
  await look(owner, 'revoked, many');
}

/** What a public page and an unanswered mail say from then on. */
export async function findAllRevoked(act: Act, url: string, waits: Recipient): Promise<void> {
  const { report, words, language, trap } = act;
  const { page, context } = await enter(act);
  await report.step('a public page of theirs says revoked, and a link that waited leads to nothing', async () => {
    await page.goto(url);
    await seen(page.getByRole('status').getByText(REASON[language]));
    const { text = '' } = await mailTo(trap, waits.email, '/claim/');
    await page.goto(linkIn(act, text, '/claim/'));
    await seen(page.getByRole('heading', { level: 1, name: words('public:claim.revokedTitle') }));
  });
  await context.close();
}
