// Sixty people in a file, five of whom cannot be awarded as they stand: they are named, the others leave.
import { semicolonCsv } from '../../support/csv.ts';
import { equal, seen } from '../../support/expect.ts';
import { mailsWith } from '../../support/mail.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, look, openMenu } from './act.ts';
import { BAD_LINES, BADGE, HEADER, people, READY } from './cast.ts';

/** A link with a secret: the mail that the owner tried on themselves has none. */
const CLAIM = /\/claim\/\w{44}/;

export async function awardByList(act: Act, owner: Visitor): Promise<void> {
  const { report, words, language } = act;
  const { page } = owner;
  const rows = people(language);
  await report.step('chooses the badge to award, and a list', async () => {
    await page.getByRole('link', { name: words('app:publish.award') }).click();
    await seen(page.getByRole('heading', { level: 1, name: words('app:give.title') }));
    equal(await page.getByRole('radio', { name: BADGE.name[language] }).isChecked(), true, 'the badge is chosen');
  });
  await look(owner, 'award: one person');
  await report.step('gives a Windows-1252 file with semicolons', async () => {
    await page.getByRole('button', { name: words('giving:way.list') }).click();
    await page.getByLabel(words('app:upload.choose')).setInputFiles({
      name: 'promotion.csv',
      mimeType: 'text/csv',
      buffer: semicolonCsv(HEADER[language], rows),
    });
  });
  await look(owner, 'award: file');
  await report.step('which is read as what it is, accents and columns included', async () => {
    await page.getByRole('button', { name: words('app:upload.act') }).click();
    const separator = words('app:columns.separator.semicolon');
    await seen(
      page.getByText(words('app:columns.finding', { count: rows.length, encoding: 'Windows-1252', separator })),
    );
    await seen(page.getByRole('cell', { name: rows[0]?.name ?? '' }));
    for (const [index, fact] of ['email', 'name', 'language'].entries()) {
      const select = page.getByRole('combobox', { name: words(`giving:columns.fact.${fact}`) });
      equal(await select.inputValue(), HEADER[language][index] ?? '', `the column of ${fact}`);
    }
  });
  await look(owner, 'award: columns');
  await report.step(
    `the dry run says ${READY} ready, and line and cause of the ${BAD_LINES.length} others`,
    async () => {
      await page.getByRole('button', { name: words('app:columns.act', { count: rows.length }) }).click();
      await seen(page.getByRole('button', { name: words('app:give.act', { count: READY }) }));
      const table = page.getByRole('table', { name: words('app:rows.toFix', { count: BAD_LINES.length }) });
      await seen(table);
      equal(await table.getByRole('row').count(), BAD_LINES.length + 1, 'rows of the table, its head included');
      for (const { line, fault } of BAD_LINES) {
        const row = table
          .getByRole('row')
          .filter({ has: page.getByRole('cell', { name: new RegExp(`(^|\\s)${line}$`) }) });
        await seen(row.getByText(words(`giving:fault.${fault}`)));
      }
    },
  );
  await look(owner, 'award: check');
  await report.step(`sends, and the progress ends at exactly ${READY}`, async () => {
    // Twice, as an impatient person does: nothing is sent twice.
    await page.getByRole('button', { name: words('app:give.act', { count: READY }) }).dblclick();
    await seen(page.getByRole('heading', { level: 1, name: words('giving:waiting.pageTitle') }));
    await seen(page.getByText(words('giving:waiting.nothingYet')));
  });
  await look(owner, 'award: ten minutes to take it back');
  await report.step('the list of awards says what leaves, and when, and leads back to it', async () => {
    await openMenu(act, page, 'awards');
    const leaving = page.locator('.open-batches').getByRole('listitem');
    await seen(leaving.getByText(words('app:home.leaves', { moment: '' }).trim()));
    await leaving.getByRole('link').click();
    await seen(page.getByRole('heading', { level: 1, name: words('giving:waiting.pageTitle') }));
  });
  await report.step('takes it back whole, and sends it after all', async () => {
    await page.getByRole('button', { name: words('giving:waiting.undo', { count: READY }) }).click();
    await seen(page.getByText(words('giving:waiting.takenBack')));
    equal((await mailsWith(act.trap, CLAIM, 0)).length, 0, 'mails before anything was sent');
    await page.getByRole('button', { name: words('app:send.resume', { count: READY }) }).click();
    await seen(page.getByRole('heading', { level: 1, name: words('app:batch.title.done') }));
    const bar = page.getByRole('progressbar', { name: words('app:send.label') });
    equal(await bar.getAttribute('aria-valuenow'), String(READY), 'done');
    equal(await bar.getAttribute('aria-valuemax'), String(READY), 'of');
    await page.reload();
    await seen(page.getByText(words('app:send.done', { count: READY })));
  });
  await look(owner, 'award: sent');
  await report.step(`the list shows ${READY} awards, and ${READY} mails left, one each`, async () => {
    await page.getByRole('link', { name: words('app:send.awards') }).click();
    await seen(page.getByText(words('app:awards.count', { count: READY })));
    const sent = await mailsWith(act.trap, CLAIM, READY);
    equal(new Set(sent.flatMap(({ envelope }) => envelope.to)).size, READY, 'people told');
    equal(sent.length, READY, 'mails');
  });
  await look(owner, 'awards');
}
