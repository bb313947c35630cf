// Who is recognised: on a phone, by keyboard, without an account.
import { equal, seen } from '../../support/expect.ts';
import { firstStopSkips, tabTo } from '../../support/keyboard.ts';
import { mailTo } from '../../support/mail.ts';
import { PHONE, type Visitor } from '../../support/visitor.ts';
import { type Act, enter, linkIn, look } from './act.ts';
import { BADGE } from './cast.ts';

export interface Recipient {
  email: string;
  name: string;
}

/** @param mail what the text of the mail holds, when it is not the first with a link */
async function claimLink(act: Act, { email }: Recipient, mail = '/claim/'): Promise<string> {
  const { subject = '', text = '', html = '' } = await mailTo(act.trap, email, mail);
  if (!subject.includes(BADGE.name[act.language])) throw new Error(`subject without the badge: ${subject}`);
  if (!html.includes('<img') || !html.includes(`lang="${act.language}"`))
    throw new Error('the award mail lacks its picture or its language');
  return linkIn(act, text, '/claim/');
}

/** Accepts and publishes by keyboard on a phone; answers the address of the public page. */
export async function acceptAndPublish(act: Act, recipient: Recipient): Promise<string> {
  const { report, words, language } = act;
  const visitor = await enter(act, { viewport: PHONE });
  const { page } = visitor;
  const badge = BADGE.name[language];
  await report.step('the recipient opens the mail’s link, twice, and nothing is decided by looking', async () => {
    const link = await claimLink(act, recipient);
    await page.goto(link);
    await page.goto(link);
    await seen(page.getByRole('heading', { level: 1, name: words('public:claim.title', { badge }) }));
    await seen(page.getByText(recipient.name));
  });
  await look(visitor, 'claim');
  await report.step('accepts by keyboard, and nothing is public yet', async () => {
    await page.reload();
    await firstStopSkips(page, words('public:frame.skip'));
    await tabTo(page, page.getByRole('button', { name: words('public:claim.accept') }));
    await page.keyboard.press('Enter');
    await seen(page.getByRole('heading', { level: 1, name: words('public:claim.justAcceptedTitle', { badge }) }));
    equal(await page.getByRole('radio', { name: words('public:visibility.private') }).isChecked(), true, 'private');
    for (const box of await page.getByRole('checkbox').all())
      equal(await box.isChecked(), false, 'a box ticked before');
  });
  await look(visitor, 'accepted');
  return report.step('chooses public by keyboard and arrives at the page', async () => {
    await tabTo(page, page.getByRole('radio', { name: words('public:visibility.private') }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    equal(await page.getByRole('radio', { name: words('public:visibility.public') }).isChecked(), true, 'public');
    await tabTo(page, page.getByRole('button', { name: words('public:visibility.save') }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/o\/[^/]+\/b\//);
    await showsValid(visitor, act, recipient);
    return page.url();
  });
}

async function showsValid({ page }: Visitor, { words, language }: Act, { name }: Recipient): Promise<void> {
  await seen(page.getByRole('heading', { level: 1, name: BADGE.name[language] }));
  await seen(page.getByRole('status').getByText(words('public:verdict.valid.title')));
  await seen(page.getByText(name).first());
}

/** In a browser that runs no script; answers the address that the choice leads to. */
export async function acceptWithoutScript(
  act: Act,
  recipient: Recipient,
  { mail, visibility }: { mail?: string; visibility?: 'link' | 'public' } = {},
): Promise<string> {
  const { words, language } = act;
  const badge = BADGE.name[language];
  const { page, context } = await enter(act, { viewport: PHONE, javaScript: false });
  await page.goto(await claimLink(act, recipient, mail));
  await page.getByRole('button', { name: words('public:claim.accept') }).click();
  await seen(page.getByRole('heading', { level: 1, name: words('public:claim.justAcceptedTitle', { badge }) }));
  if (visibility !== undefined) {
    await page.getByRole('radio', { name: words(`public:visibility.${visibility}`) }).check();
    await page.getByRole('button', { name: words('public:visibility.save') }).click();
    await seen(page.getByRole('status').getByText(words('public:verdict.valid.title')));
  }
  const url = page.url();
  await context.close();
  return url;
}

/** Another recipient, whose browser runs no script: accepts, stays private, and a third one declines. */
export async function decideWithoutScript(act: Act, accepts: Recipient, declines: Recipient): Promise<void> {
  const { report, words, language } = act;
  const badge = BADGE.name[language];
  await report.step('another recipient accepts without JavaScript and stays private', async () => {
    await acceptWithoutScript(act, accepts);
  });
  const visitor = await enter(act, { viewport: PHONE });
  const { page } = visitor;
  await report.step('a third one declines, and a second press changes nothing', async () => {
    const link = await claimLink(act, declines);
    await page.goto(link);
    await page.getByRole('button', { name: words('public:claim.decline') }).click();
    const declined = page.getByRole('heading', { level: 1, name: words('public:claim.declinedTitle', { badge }) });
    await seen(declined);
    await page.goto(link);
    await seen(declined);
  });
  await look(visitor, 'declined');
}
