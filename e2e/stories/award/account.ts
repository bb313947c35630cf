// The recipient's account: a passkey on a phone that knows its owner, and an address of one's own beside the one at work.
import { seen } from '../../support/expect.ts';
import { mailTo } from '../../support/mail.ts';
import { PHONE } from '../../support/visitor.ts';
import { type Act, enter, look } from './act.ts';
import type { Recipient } from './recipient.ts';

/** Chromium's own authenticator: made of software, and otherwise like a phone's. */
const PLATFORM_AUTHENTICATOR = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

const CODE = /\b\d{6}\b/;

async function mailedCode({ trap }: Act, address: string): Promise<string> {
  const { text = '' } = await mailTo(trap, address, CODE);
  return CODE.exec(text)?.[0] ?? '';
}

export async function keepAnAccount(act: Act, { email }: Recipient): Promise<void> {
  const { report, words, language, server } = act;
  const visitor = await enter(act, { viewport: PHONE });
  const { page, context } = visitor;
  const devices = await context.newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', { options: PLATFORM_AUTHENTICATOR });
  const settings = `${server.url}/app/me/settings`;

  await report.step('the recipient signs in by a code and adds a passkey', async () => {
    await page.goto(`${server.url}/${language}/sign-in?return=/app/me/settings`);
    await page.getByLabel(words('public:signIn.email')).fill(email);
    await page.getByRole('button', { name: words('public:signIn.sendCode') }).click();
    const code = page.getByLabel(words('public:signIn.code'));
    await seen(code);
    await code.fill(await mailedCode(act, email));
    await page.getByRole('button', { name: words('public:signIn.enter') }).click();
    await page.waitForURL(settings);
    await page.getByRole('button', { name: words('account:passkeys.add') }).click();
    await page.getByLabel(words('account:passkeys.name')).fill('Téléphone');
    await page.getByRole('button', { name: words('account:passkeys.make') }).click();
    await seen(page.getByRole('button', { name: words('account:passkeys.renameNamed', { name: 'Téléphone' }) }));
  });
  await look(visitor, 'account');

  await report.step('signs in with the passkey alone, without an address or a code', async () => {
    await context.clearCookies();
    await page.goto(`${server.url}/${language}/sign-in?return=/app/me/settings`);
    await page.getByRole('button', { name: words('public:signIn.passkey') }).click();
    await page.waitForURL(settings);
    await seen(page.getByRole('main').getByText(email));
  });

  await report.step('adds an address of their own by its code', async () => {
    const own = `own.${email.split('@')[0]}@people.example`;
    await page.getByRole('button', { name: words('account:addresses.add') }).click();
    await page.getByLabel(words('account:addresses.new')).fill(own);
    await page.getByRole('button', { name: words('account:addresses.sendCode') }).click();
    const code = page.getByLabel(words('account:proof.code'));
    await seen(code);
    await code.fill(await mailedCode(act, own));
    await page.getByRole('button', { name: words('account:addresses.confirm') }).click();
    await seen(page.getByRole('button', { name: words('account:addresses.preferNamed', { address: own }) }));
  });
  await context.close();
}
