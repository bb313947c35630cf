// The owner defines a badge in both languages, and publishes it.
import { equal, seen } from '../../support/expect.ts';
import type { Visitor } from '../../support/visitor.ts';
import type { Language } from '../../support/words.ts';
import { type Act, look } from './act.ts';
import { BADGE } from './cast.ts';

const LANGUAGES: Language[] = ['fr', 'en'];
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><circle cx="45" cy="30" r="28" fill="#0c5666"/></svg>';
const TEXTS = ['name', 'description', 'criteria', 'alt'] as const;

export async function createBadge(act: Act, owner: Visitor): Promise<void> {
  const { report, words, language } = act;
  const { page } = owner;
  const field = (text: (typeof TEXTS)[number], side: Language) =>
    page.getByRole('textbox', {
      name: words('app:editor.fieldIn', {
        field: words(`app:editor.${text}`),
        language: words(`common:language.${side}`),
      }),
      exact: true,
    });
  await report.step('the owner finds an empty library and begins a badge', async () => {
    await page
      .getByRole('link', { name: words('app:menu.library'), exact: true })
      .first()
      .click();
    await seen(page.getByRole('heading', { level: 1, name: words('app:library.title') }));
    await seen(page.getByText(words('app:library.empty.title')));
  });
  await look(owner, 'library, empty');
  await report.step('names it', async () => {
    await page.getByRole('button', { name: words('app:library.new') }).click();
    await seen(page.getByRole('dialog'));
  });
  await look(owner, 'new badge');
  await report.step('writes it in French and English', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: words('app:newBadge.name') }).fill(BADGE.name[language]);
    await dialog.getByRole('button', { name: words('app:newBadge.create') }).click();
    await seen(page.getByRole('heading', { level: 1, name: BADGE.name[language] }));
    for (const side of LANGUAGES) for (const text of TEXTS) await field(text, side).fill(BADGE[text][side]);
    await page.getByRole('button', { name: words('badges:ladder.kinds.one'), exact: true }).click();
    await page.getByRole('combobox', { name: words('app:editor.level') }).selectOption('mastery');
    await page.getByText(words('badges:more.validity')).click();
    await page.getByRole('textbox', { name: words('app:editor.validity') }).fill('24');
    await seen(page.getByText(words('app:publish.complete')));
  });
  await look(owner, 'editor');
  const drawn = await Promise.all(LANGUAGES.map((side) => field('alt', side).inputValue()));
  await report.step('tries a picture of their own, whose words are asked for, and goes back without loss', async () => {
    await page.getByRole('button', { name: words('badges:picture.own') }).click();
    const choose = page.getByLabel(words('badges:picture.choose'));
    const text = Buffer.from('Bonjour');
    await choose.setInputFiles({ name: 'dessin.png', mimeType: 'image/png', buffer: text });
    await seen(page.getByText(words('problems:image-refused.reason.image-type')));
    await choose.setInputFiles({ name: 'dessin.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(DRAWING) });
    await seen(page.getByText(words('badges:picture.set')));
    await seen(page.getByText(words('app:publish.missing', { count: LANGUAGES.length })));
  });
  await look(owner, 'editor, a picture of one’s own');
  await report.step('back to the drawn one', async () => {
    await page.getByRole('button', { name: words('badges:picture.drawn') }).click();
    await seen(page.getByText(words('app:publish.complete')));
    for (const [index, side] of LANGUAGES.entries())
      equal(await field('alt', side).inputValue(), drawn[index], 'the words of the drawn one');
  });
  await report.step('publishes it', async () => {
    await page.getByRole('button', { name: words('app:publish.first') }).click();
    await seen(page.getByRole('dialog'));
  });
  await look(owner, 'publish?');
  await report.step('and may award it', async () => {
    await page
      .getByRole('dialog')
      .getByRole('button', { name: words('app:publish.first') })
      .click();
    await seen(page.getByRole('link', { name: words('app:publish.award') }));
  });
  await look(owner, 'editor, published');
}
