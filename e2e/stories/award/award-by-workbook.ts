// A list as a workbook: a number is looked up in the directory, a formula is not computed, and a row that is wrong is named.
import { workbook } from '../../../apps/server/src/platform/tabular/xlsx/xlsx.test-support.ts';
import { equal, seen } from '../../support/expect.ts';
import { mailTo } from '../../support/mail.ts';
import type { Visitor } from '../../support/visitor.ts';
import type { Language } from '../../support/words.ts';
import { type Act, look } from './act.ts';
import { chooseBadge, sendNow } from './award-now.ts';
import { XLSX } from './cast.ts';

const HEADER: Record<Language, string[]> = {
  fr: ['Matricule', 'Courriel', 'Nom complet', 'Langue'],
  en: ['Employee number', 'E-mail', 'Full name', 'Language'],
};
const LEA = 'lea.roux@atelier.example';
/** The number is one of the directory; the formulas were saved without a result. */
const rowsIn = (language: Language) => [
  [1002, '', '', language],
  ['', LEA, '="Léa "&"Roux"', language],
  ['', '="nom"&"@atelier.example"', 'Sans Adresse', ''],
  [9999, '', 'Numéro Inconnu', ''],
];
const BAD_LINES = [
  { line: 4, fault: 'email-missing' },
  { line: 5, fault: 'number-unknown' },
];
const ROWS = rowsIn('fr').length;
const READY = ROWS - BAD_LINES.length;

const cell = (value: string | number) => {
  if (typeof value === 'number') return { value, type: Number };
  return value.startsWith('=') ? { value, type: 'Formula' as const } : { value, type: String };
};

/** Answers how many were awarded. */
export async function awardByWorkbook(act: Act, owner: Visitor): Promise<number> {
  const { report, words, language, trap } = act;
  const { page } = owner;
  await report.step('gives a list as a workbook with formulas', async () => {
    await chooseBadge(act, owner);
    await page.getByRole('button', { name: words('giving:way.list') }).click();
    const buffer = await workbook({ Promotion: [HEADER[language], ...rowsIn(language)].map((row) => row.map(cell)) });
    await page.getByLabel(words('app:upload.choose')).setInputFiles({ name: 'promotion.xlsx', mimeType: XLSX, buffer });
    await page.getByRole('button', { name: words('app:upload.act') }).click();
    await seen(page.getByText(words('giving:columns.finding', { count: ROWS, sheet: 'Promotion' })));
    await seen(page.getByText(words('giving:columns.formulas')));
    for (const [index, fact] of ['number', 'email', 'name', 'language'].entries()) {
      const select = page.getByRole('combobox', { name: words(`giving:columns.fact.${fact}`) });
      equal(await select.inputValue(), HEADER[language][index] ?? '', `the column of ${fact}`);
    }
  });
  await look(owner, 'workbook: columns');
  await report.step('a number without a person and a formula without a result are named', async () => {
    await page.getByRole('button', { name: words('app:columns.act', { count: ROWS }) }).click();
    const table = page.getByRole('table', { name: words('app:rows.toFix', { count: BAD_LINES.length }) });
    for (const { line, fault } of BAD_LINES) {
      const number = page.getByRole('cell', { name: new RegExp(`(^|\\s)${line}$`) });
      const row = table.getByRole('row').filter({ has: number });
      await seen(row.getByText(words(`giving:fault.${fault}`)));
    }
  });
  await look(owner, 'workbook: check');
  await report.step(`the other ${READY} are awarded at once: by address, and by the directory`, async () => {
    await page.getByRole('radio', { name: words('giving:start.now') }).check();
    await sendNow(act, owner, READY);
    for (const address of [LEA, 'noel.guerin@atelier.example']) await mailTo(trap, address, '/claim/');
  });
  return READY;
}
