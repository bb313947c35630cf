// The operator opens the house to an organisation, and invites its first owner.
import { seen } from '../../support/expect.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, look } from './act.ts';
import { ORGANISATION, OWNER } from './cast.ts';

export async function createOrganisation(act: Act, operator: Visitor): Promise<void> {
  const { report, words, language } = act;
  const { page } = operator;
  const { name, handle } = ORGANISATION[language];
  const field = (key: string) => page.getByRole('textbox', { name: words(`app:${key}`), exact: true });
  await look(operator, 'platform, empty');
  await report.step('creates the organisation and invites its first owner', async () => {
    await field('organisation.name').fill(name);
    // Leaving the name proposes a short name, which is then another one.
    await page.keyboard.press('Tab');
    await field('organisation.handle').fill(handle);
    await field('newOrganisation.owner').fill(OWNER.email);
    await page.getByRole('button', { name: words('app:newOrganisation.act') }).click();
    await seen(page.getByText(words('app:newOrganisation.done', { name })));
    await seen(page.getByRole('rowheader', { name }));
  });
  await look(operator, 'platform');
}
