// What ends is renewed, as a new badge that the person accepts: one alone, then several at once.
import { equal, seen } from '../../support/expect.ts';
import { mailTo } from '../../support/mail.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, enter, look, openMenu } from './act.ts';
import { BADGE } from './cast.ts';
import { acceptWithoutScript, type Recipient } from './recipient.ts';

const renewalHeading = ({ words, language }: Act) => words('mail:renewal.heading', { badge: BADGE.name[language] });

/** Answers the address of the new public page. */
export async function renewOne(act: Act, owner: Visitor, recipient: Recipient): Promise<string> {
  const { report, words } = act;
  const { page } = owner;
  await report.step('the owner renews an accepted award, and both awards lead to each other', async () => {
    await openMenu(act, page, 'awards');
    await page.getByRole('searchbox', { name: words('app:awards.search') }).fill(recipient.email);
    await seen(page.getByText(words('app:awards.count', { count: 1 })));
    await page.getByRole('link', { name: recipient.name }).click();
    await page.getByRole('button', { name: words('life:renew.act') }).click();
    await page.getByRole('link', { name: words('life:link.renews') }).click();
    await seen(page.getByRole('link', { name: words('life:link.renewedBy') }));
  });
  await look(owner, 'an award that was renewed');
  const visitor = await enter(act);
  const url = await report.step('the person accepts the new badge, and the two pages lead to each other', async () => {
    const made = await acceptWithoutScript(act, recipient, { mail: renewalHeading(act), visibility: 'public' });
    await visitor.page.goto(made);
    await chained(visitor, words('public:badge.renews')).click();
    await chained(visitor, words('public:badge.renewedBy')).click();
    equal(new URL(visitor.page.url()).pathname, new URL(made).pathname, 'the page of the new badge');
    return made;
  });
  await look(visitor, 'badge page, renewed');
  await visitor.context.close();
  return url;
}

const chained = ({ page }: Visitor, term: string) =>
  page.locator('dt').filter({ hasText: term }).locator('xpath=following-sibling::dd[1]').getByRole('link');

/** Ticks these awards and renews them in one act. */
export async function renewSeveral(act: Act, owner: Visitor, recipients: Recipient[]): Promise<void> {
  const { report, words, language, trap } = act;
  const { page } = owner;
  const dialog = page.getByRole('dialog');
  const count = recipients.length;
  const badge = BADGE.name[language];
  await report.step(`ticks ${count} accepted awards, and reads what renewing them does`, async () => {
    await openMenu(act, page, 'awards');
    await page.getByRole('combobox', { name: words('app:awards.byState') }).selectOption('accepted');
    // Several of the list have the same name.
    for (const { name, email } of recipients)
      await page
        .getByRole('row')
        .filter({ hasText: email })
        .getByRole('checkbox', { name: words('life:select.one', { name, badge }) })
        .check();
    await seen(page.getByText(words('life:select.chosen', { count })));
    await page.getByRole('button', { name: words('life:select.renew') }).click();
    await seen(dialog.getByText(words('life:act.renew.effect', { count })));
  });
  await look(owner, 'renew several?');
  await report.step('each of them is renewed, and told', async () => {
    await dialog.getByRole('button', { name: words('life:act.renew.button', { count }) }).click();
    await seen(page.getByRole('heading', { level: 1, name: words('life:progress.renew.title', { count }) }));
    await seen(page.getByText(words('life:progress.count', { done: count, total: count })));
    await seen(page.getByRole('status').getByText(words('life:progress.state.done')));
    for (const { email } of recipients) await mailTo(trap, email, renewalHeading(act));
  });
}
