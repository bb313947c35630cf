// The staff comes in by a workbook: rows that are wrong are named, the others enter, with their units and managers.
import { workbook } from '../../../apps/server/src/platform/tabular/xlsx/xlsx.test-support.ts';
import { equal, seen } from '../../support/expect.ts';
import { tabTo } from '../../support/keyboard.ts';
import { mailTo } from '../../support/mail.ts';
import type { Visitor } from '../../support/visitor.ts';
import type { Language } from '../../support/words.ts';
import { type Act, linkIn, look } from './act.ts';
import { AWARDED, UNITS, XLSX } from './cast.ts';

const HEADER: Record<Language, string[]> = {
  fr: ['Matricule', 'Prénom', 'Nom', 'Courriel', 'Service', 'Responsable', 'Site', 'Langue'],
  en: ['Employee number', 'First name', 'Last name', 'E-mail', 'Department', 'Manager', 'Site', 'Language'],
};
const { plant: PLANT, shop: SHOP, night: NIGHT } = UNITS;
/** Anaïs, who is awarded with her team, is written to in the language of the story. */
const staffIn = (language: Language): (string | number)[][] => [
  [1001, 'Zoé', 'Béranger', 'zoe.beranger@atelier.example', `${PLANT} > ${SHOP}`, 1002, 'Lyon', 'fr'],
  [1002, 'Noël', 'Guérin', 'noel.guerin@atelier.example', PLANT, '', 'Lyon', 'fr'],
  [1003, 'Anaïs', 'Lefèvre', 'anais.lefevre@atelier.example', `${PLANT} > ${SHOP} > ${NIGHT}`, 1001, 'Lyon', language],
  [1004, 'Sans', 'Arobase', 'sans.arobase', PLANT, 1002, 'Lyon', 'fr'],
  [1001, 'Deux', 'Fois', 'deux.fois@atelier.example', PLANT, 1002, 'Lyon', 'fr'],
  // One of those who were awarded by the list before.
  [1006, AWARDED.first, AWARDED.last, AWARDED.email, `${PLANT} > ${SHOP}`, 1002, 'Lyon', 'fr'],
  [1005, 'Chef', 'Inconnu', 'chef.inconnu@atelier.example', PLANT, 9999, 'Lyon', 'fr'],
];
/** The header is row 1 of the sheet. */
const BAD_LINES = [
  { line: 5, fault: 'email-malformed' },
  { line: 6, fault: 'number-twice' },
  { line: 8, fault: 'manager-unknown' },
];
const ROWS = staffIn('fr').length;
const READY = ROWS - BAD_LINES.length;

const cells = (row: (string | number)[]) =>
  row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String }));

