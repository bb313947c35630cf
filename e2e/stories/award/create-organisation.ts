// The operator opens the house to an organisation, and invites its first owner.
import { seen } from '../../support/expect.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, look } from './act.ts';
import { ORGANISATION, OWNER } from './cast.ts';

export async function createOrganisation(act: Act, operator: Visitor): Promise<void> {
  const { report, words, language } = act;
  const { page } = operator;
  const { name, handle, website } = ORGANISATION[language];
  const field = (key: string) => page.getByRole('textbox', { name: words(`app:platform.${key}`) });
  await look(operator, 'platform, empty');
  await report.step('creates the organisation and invites its first owner', async () => {
    await field('name').fill(name);
    await field('handle').fill(handle);
    await field('website').fill(website);
    await field('owner').fill(OWNER.email);
    await page.getByRole('button', { name: words('app:platform.create') }).click();
    await seen(page.getByText(name));
  });
  await look(operator, 'platform');
}
