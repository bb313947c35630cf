// What is typed stays: while the language changes, while a session ends, and while a form is refused. All of it by keyboard.
import { equal, seen } from '../../support/expect.ts';
import { tabTo } from '../../support/keyboard.ts';
import { mailTo } from '../../support/mail.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, enter, look } from './act.ts';
import { ORGANISATION, OWNER } from './cast.ts';

const CODE = /\b\d{3} ?\d{3}\b/;
const STORY = { fr: 'Reconnaître, **c’est dire pourquoi**.', en: 'To recognise **is to say why**.' };
const FOCUSED = 'document.activeElement?.getAttribute("data-path") ?? document.activeElement?.textContent?.trim()';

/** Signing in with nothing but a keyboard, on a screen of one's own. */
export async function signInByKeyboard(act: Act): Promise<void> {
  const { report, words, server, trap } = act;
  const { page, context } = await enter(act);
  await report.step('the owner signs in on another device by keyboard alone', async () => {
    const before = trap.mails.length;
    await page.goto(`${server.url}/sign-in`);
    await tabTo(page, page.getByRole('textbox', { name: words('public:signIn.email') }));
    await page.keyboard.type(OWNER.email);
    await page.keyboard.press('Enter');
    await seen(page.getByRole('heading', { level: 1, name: words('public:signIn.codeTitle') }));
    const { text = '' } = await mailTo(trap, OWNER.email, CODE, before);
    await tabTo(page, page.getByRole('textbox', { name: words('public:signIn.code') }));
    await page.keyboard.type(CODE.exec(text)?.[0] ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/app\//);
    await seen(page.getByRole('heading', { level: 1 }));
  });
  await context.close();
}

export async function loseNothing(act: Act, owner: Visitor): Promise<void> {
  const { report, words, server, trap, language } = act;
  const { page, context } = owner;
  const { handle } = ORGANISATION[language];
  const from = page.url();
  const other = language === 'fr' ? 'English' : 'Français';
  const field = page.locator(`textarea[data-path="story.${language}"]`);
  const save = page.getByRole('button', { name: words('brand:save') });
  await report.step('text typed in the app is there in the other language, and back in this one', async () => {
    await page.goto(`${server.url}/app/o/${handle}/settings`);
    await field.fill(STORY[language]);
    await page.getByRole('button', { name: other }).click();
    await seen(page.getByRole('button', { name: language === 'fr' ? 'Français' : 'English' }));
    equal(await field.inputValue(), STORY[language], 'text after the language changed');
    await page.getByRole('button', { name: language === 'fr' ? 'Français' : 'English' }).click();
    await seen(save);
    equal(await field.inputValue(), STORY[language], 'text after it changed back');
  });
  await report.step('the session ends: saving asks to sign in again on the same screen', async () => {
    await context.clearCookies();
    await tabTo(page, save);
    await page.keyboard.press('Enter');
    await seen(page.getByRole('dialog').getByText(words('account:again.why', { email: OWNER.email })));
  });
  await look(owner, 'session ended');
  await report.step('Escape closes the question, gives the focus back, and keeps the text', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    equal(await page.evaluate<string>(FOCUSED), words('brand:save'), 'focus after Escape');
    equal(await field.inputValue(), STORY[language], 'text after Escape');
  });
  await report.step('asked again, a wrong code is refused in words, and the right one lets the act go on', async () => {
    const before = trap.mails.length;
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await tabTo(page, dialog.getByRole('button', { name: words('account:proof.sendCode') }));
    await page.keyboard.press('Enter');
    const code = dialog.getByRole('textbox', { name: words('account:proof.code') });
    await tabTo(page, code);
    const { text = '' } = await mailTo(trap, OWNER.email, CODE, before);
    const right = CODE.exec(text)?.[0] ?? '';
    await page.keyboard.type(right.startsWith('1') ? '200000' : '100000');
    await page.keyboard.press('Enter');
    await seen(dialog.getByText(words('account:again.refusedText')));
    await code.fill('');
    await page.keyboard.type(right);
    await page.keyboard.press('Enter');
    await seen(page.getByText(words('brand:saved')));
    equal(await field.inputValue(), STORY[language], 'text after signing in again');
    const { organisation } = await (await context.request.get(`${server.url}/api/organisations/${handle}`)).json();
    equal(organisation.story[language], STORY[language], 'text that the server has');
  });
  await report.step('a form that is refused leads to its first bad field', async () => {
    const name = page.getByRole('textbox', { name: words('app:organisation.name'), exact: true });
    await name.fill('');
    await page.getByRole('textbox', { name: words('app:organisation.website') }).fill('nowhere');
    await page.keyboard.press('Enter');
    await seen(page.getByRole('main').getByRole('alert'));
    equal(await page.evaluate<string>(FOCUSED), 'name', 'focused field');
    await name.fill(ORGANISATION[language].name);
    await page.getByRole('textbox', { name: words('app:organisation.website') }).fill('');
    // Nothing of it was sent.
    await page.reload();
    equal(await name.inputValue(), ORGANISATION[language].name, 'name');
    await page.goto(from);
  });
}
