// A stranger says that something is wrong; who manages the page hears of it, and closes it.
import { equal, seen } from '../../support/expect.ts';
import { mailTo } from '../../support/mail.ts';
import { PHONE, type Visitor } from '../../support/visitor.ts';
import { type Act, enter, linkIn, look, openMenu } from './act.ts';
import { ORGANISATION, OWNER } from './cast.ts';

const TEXT = 'Les critères ne disent pas qui les a vérifiés.';
const FROM = 'lecteur@ailleurs.example';

export async function reportAProblem(act: Act, owner: Visitor, url: string): Promise<void> {
  const { report, words, language, trap } = act;
  const visitor = await enter(act, { viewport: PHONE });
  const { page: form, context } = visitor;
  await report.step('a stranger reports a problem from the foot of a badge’s page', async () => {
    await form.goto(url);
    await form.getByRole('link', { name: words('public:report.link') }).click();
    await seen(form.getByRole('heading', { level: 1, name: words('public:report.title') }));
    await form.getByRole('combobox', { name: words('public:report.kind') }).selectOption('wrong');
    await form.getByRole('textbox', { name: words('public:report.text') }).fill(TEXT);
    await form.getByRole('textbox', { name: words('public:report.email') }).fill(FROM);
  });
  await look(visitor, 'report a problem');
  await report.step('it reaches who manages the page, by mail and in a list', async () => {
    await form.getByRole('button', { name: words('public:report.send') }).click();
    const issuer = ORGANISATION[language].name;
    await seen(form.getByText(words('public:report.sentToIssuer', { issuer })));
    await context.close();
    const { text = '' } = await mailTo(trap, OWNER.email, TEXT);
    linkIn(act, text, '/app/');
    await openMenu(act, owner.page, 'reports');
    await seen(owner.page.getByText(TEXT));
    await seen(owner.page.getByRole('link', { name: FROM }));
    await seen(owner.page.getByRole('button', { name: words('reports:open', { count: 1 }) }));
  });
  await look(owner, 'reports');
  await report.step('who closes it', async () => {
    await owner.page.getByRole('button', { name: words('reports:close') }).click();
    await seen(owner.page.getByRole('heading', { level: 2, name: words('reports:empty') }));
    equal(await owner.page.getByText(TEXT).count(), 0, 'open reports with this text');
  });
}
