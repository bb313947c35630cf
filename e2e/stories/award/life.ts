// Days go by: who has not answered is reminded.
import { equal, seen } from '../../support/expect.ts';
import { mailsWith } from '../../support/mail.ts';
import { PHONE } from '../../support/visitor.ts';
import { type Act, enter, linkIn, look } from './act.ts';
import { BADGE } from './cast.ts';

const LAST_LINE = /\/claim\/\w+\/reminders/;

/** The server was off for three days; whoever waits is reminded once, and can ask for no more. @param waiting how many have not answered */
export async function remindAfterThreeDays(act: Act, waiting: number): Promise<void> {
  const { report, words, language, server, trap } = act;
  const badge = BADGE.name[language];
  const reminders = await report.step(
    'three days later the server starts, and reminds who has not answered',
    async () => {
      await server.restart({ INSIGNE_CLOCK_OFFSET: '3' });
      const mails = await mailsWith(trap, LAST_LINE, waiting);
      const people = new Set(mails.map(({ envelope }) => envelope.to[0]));
      equal(people.size, waiting, 'people reminded');
      equal(mails.length, waiting, 'reminders');
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
