// Who runs the installation: one link from the terminal, one organisation, its first owner.
import { seen } from '../../support/expect.ts';
import { type Act, enter, look } from './act.ts';
import { OPERATOR } from './cast.ts';
import { createOrganisation } from './create-organisation.ts';

export async function openTheHouse(act: Act): Promise<void> {
  const { report, words, server } = act;
  const visitor = await enter(act);
  const { page } = visitor;
  await report.step('the operator opens the link that the first start printed', async () => {
    await page.goto(await server.line('operator'));
    await seen(page.getByRole('heading', { level: 1, name: words('public:operatorLink.title') }));
  });
  await look(visitor, 'operator’s link');
  await report.step('signs in by it', async () => {
    await page.getByRole('textbox', { name: words('public:operatorLink.name'), exact: true }).fill(OPERATOR.name);
    await page.getByRole('textbox', { name: words('public:operatorLink.email'), exact: true }).fill(OPERATOR.email);
    await page.getByRole('button', { name: words('public:operatorLink.button') }).click();
    await page.waitForURL(/\/app\/admin$/);
    await seen(page.getByRole('heading', { level: 1 }));
  });
  await createOrganisation(act, visitor);
  await visitor.context.close();
}