export async function importPeople(act: Act, owner: Visitor): Promise<void> {
  const { report, words, language, server } = act;
  const { page } = owner;
  await report.step('the directory is empty, and says how to fill it', async () => {
    await page
      .getByRole('link', { name: words('app:menu.people'), exact: true })
      .first()
      .click();
    await seen(page.getByRole('heading', { level: 2, name: words('people:list.empty.title') }));
  });
  await look(owner, 'people: none yet');
  await report.step('gives a workbook, whose columns are recognised', async () => {
    await page.getByRole('link', { name: words('people:list.import') }).click();
    const file = await workbook({ Effectif: [HEADER[language], ...staffIn(language)].map(cells) });
    await page
      .getByLabel(words('people:import.choose'))
      .setInputFiles({ name: 'effectif.xlsx', mimeType: XLSX, buffer: file });
  });
  await look(owner, 'people import: file');
  await report.step('its numbers and columns are read as what they are', async () => {
    await page.getByRole('button', { name: words('app:upload.act') }).click();
    await seen(page.getByText(words('people:columns.finding', { count: ROWS })));
    const [number = '', first = '', last = '', ...others] = HEADER[language];
    const guessed = [`${first} + ${last}`, number, ...others];
    for (const [index, fact] of ['name', 'number', 'email', 'unit', 'manager', 'site', 'language'].entries()) {
      const select = page.locator(`[data-path="mapping.${fact}"]`);
      equal(await select.inputValue(), guessed[index] ?? '', `the column of ${fact}`);
    }
  });
  await look(owner, 'people import: columns');
  await report.step(`the dry run says ${READY} to add, and line and cause of ${BAD_LINES.length} others`, async () => {
    await page.getByRole('button', { name: words('app:columns.act', { count: ROWS }) }).click();
    await seen(page.getByRole('button', { name: words('people:check.act', { count: READY }) }));
    const table = page.getByRole('table', { name: words('people:outcome.fault') });
    await seen(table);
    equal(await table.getByRole('row').count(), BAD_LINES.length + 1, 'rows of the table, its head included');
    for (const { line, fault } of BAD_LINES) {
      const cell = page.getByRole('cell', { name: new RegExp(`(^|\\s)${line}$`) });
      await seen(
        table
          .getByRole('row')
          .filter({ has: cell })
          .getByText(words(`people:fault.${fault}`)),
      );
    }
  });
  await look(owner, 'people import: check');
  await report.step(`imports, and ends at exactly ${READY}`, async () => {
    await page.getByRole('button', { name: words('people:check.act', { count: READY }) }).dblclick();
    await seen(page.getByRole('heading', { level: 1, name: words('people:import.done') }));
    const bar = page.getByRole('progressbar', { name: words('people:run.label') });
    equal(await bar.getAttribute('aria-valuenow'), String(READY), 'done');
  });
  await look(owner, 'people import: done');
  await report.step('finds a person without accents, with unit and manager', async () => {
    await page.getByRole('link', { name: words('people:run.seePeople') }).click();
    await seen(page.getByText(words('people:list.count', { count: READY })));
    await page.getByRole('searchbox').fill('beranger');
    await seen(page.getByText(words('people:list.count', { count: 1 })));
    await look(owner, 'people');
    await page.getByRole('link', { name: 'Zoé Béranger' }).click();
    await seen(page.getByRole('heading', { level: 1, name: 'Zoé Béranger' }));
    await seen(page.getByRole('link', { name: 'Noël Guérin' }));
    await seen(page.getByRole('link', { name: 'Anaïs Lefèvre' }));
  });
  await look(owner, 'person');
  await report.step('changes a fact of the person', async () => {
    await page.getByRole('button', { name: words('people:person.change') }).click();
    await page.getByRole('textbox', { name: words('people:fact.site') }).fill('Brest');
  });
  await look(owner, 'change a person');
  await report.step('and it is saved', async () => {
    await page.getByRole('button', { name: words('people:form.save') }).click();
    await seen(page.getByRole('definition').getByText('Brest'));
    // Addresses, unit and manager are as they were.
    await seen(page.getByText('zoe.beranger@atelier.example'));
    await seen(page.getByRole('link', { name: 'Noël Guérin' }));
  });
  await report.step('notes a departure, after its effect was told', async () => {
    await page.getByRole('button', { name: words('people:leave.act') }).click();
    await seen(page.getByRole('dialog').getByText(words('people:leave.reports', { count: 1 })));
  });
  await look(owner, 'departure?');
  await report.step('the person is told that badges stay theirs', async () => {
    await page
      .getByRole('dialog')
      .getByRole('button', { name: words('people:leave.act') })
      .click();
    await seen(page.getByRole('button', { name: words('people:person.return') }));
    const { text = '' } = await mailTo(act.trap, 'zoe.beranger@atelier.example', '/app/me/settings');
    linkIn(act, text, '/app/me/settings');
  });
  await look(owner, 'person who left');
  await report.step('which is undone by one click', async () => {
    await page.getByRole('button', { name: words('people:person.return') }).click();
    await seen(page.getByRole('button', { name: words('people:leave.act') }));
  });
  await report.step('walks the tree of units by the keyboard alone', async () => {
    await page
      .getByRole('link', { name: words('app:menu.people'), exact: true })
      .first()
      .click();
    await page.getByRole('link', { name: words('people:units.title') }).click();
    const item = (name: string) => page.getByRole('treeitem', { name });
    await seen(item(NIGHT));
    await tabTo(page, item(PLANT));
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await seen(page.getByRole('heading', { level: 2, name: NIGHT }));
    for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    equal(await item(SHOP).getAttribute('aria-expanded'), 'false', 'the unit is open');
    equal(await item(NIGHT).count(), 0, 'what is below a closed unit');
  });
  await look(owner, 'units');
  await report.step('asks what removing a unit would move', async () => {
    await page.getByRole('button', { name: words('people:units.remove') }).click();
    await seen(page.getByRole('dialog').getByRole('combobox', { name: words('people:units.into') }));
  });
  await look(owner, 'remove a unit?');
  await report.step('and leaves it as it is', async () => {
    await page.keyboard.press('Escape');
    await seen(page.getByRole('heading', { level: 2, name: NIGHT }));
  });
  await report.step(
    'the same workbook once more would put back what was changed by hand, and nothing else',
    async () => {
      const [, handle] = /\/app\/o\/([^/]+)/.exec(page.url()) ?? [];
      const api = `${server.url}/api/organisations/${handle}/people-imports`;
      const headers = { origin: server.url, 'content-type': 'application/octet-stream' };
      const data = await workbook({ Effectif: [HEADER[language], ...staffIn(language)].map(cells) });
      const upload = await (await page.request.post(api, { data, headers })).json();
      const { id, mapping } = upload.import;
      const checked = await (
        await page.request.post(`${api}/${id}/check`, { data: { mapping }, headers: { origin: server.url } })
      ).json();
      equal(checked.import.counts.unchanged, READY - 1, 'people who are up to date');
      equal(checked.import.counts.changed, 1, 'people to change');
      equal(checked.import.counts.new, 0, 'people to add');
    },
  );
}
