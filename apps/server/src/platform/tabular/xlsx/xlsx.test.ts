import { describe, expect, it } from 'vitest';
import type { AppError } from '../../problem/app-error.ts';
import { readTable } from '../index.ts';
import { MAX_UNPACKED_BYTES } from './open-archive.ts';
import { archive, sheetParts, textCell, workbook } from './xlsx.test-support.ts';

const refusal = async (bytes: Uint8Array, options: { sheet?: string; maxRows?: number } = {}) => {
  try {
    await readTable(bytes, options);
  } catch (error) {
    const { type, facts } = error as AppError;
    return { type, ...facts };
  }
  return 'read';
};
const header = `<row r="1">${textCell('A1', 'courriel')}${textCell('B1', 'nom')}</row>`;
const withRows = (rows: string) => archive(sheetParts(`${header}${rows}`));
const cellsOf = async (bytes: Uint8Array) => (await readTable(bytes)).rows.map(({ cells }) => cells);

describe('reading a workbook', () => {
  it('reads text, numbers, days and yes or no as people would type them', async () => {
    const table = await readTable(
      await workbook({
        Personnes: [
          ['Matricule', 'Courriel', 'Prénom', 'Nom', 'Arrivée', 'Tuteur'],
          [
            { value: 4012, type: Number },
            'zoe@person.example',
            'Zoé',
            'Bœuf – « Z »',
            { value: new Date('2024-09-02T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
            { value: true, type: Boolean },
          ],
          [null, null, null, null, null, null],
          [{ value: 0.5, type: Number }, 'a@person.example', null, 'Max', null, null],
        ],
      }),
    );
    expect(table).toMatchObject({ sheet: 'Personnes', sheets: ['Personnes'] });
    expect(table.columns).toEqual(['Matricule', 'Courriel', 'Prénom', 'Nom', 'Arrivée', 'Tuteur', 'Prénom + Nom']);
    expect(table.rows).toEqual([
      {
        line: 2,
        cells: ['4012', 'zoe@person.example', 'Zoé', 'Bœuf – « Z »', '2024-09-02', 'true', 'Zoé Bœuf – « Z »'],
      },
      { line: 4, cells: ['0.5', 'a@person.example', '', 'Max', '', '', 'Max'] },
    ]);
  });

  it('reads the sheet that is asked for, the first one otherwise, and names them all', async () => {
    const bytes = await workbook({ 'R&D <1>': [['nom'], ['Zoé']], Autre: [['nom'], ['Max']] });
    expect(await readTable(bytes)).toMatchObject({ sheet: 'R&D <1>', sheets: ['R&D <1>', 'Autre'] });
    expect((await readTable(bytes, { sheet: 'Autre' })).rows).toEqual([{ line: 2, cells: ['Max'] }]);
    expect(await refusal(bytes, { sheet: 'Nulle part' })).toEqual({ type: 'list-unreadable', reason: 'sheet-unknown' });
  });

  it('takes what was saved beside a formula, and computes none', async () => {
    const bytes = withRows(
      `<row r="2"><c r="A2" t="str"><f>CONCATENATE("a","@b.example")</f><v>a@b.example</v></c><c r="B2"><f>1+1</f><v>7</v></c></row>
       <row r="3"><c r="A3" t="str"><f>HYPERLINK("http://127.0.0.1:1/","x")</f></c>${textCell('B3', '=1+1')}</row>
       <row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c>${textCell('B4', 'x')}</row>`,
    );
    expect(await cellsOf(bytes)).toEqual([
      ['a@b.example', '7'],
      ['', '=1+1'],
      ['', 'x'],
    ]);
  });

  it('reads 50,000 rows and refuses one more, counted', async () => {
    const list = (count: number) =>
      withRows(
        Array.from({ length: count }, (_, index) => {
          const row = index + 2;
          return `<row r="${row}">${textCell(`A${row}`, `p${row}@person.example`)}${textCell(`B${row}`, 'Zoé')}</row>`;
        }).join(''),
      );
    const { rows } = await readTable(list(50_000));
    expect(rows).toHaveLength(50_000);
    expect(rows.at(-1)).toEqual({ line: 50_001, cells: ['p50001@person.example', 'Zoé'] });
    expect(await refusal(list(60_000))).toEqual({ type: 'list-too-long', max: 50_000 });
  });
});

describe('refusing a workbook', () => {
  const good = sheetParts(`${header}<row r="2">${textCell('A2', 'a@b.example')}${textCell('B2', 'x')}</row>`);
  const spoilt = (change: (part: (typeof good)[number]) => (typeof good)[number]) =>
    archive(good.map((part) => (part.name.includes('sheet1') ? change(part) : part)));

  it('reads the one that the others are made of', async () => {
    expect(await readTable(archive(good))).toMatchObject({ sheet: 'R&D', rows: [{ line: 2 }] });
  });

  it.each([
    ['an OpenDocument sheet', () => archive([{ name: 'content.xml', content: '<office/>' }]), 'spreadsheet'],
    ['a text document', () => archive([{ name: 'word/document.xml', content: '<w/>' }]), 'spreadsheet'],
    ['a file cut in half', () => archive(good).subarray(0, 400), 'damaged'],
    ['nothing behind the first bytes', () => Buffer.from('PK\u0003\u0004 rest'), 'damaged'],
    [
      'a directory that points out of the file',
      () => {
        const file = archive(good);
        file.writeUInt32LE(0x7fffffff, file.length - 6);
        return file;
      },
      'damaged',
    ],
    ['a protected part', () => spoilt((part) => ({ ...part, flags: 1 })), 'damaged'],
    ['a part larger than it says', () => spoilt((part) => ({ ...part, declaredSize: 10 })), 'damaged'],
    ['a part smaller than it says', () => spoilt((part) => ({ ...part, declaredSize: 100_000 })), 'damaged'],
    ['a sheet that is no XML', () => spoilt((part) => ({ ...part, content: 'PK, but why' })), 'damaged'],
    ['a sheet without rows', () => archive(sheetParts('')), 'empty'],
    ['a header alone', () => archive(sheetParts(header)), 'no-rows'],
  ])('%s', async (_what, make, reason) => {
    expect(await refusal(make())).toEqual({ type: 'list-unreadable', reason });
  });

  it('a bomb, honest or lying about its size, before anything is parsed', async () => {
    const bomb = Buffer.alloc(MAX_UNPACKED_BYTES + 1, '<row/>');
    const honest = spoilt((part) => ({ ...part, content: bomb }));
    expect(honest.length).toBeLessThan(1024 * 1024);
    expect(await refusal(honest)).toEqual({ type: 'list-unreadable', reason: 'unpacked-too-large' });
    expect(await refusal(spoilt((part) => ({ ...part, content: bomb, declaredSize: 1000 })))).toEqual({
      type: 'list-unreadable',
      reason: 'damaged',
    });
    const three = Buffer.alloc(MAX_UNPACKED_BYTES / 2, ' ');
    const shared = archive([...good, ...[1, 2, 3].map((n) => ({ name: `xl/x${n}.xml`, content: three }))]);
    expect(await refusal(shared)).toEqual({ type: 'list-unreadable', reason: 'unpacked-too-large' });
  });

  it('a few cells that claim a sheet of billions', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><v>1</v></c></row>`,
    );
    const wide = archive(
      sheetParts(`<row r="1">${textCell('A1', 'nom')}${textCell('XFD1', 'x')}</row>${rows.join('')}`),
    );
    expect(await refusal(wide)).toEqual({
      type: 'list-unreadable',
      reason: expect.stringMatching(/^(too-large|too-many-columns)$/),
    });
    const deep = withRows(`<row r="1048576">${textCell('A1048576', 'a@b.example')}</row>`);
    expect((await readTable(deep)).rows).toEqual([{ line: 1_048_576, cells: ['a@b.example', ''] }]);
    // And the next file finds a thread that works.
    expect((await readTable(archive(good))).rows).toHaveLength(1);
  });

  it('entities that would unfold without end stay folded', async () => {
    const lol = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const parts = sheetParts(`${header}<row r="2">${textCell('A2', '&b;')}${textCell('B2', 'x')}</row>`, {
      doctype: lol,
    });
    const outcome = await readTable(archive(parts)).then(
      ({ rows }) => rows,
      (error: AppError) => error.type,
    );
    expect(JSON.stringify(outcome).length).toBeLessThan(200);
  });
});
