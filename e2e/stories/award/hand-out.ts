// A badge for whoever is there: a sheet on the wall, a phone before it, a name and an address, and the link that comes there.
import { readQr } from '../../../apps/server/tests/support/qr.ts';
import { equal, seen } from '../../support/expect.ts';
import { mailTo } from '../../support/mail.ts';
import { PHONE, type Visitor } from '../../support/visitor.ts';
import type { Language } from '../../support/words.ts';
import { type Act, enter, linkIn, look } from './act.ts';
import { chooseBadge } from './award-now.ts';
import { BADGE } from './cast.ts';

const EVENT: Record<Language, string> = { fr: 'Journée sécurité', en: 'Safety day' };
const GUEST = { name: 'Nadia Petit', email: 'nadia.petit@visite.example' };
const MOST = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

export async function handOut(act: Act, owner: Visitor): Promise<void> {
  const { report, words, language } = act;
  const { page } = owner;
  const title = page.getByRole('heading', { level: 1, name: EVENT[language] });
  await report.step('says what a handout is for, how many and how long', async () => {
    await chooseBadge(act, owner);
    await page.getByRole('button', { name: words('giving:way.event') }).click();
    await page.getByRole('textbox', { name: words('giving:handout.name') }).fill(EVENT[language]);
    await page.getByRole('textbox', { name: words('giving:handout.most') }).fill(String(MOST));
    const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
    await page.getByLabel(words('giving:handout.endsAt')).fill(`${tomorrow}T18:00`);
  });
  await look(owner, 'handout: form');
  await report.step('which has a code, a link and a sheet', async () => {
    await page.getByRole('button', { name: words('giving:handout.act') }).click();
    await seen(title);
  });
  await look(owner, 'handout');
  const address = await report.step('a camera reads the QR code of the sheet, as the screen shows it', async () => {
    const opens = page.waitForEvent('popup');
    await page.getByRole('link', { name: words('giving:handout.sheet') }).click();
    const sheet = await opens;
    await seen(sheet.getByText(words('public:sheet.scan')));
    const read = await readQr(await sheet.screenshot({ fullPage: true }));
    await look({ ...owner, page: sheet }, 'sheet to print');
    await sheet.close();
    return read;
  });
  const visitor = await enter(act, { viewport: PHONE });
  await report.step('a visitor of the event opens it on a phone', async () => {
    await visitor.page.goto(address);
    await seen(visitor.page.getByRole('heading', { level: 1, name: BADGE.name[language] }));
  });
  await look(visitor, 'handout, for a visitor');
  await takeAndAccept(act, visitor);
  await report.step('the owner reads who took it in numbers', async () => {
    await page.reload();
    await seen(page.getByText(words('giving:handout.taken', { count: 1, most: String(MOST) })));
    await seen(page.getByText(words('giving:handout.awarded', { count: 1 })));
  });
}

async function takeAndAccept(act: Act, visitor: Visitor): Promise<void> {
  const { report, words, language, trap } = act;
  const { page, context } = visitor;
  await report.step('gives a name and an address, and nothing is theirs yet', async () => {
    await page.getByRole('textbox', { name: words('public:handout.name') }).fill(GUEST.name);
    await page.getByRole('textbox', { name: words('public:handout.email') }).fill(GUEST.email);
    await page.getByRole('button', { name: words('public:handout.take') }).click();
    await seen(page.getByText(words('public:handout.sent')));
  });
  await look(visitor, 'handout, taken');
  await report.step('accepts by the link that was mailed there', async () => {
    const { text = '' } = await mailTo(trap, GUEST.email, '/claim/');
    await page.goto(linkIn(act, text, '/claim/'));
    await seen(page.getByText(GUEST.name));
    await page.getByRole('button', { name: words('public:claim.accept') }).click();
    const badge = BADGE.name[language];
    await seen(page.getByRole('heading', { level: 1, name: words('public:claim.justAcceptedTitle', { badge }) }));
    const unshown = page.getByRole('radio', { name: words('public:visibility.private') });
    equal(await unshown.isChecked(), true, 'private');
  });
  await context.close();
}
