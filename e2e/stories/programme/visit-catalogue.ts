import { equal, seen } from '../../support/expect.ts';
import { type Act, enter, look } from '../award/act.ts';
import { OWN_WORDS, SKILL } from './adapted.ts';

/** Somebody from outside, whose browser runs no script. */
export async function visitCatalogue(act: Act, handle: string, address: string): Promise<void> {
  const { report, words, language, server } = act;
  const visitor = await enter(act, { javaScript: false });
  const { page } = visitor;
  await report.step(
    `a visitor searches the catalogue without a script, and forgets an accent, in ${language}`,
    async () => {
      await page.goto(`${server.url}/${language}/o/${handle}/catalog`);
      await page.getByRole('searchbox').fill(SKILL[language].normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase());
      await page.keyboard.press('Enter');
      await seen(page.getByRole('link', { name: SKILL[language], exact: true }));
      await page.getByRole('checkbox').last().check();
      await page.getByRole('button', { name: words('public:catalogue.apply') }).click();
      await seen(page.getByText(OWN_WORDS[language]));
    },
  );
  await report.step(`and reads what the programme is for, in ${language}`, async () => {
    await page.goto(`${server.url}/${language}${address}`);
    await seen(page.getByRole('heading', { level: 2, name: words('public:programme.skills') }));
    await page.locator('.whys').getByRole('link', { name: SKILL[language], exact: true }).click();
  });
  let skill = '';
  await report.step(`opens the skill, its four levels, and from there a badge, in ${language}`, async () => {
    await seen(page.getByRole('heading', { level: 1, name: SKILL[language], exact: true }));
    await seen(page.getByRole('heading', { level: 2, name: words('public:skill.levels') }));
    equal(await page.locator('.whys > div').count(), 4, 'levels of the skill');
    skill = new URL(page.url()).pathname.replace(`/${language}/`, '/');
    await page.locator('.tray').getByRole('link', { name: SKILL[language] }).click();
    await seen(page.getByRole('heading', { level: 1, name: SKILL[language], exact: true }));
    await seen(page.getByText(OWN_WORDS[language]));
  });
  // What axe asks of these pages, it asks in a browser that lets it run.
  const reader = await enter(act);
  for (const [path, name] of [
    [`/o/${handle}/catalog`, 'catalogue of an organisation'],
    ['/catalog', 'catalogue'],
    [address, 'programme, for everybody'],
    [skill, 'skill, for everybody'],
  ]) {
    await reader.page.goto(`${server.url}/${language}${path}`);
    await look(reader, name ?? '');
  }
  await visitor.context.close();
  await reader.context.close();
}
