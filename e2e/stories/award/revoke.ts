// The owner takes one award back, with a reason and a typed word.
import { seen } from '../../support/expect.ts';
import type { Visitor } from '../../support/visitor.ts';
import type { Language } from '../../support/words.ts';
import { type Act, look } from './act.ts';
import type { Recipient } from './recipient.ts';

const REASON: Record<Language, string> = {
  fr: 'Attribué par erreur à une autre personne',
  en: 'Awarded to another person by mistake',
};

/** Answers the reason given. */
export async function revoke(act: Act, owner: Visitor, recipient: Recipient): Promise<string> {
  const { report, words, language } = act;
  const { page } = owner;
  await report.step('the owner looks the award up', async () => {
    await page
      .getByRole('link', { name: words('app:menu.awards'), exact: true })
      .first()
      .click();
    await page.getByRole('searchbox', { name: words('app:awards.search') }).fill(recipient.email);
    await seen(page.getByText(words('app:awards.count', { count: 1 })));
    await page.getByRole('link', { name: recipient.name }).click();
    await seen(page.getByRole('button', { name: words('app:revoke.open') }));
  });
  await look(owner, 'one award');
  await report.step('asks to revoke it', async () => {
    await page.getByRole('button', { name: words('app:revoke.open') }).click();
    await seen(page.getByRole('dialog'));
  });
  await look(owner, 'revoke?');
  await report.step('gives the reason, types the word, and it is revoked', async () => {
    const dialog = page.getByRole('dialog');
    const word = words('app:revoke.word');
    await dialog.getByRole('textbox', { name: words('app:revoke.reason') }).fill(REASON[language]);
    await dialog.getByRole('textbox', { name: words('app:revoke.typeWord', { word }) }).fill(word);
    await dialog.getByRole('button', { name: words('app:revoke.act') }).click();
    await seen(page.getByText(REASON[language]));
  });
  await look(owner, 'one award, revoked');
  return REASON[language];
}
