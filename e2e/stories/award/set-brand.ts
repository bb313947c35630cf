// How the organisation looks and speaks: a colour that cannot be read as it is, and words of its own in the award mail.
import { equal, seen } from '../../support/expect.ts';
import { mailTo } from '../../support/mail.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, look, openMenu } from './act.ts';
import { OWNER } from './cast.ts';

/** Too light for words on white by far: every page of the organisation is looked at in it from here on. */
const YELLOW = '#F2C500';
const OPENING = {
  fr: 'Merci, {nom}, pour le travail que chacun a vu.',
  en: 'Thank you, {name}, for the work that all have seen.',
};
const CLOSING = { fr: 'L’équipe formation', en: 'The training team' };
/** Nobody is called like that: it stands in the preview alone. */
const SAMPLE = 'Camille Martin';

export async function setBrand(act: Act, owner: Visitor): Promise<void> {
  const { report, words, language, trap } = act;
  const { page } = owner;
  await report.step(
    'the owner gives a colour too light to be read, and is shown the shade that stands in for it',
    async () => {
      await openMenu(act, page, 'organisation');
      await page.getByRole('textbox', { name: words('brand:colour.field') }).fill(YELLOW);
      await seen(page.getByText(/1[.,]\d:1/));
      await page.getByRole('button', { name: words('brand:colour.save') }).click();
      await seen(page.getByText(words('brand:colour.saved')));
    },
  );
  await look(owner, 'organisation with a colour');
  await report.step('and words of their own in the award mail, which is seen as it will be read', async () => {
    await openMenu(act, page, 'mails');
    await page.getByRole('link', { name: words('app:mails.texts') }).click();
    const field = (part: string) =>
      page.getByRole('textbox', {
        name: words('app:editor.fieldIn', {
          field: words(`brand:mailTexts.part.${part}`),
          language: words(`common:language.${language}`),
        }),
      });
    await field('opening').fill('{prenom}');
    await seen(page.getByText(/^\{prenom\} /));
    await field('opening').fill(OPENING[language]);
    await field('closing').fill(CLOSING[language]);
    await seen(page.frameLocator('iframe').getByText(OPENING[language].replace(/\{\w+\}/, SAMPLE)));
    await page.getByRole('button', { name: words('brand:mailTexts.save') }).click();
    await seen(page.getByText(words('brand:mailTexts.saved')));
  });
  await report.step('and as bare text', async () => {
    await page.getByRole('button', { name: words('brand:mailTexts.views.text'), exact: true }).click();
    await seen(page.locator('pre').getByText(CLOSING[language]));
  });
  // Without the frame: no script runs in it, and axe waits for ever for its own to answer from there.
  await look(owner, 'mail texts');
  await report.step('tries it on themselves', async () => {
    await page.getByRole('button', { name: words('brand:mailTexts.try') }).click();
    const { subject = '', from } = await mailTo(trap, OWNER.email, words('mail:trial.note'));
    equal(
      subject.startsWith(words('mail:trial.subject', { subject: '' })),
      true,
      `the subject “${subject}” says that it is a test`,
    );
    equal(from?.address, 'insigne@localhost', 'address of the sender');
  });
}

/** The mail that a person really gets. */
export async function readOwnWords(act: Act, { email, name }: { email: string; name: string }): Promise<void> {
  const { report, language, trap } = act;
  await report.step('the award mail says these words to the person, by name', async () => {
    const { text = '' } = await mailTo(trap, email, '/claim/');
    equal(text.includes(OPENING[language].replace(/\{\w+\}/, name)), true, `the opening is in the mail:\n${text}`);
    equal(text.includes(CLOSING[language]), true, 'the closing is in the mail');
  });
}
