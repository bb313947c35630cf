// The people of a unit, by the keyboard alone: who has the badge is told, one is left out, the others get it at once.
import { equal, seen } from '../../support/expect.ts';
import { tabTo } from '../../support/keyboard.ts';
import { mailsWith, mailTo } from '../../support/mail.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, look } from './act.ts';
import { sendNow } from './award-now.ts';
import { AWARDED, BADGE } from './cast.ts';

/** Who gets it is told in her language, which is that of the story. */
const GOES = { name: 'Anaïs Lefèvre', email: 'anais.lefevre@atelier.example' };
const STAYS = 'Zoé Béranger';

/** Answers how many were awarded. */
export async function awardATeam(act: Act, owner: Visitor): Promise<number> {
  const { report, words, language, trap } = act;
  const { page } = owner;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await report.step('chooses badge and unit by keyboard, with the units below it', async () => {
    await tabTo(page, page.getByRole('link', { name: words('app:menu.award'), exact: true }).first());
    await press('Enter');
    await seen(page.getByRole('heading', { level: 1, name: words('app:give.title') }));
    await tabTo(page, page.getByRole('radio', { name: BADGE.name[language] }));
    await press('Space');
    const way = page.getByRole('button', { name: words('giving:way.unit') });
    await seen(way);
    await tabTo(page, way);
    await press('Enter');
    const unit = page.getByRole('combobox', { name: words('giving:unit.which') });
    await seen(unit);
    await tabTo(page, unit);
    // The workshop, which is below the plant.
    await press('ArrowDown');
    await seen(page.getByRole('status').getByText(words('giving:unit.count', { count: 3 })));
  });
  await look(owner, 'award: a team');
  await report.step('sees its people, one of whom has the badge already', async () => {
    await tabTo(page, page.getByRole('button', { name: words('giving:unit.act') }));
    await press('Enter');
    await seen(page.getByText(words('giving:people.some', { count: 2, of: '3' })));
    const row = page.getByRole('row').filter({ hasText: AWARDED.email });
    await seen(row.getByText(words('giving:fault.already-awarded')));
    equal(await row.getByRole('checkbox').count(), 0, 'boxes of who has it');
  });
  await report.step('leaves one out', async () => {
    const box = page.getByRole('checkbox', { name: STAYS });
    await tabTo(page, box);
    await press('Space');
    await seen(page.getByText(words('giving:people.leftOut')));
    await seen(page.getByRole('button', { name: words('app:give.act', { count: 1 }) }));
    const without = page.locator('.tot > div').filter({ hasText: words('giving:people.without') });
    equal(await without.locator('b').innerText(), '2', 'people without it');
  });
  await look(owner, 'award: people of a team');
  await report.step('and awards it at once to who is left', async () => {
    await tabTo(page, page.getByRole('radio', { name: words('giving:start.after-undo', { count: 10 }) }));
    await press('ArrowDown', 'ArrowDown');
    await tabTo(page, page.getByRole('button', { name: words('app:give.act', { count: 1 }) }));
    await sendNow(act, owner, 1);
    const { text = '' } = await mailTo(trap, GOES.email, '/claim/');
    if (!text.includes(GOES.name)) throw new Error(`the mail lacks the name ${GOES.name}`);
    const left = await mailsWith(trap, new RegExp(`${STAYS}[^]*/claim/`), 0);
    equal(left.length, 0, 'mails to who was left out');
  });
  return 1;
}
