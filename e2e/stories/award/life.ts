// Days go by: who has not answered is reminded, a badge is renewed, and what still waits is taken back in one go.
import { equal, seen } from '../../support/expect.ts';
import { mailsWith } from '../../support/mail.ts';
import { PHONE, type Visitor } from '../../support/visitor.ts';
import type { Language } from '../../support/words.ts';
import { type Act, enter, linkIn, look } from './act.ts';
import { BADGE, READY } from './cast.ts';
import { ownerComesBack } from './owner.ts';
import type { Recipient } from './recipient.ts';

/** The first three have answered. */
const WAITING = READY - 3;
const LAST_LINE = /\/claim\/\w+\/reminders/;
const REASON: Record<Language, string> = { fr: 'Session annulée', en: 'Session cancelled' };

/** The server was off for three days; whoever waits is reminded once, and can ask for no more. */
export async function remindAfterThreeDays(act: Act): Promise<void> {
  const { report, words, language, server, trap } = act;
  const badge = BADGE.name[language];
  const reminders = await report.step(
    'three days later the server starts, and reminds who has not answered',
    async () => {
      await server.restart({ INSIGNE_CLOCK_OFFSET: '3' });
      const mails = await mailsWith(trap, LAST_LINE, WAITING);
      const people = new Set(mails.map(({ envelope }) => envelope.to[0]));
      equal(people.size, WAITING, 'people reminded');
      equal(mails.length, WAITING, 'reminders');
      for (const { subject } of mails) equal(subject, words('mail:reminder.subject', { badge }), 'subject');
      return mails;
    },
  );
  const visitor = await enter(act, { viewport: PHONE });
  const { page } = visitor;
  const [{ text = '' } = {}] = reminders;
  await report.step('one of them opens the last line of the reminder', async () => {
    await page.goto(linkIn(act, text, '/claim/').replace(/(\/claim\/\w+).*/, '$1/reminders'));
    await seen(page.getByRole('heading', { level: 1, name: words('public:stopReminders.title', { badge }) }));
  });
  await look(visitor, 'stop reminders?');
  await report.step('and gets no more of them, while the badge goes on waiting', async () => {
    await page.getByRole('button', { name: words('public:stopReminders.button') }).click();
    await seen(page.getByRole('heading', { level: 1, name: words('public:stopReminders.doneTitle', { badge }) }));
  });
  await look(visitor, 'no more reminders');
  await visitor.context.close();
}

/** A new badge that follows an accepted one. */
export async function renew(act: Act, owner: Visitor, recipient: Recipient): Promise<void> {
  const { report, words, trap } = act;
  const { page } = owner;
  await ownerComesBack(act, owner);
  await report.step('the owner opens an accepted award and reads its life', async () => {
    await page.getByRole('searchbox', { name: words('app:awards.search') }).fill(recipient.email);
    await seen(page.getByText(words('app:awards.count', { count: 1 })));
    await page.getByRole('link', { name: recipient.name }).click();
    await seen(page.getByRole('heading', { name: words('life:life.title') }));
    await seen(page.getByText(words('life:life.accepted')));
  });
  await look(owner, 'an award and its life');
  await report.step('renews it: a new award, which the person is told of', async () => {
    await page.getByRole('button', { name: words('life:renew.act') }).click();
    await seen(page.getByRole('link', { name: words('life:link.renews') }));
    const badge = BADGE.name[act.language];
    const subject = words('mail:renewal.heading', { badge });
    const mails = await mailsWith(trap, subject.slice(0, 20), 1);
    equal(mails[0]?.envelope.to[0], recipient.email, 'renewal sent to');
  });
  await look(owner, 'a renewal');
}

/** All that still wait, in one act. */
export async function revokeWhatWaits(act: Act, owner: Visitor): Promise<void> {
  const { report, words, language } = act;
  const { page } = owner;
  // The renewal waits as well.
  const count = WAITING + 1;
  await report.step('the owner narrows the list to what waits, and selects all of it', async () => {
    await page
      .getByRole('link', { name: words('app:menu.awards'), exact: true })
      .first()
      .click();
    await page.getByRole('combobox', { name: words('app:awards.byState') }).selectOption('pending');
    await seen(page.getByText(words('app:awards.count', { count })));
    await page.getByRole('checkbox', { name: words('life:select.page') }).check();
    await page.getByRole('button', { name: words('life:select.all', { count }) }).click();
    await seen(page.getByText(words('life:select.chosen', { count })));
  });
  await look(owner, 'awards, selected');
  const dialog = page.getByRole('dialog');
  await report.step('asks to revoke them, and reads the effect in numbers', async () => {
    await page.getByRole('button', { name: words('life:select.revoke') }).click();
    await seen(dialog.getByText(words('life:act.revoke.effect', { count })));
  });
  await look(owner, 'revoke many?');
  await report.step('gives the reason and the word, and every one of them is revoked', async () => {
    const word = words('app:revoke.word');
    await dialog.getByRole('textbox', { name: words('app:revoke.reason') }).fill(REASON[language]);
    await dialog.getByRole('textbox', { name: words('app:revoke.typeWord', { word }) }).fill(word);
    await dialog.getByRole('button', { name: words('life:act.revoke.button', { count }) }).click();
    await seen(page.getByText(words('life:progress.state.done')).first());
    await seen(page.getByText(words('life:progress.count', { done: count, total: count })));
  });
  await look(owner, 'revoked, many');
}
