// The first visit of all: the link that the first start printed makes its reader the operator.
import type { Visitor } from '../../support/visitor.ts';
import { type Act, enter } from './act.ts';
import { OPERATOR } from './cast.ts';

export async function becomeOperator(act: Act): Promise<Visitor> {
  const visitor = await enter(act);
  const { page } = visitor;
  await page.goto(await act.server.line('operator'));
  const field = (name: string) =>
    page.getByRole('textbox', { name: act.words(`public:operatorLink.${name}`), exact: true });
  await field('name').fill(OPERATOR.name);
  await field('email').fill(OPERATOR.email);
  await page.getByRole('button', { name: act.words('public:operatorLink.button') }).click();
  await page.waitForURL(/\/app\/admin$/);
  return visitor;
}
