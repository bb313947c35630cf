import { seen } from '../../support/expect.ts';
import { sendAs } from '../../support/send.ts';
import type { Visitor } from '../../support/visitor.ts';
import type { Act } from '../award/act.ts';
import { press } from './press.ts';

const NAMES = ['Consigner', 'Vérifier', 'Signaler'];

/** A framework of one's own grows downward: each skill that is made below another is in sight, and the next begins from it. */
export async function growSkills({ report, words, language, server }: Act, owner: Visitor, handle: string) {
  const { page, context } = owner;
  const none = { fr: '', en: '' };
  const { framework } = await sendAs(context, server.url)<{ framework: { id: string } }>(
    'post',
    `/organisations/${handle}/frameworks`,
    {
      ...{ name: { fr: 'Fonderie', en: 'Foundry' }, description: none, version: '', levels: [] },
      source: { name: '', url: '', licence: '', notice: none },
    },
  );
  await report.step(`makes skills below each other without a mouse, in ${language}`, async () => {
    await page.goto(`${server.url}/app/o/${handle}/frameworks/${framework.id}`);
    for (const [depth, name] of NAMES.entries()) {
      const add = words(depth === 0 ? 'skills:skill.add' : 'skills:skill.addBelow');
      await press(page, page.getByRole('button', { name: add, exact: true }).first());
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: words('skills:form.nameFr') }).fill(name);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      await seen(page.locator(`[role=treeitem][aria-level="${depth + 1}"][aria-selected=true]`).getByText(name));
    }
    await seen(page.locator('[role=treeitem]:focus').getByText(NAMES.at(-1) ?? ''));
  });
}
