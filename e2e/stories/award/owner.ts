// Who the organisation belongs to: invited by e-mail, signed in by a code.
import { seen } from '../../support/expect.ts';
import { mailTo } from '../../support/mail.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, enter, linkIn, look } from './act.ts';
import { ORGANISATION, OWNER } from './cast.ts';

const CODE = /\b\d{3} ?\d{3}\b/;

export async function ownerArrives(act: Act): Promise<Visitor> {
  const { report, words, language, trap } = act;
  const visitor = await enter(act);
  const { page } = visitor;
  const join = words('app:offer.accept', { organisation: ORGANISATION[language].name });
  await report.step('the owner opens the invitation, and is asked to sign in', async () => {
    const { text = '' } = await mailTo(trap, OWNER.email, '/invitation');
    await page.goto(linkIn(act, text, '/app/invitation/'));
    await seen(page.getByRole('heading', { level: 1, name: words('public:signIn.title') }));
  });
  await look(visitor, 'sign-in');
  await report.step('asks for a code', () => askForCode(visitor, act));
  await look(visitor, 'sign-in code');
  await report.step('a wrong code is refused in words', async () => {
    const { text = '' } = await mailTo(trap, OWNER.email, CODE);
    const right = CODE.exec(text)?.[0] ?? '';
    await enterCode(visitor, act, right.startsWith('1') ? '200000' : '100000');
    await seen(page.getByText(words('problems:code-refused.detail')));
  });
  await look(visitor, 'sign-in code, refused');
  await report.step('the code of the mail signs in, back to the invitation', async () => {
    const { text = '' } = await mailTo(trap, OWNER.email, CODE);
    await enterCode(visitor, act, CODE.exec(text)?.[0] ?? '');
    await page.waitForURL(/\/app\/invitation\//);
    await seen(page.getByRole('button', { name: join }));
  });
  await look(visitor, 'invitation');
  await report.step('accepts it and arrives in the organisation', async () => {
    await page.getByRole('button', { name: join }).click();
    await page.waitForURL(new RegExp(`/app/o/${ORGANISATION[language].handle}`));
    await seen(page.getByRole('heading', { level: 1 }));
  });
  await look(visitor, 'organisation’s home');
  return visitor;
}

/** Days later in a browser that keeps nothing: the owner signs in anew, and arrives where they wanted to be. */
export async function ownerComesBack(act: Act, owner: Visitor): Promise<void> {
  const { report, words, trap, server, language } = act;
  const { page } = owner;
  await report.step('the owner comes back after these days, signs in anew and is at the awards', async () => {
    await owner.context.clearCookies();
    await page.goto(`${server.url}/app/o/${ORGANISATION[language].handle}/awards`);
    await seen(page.getByRole('heading', { level: 1, name: words('public:signIn.title') }));
    const before = trap.mails.length;
    await askForCode(owner, act);
    const { text = '' } = await mailTo(trap, OWNER.email, CODE, before);
    await enterCode(owner, act, CODE.exec(text)?.[0] ?? '');
    await seen(page.getByRole('heading', { level: 1, name: words('app:awards.title') }));
  });
}

async function askForCode({ page }: Visitor, { words }: Act): Promise<void> {
  await page.getByRole('textbox', { name: words('public:signIn.email') }).fill(OWNER.email);
  await page.getByRole('button', { name: words('public:signIn.sendCode') }).click();
  await seen(page.getByRole('heading', { level: 1, name: words('public:signIn.codeTitle') }));
}

async function enterCode({ page }: Visitor, { words }: Act, code: string): Promise<void> {
  await page.getByRole('textbox', { name: words('public:signIn.code') }).fill(code);
  await page.getByRole('button', { name: words('public:signIn.enter') }).click();
}
