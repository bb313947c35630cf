import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../problem/app-error.ts';
import { SEPARATORS } from './detect-separator.ts';
import { nameColumn, readCsv, rowsToCsv } from './index.ts';
import { withoutFormula } from './rows-to-csv.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Buffer.from(text, 'latin1');
const refusal = (input: Uint8Array) => {
  try {
    readCsv(input);
  } catch (error) {
    const { type, facts } = error as AppError;
    return { type, ...facts };
  }
  return 'read';
};

describe('reading a list', () => {
  it('reads UTF-8 with and without its mark, and Windows-1252, to the same names', () => {
    const text = 'courriel;nom\r\nelodie@person.example;Élodie Bœuf – « Zoé »\r\n';
    const windows = Buffer.concat([
      latin('courriel;nom\r\nelodie@person.example;Élodie B'),
      Buffer.from([0x9c]),
      latin('uf '),
      Buffer.from([0x96]),
      latin(' « Zoé »\r\n'),
    ]);
    const files = [bytes(text), bytes(`\ufeff${text}`), windows].map((input) => readCsv(input));
    expect(files.map(({ encoding }) => encoding)).toEqual(['utf-8', 'utf-8', 'windows-1252']);
    for (const { columns, rows, separator } of files) {
      expect(separator).toBe(';');
      expect(columns).toEqual(['courriel', 'nom']);
      expect(rows).toEqual([{ line: 2, cells: ['elodie@person.example', 'Élodie Bœuf – « Zoé »'] }]);
    }
  });

  it.each([
    ['comma', 'email,name\na@b.example,"Dupont, Jean"\n', ','],
    [
      'semicolon, with commas in the cells',
      'email;name\na@b.example;Dupont, Jean\nc@d.example;Durand, Zoé, dite Zo\n',
      ';',
    ],
    ['tab', 'email\tname\na@b.example\tDupont, Jean; dit Jo\n', '\t'],
    ['quoted header with the other separator inside', '"email; courriel","name"\na@b.example,x\n', ','],
    ['a single column', 'email\na@b.example\n', ','],
    ['the order of a spreadsheet program', 'sep=;\r\nemail;a,b,c,d\r\na@b.example;x\r\n', ';'],
  ])('finds the separator: %s', (_what, text, separator) => {
    expect(readCsv(bytes(text)).separator).toBe(separator);
  });

  it('names the line where each row begins, over empty lines and rows of several lines', () => {
    const text = 'sep=,\r\nemail,name\r\n"a\r\nb",1\r\n\r\nc,2\n,\n"d\ne\r\nf",3\r\ng,4';
    expect(readCsv(bytes(text)).rows.map(({ line, cells }) => [line, cells[1]])).toEqual([
      [3, '1'],
      [6, '2'],
      [8, '3'],
      [11, '4'],
    ]);
  });

  it('keeps a row that does not fit as a fault of that row alone', () => {
    const file = readCsv(bytes('email,name\na@b.example\nc@d.example,x,y\ne@f.example,z,,\ng@h.example,w\n'));
    expect(file.rows.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'too-few-cells'],
      [3, 'too-many-cells'],
      [4, undefined],
      [5, undefined],
    ]);
  });

  it('makes headers distinct, and says so', () => {
    const { columns, problems } = readCsv(bytes('Name,name, Name ,,Name\na,b,c,d,e\n'));
    expect(columns).toEqual(['Name', 'name', 'Name (2)', '#4', 'Name (3)']);
    expect(problems.map(({ code }) => code)).toEqual(['duplicate-column', 'unnamed-column', 'duplicate-column']);
  });

  it('offers first and family name as one', () => {
    const file = readCsv(
      bytes('Prénom;Nom;Courriel\nZoé;Durand;zoe@person.example\nÉlodie;;elodie@person.example\nseule\n'),
    );
    expect(file.columns).toEqual(['Prénom', 'Nom', 'Courriel', 'Prénom + Nom']);
    expect(file.rows.map(({ cells, fault }) => fault ?? cells[3])).toEqual(['Zoé Durand', 'Élodie', 'too-few-cells']);
    expect(nameColumn(file.columns)).toBe('Prénom + Nom');
  });

  it.each([
    ['an empty file', new Uint8Array(), { reason: 'empty' }],
    ['blank lines alone', bytes('\n\n'), { reason: 'empty' }],
    ['a header alone', bytes('email,name\n'), { reason: 'no-rows' }],
    ['an XLSX', Buffer.from('PK\u0003\u0004 rest'), { reason: 'spreadsheet' }],
    ['an XLS', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), { reason: 'spreadsheet' }],
    ['a PDF', Buffer.from('%PDF-1.7'), { reason: 'document' }],
    ['UTF-16', Buffer.from('\ufeffemail,name', 'utf16le'), { reason: 'utf-16' }],
    ['NUL bytes', bytes('email\na@b.example\nx\u0000y\n'), { reason: 'binary', line: 3 }],
    [
      'a quotation mark that never closes',
      bytes('email,name\na@b.example,"x\nc@d.example,y\n'),
      { reason: 'quotes', line: 2 },
    ],
    [
      'a quotation mark in the middle',
      bytes('email,name\na@b.example,x\nc@d.example,y"z\n'),
      { reason: 'quotes', line: 3 },
    ],
    ['text after a closing mark', bytes('email,name\na@b.example,"x"y\n'), { reason: 'quotes', line: 2 }],
    [
      'a row without end',
      bytes(`email,name\na@b.example,"${'x'.repeat(200_000)}`),
      { reason: 'row-too-long', line: 2 },
    ],
    ['a header without end', bytes(`${'a,'.repeat(300)}\nb\n`), { reason: 'too-many-columns' }],
  ])('refuses %s, and says why', (_what, input, facts) => {
    expect(refusal(input)).toEqual({ type: 'list-unreadable', ...facts });
  });

  it('refuses more rows than a batch takes', () => {
    const list = (count: number) => bytes(`email\n${'a@b.example\n'.repeat(count)}`);
    expect(readCsv(list(50_000)).rows).toHaveLength(50_000);
    expect(refusal(list(50_001))).toEqual({ type: 'list-too-long', max: 50_000 });
    expect(readCsv(list(50_001), { maxRows: 60_000 }).rows).toHaveLength(50_001);
  });

  it('never fails in another way than by a refusal, whatever the bytes', () => {
    const piece = fc.constantFrom('"', ',', ';', '\t', '\n', '\r', '\r\n', 'a', 'é', '@', ' ', '""');
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 });
    fc.assert(
      fc.property(
        fc.oneof(
          text.map((parts) => bytes(parts.join(''))),
          fc.uint8Array({ maxLength: 300 }),
        ),
        (input) => {
          const outcome = refusal(input);
          if (outcome !== 'read') expect(outcome.type).toBe('list-unreadable');
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe('an exported list', () => {
  it.each(['=1+1', '+33', '-5', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', '\t=1', '\r=1', ' =cmd', '\u00a0=1'])(
    'keeps a spreadsheet program from computing %j',
    (cell) => {
      expect(withoutFormula(cell)).toBe(`'${cell}`);
    },
  );

  it('leaves harmless cells alone', () => {
    for (const cell of ['Zoé', 'a@b.example', '1 - 2', 'x=y', '']) expect(withoutFormula(cell)).toBe(cell);
  });

  it('gives the same cells when it is read again', () => {
    const cell = fc
      .oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom('é', '"', '"";', 'a\r\nb', ' x ', '=1', '', ',', 'sep=;'),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
      )
      .map((text) => text.replaceAll('\u0000', ''));
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }));
    fc.assert(
      fc.property(table, fc.constantFrom(...SEPARATORS), (rows, separator) => {
        const width = rows[0]?.length ?? 1;
        const header = Array.from({ length: width }, (_, index) => `column ${index}`);
        const last = header.map(() => 'end');
        const file = readCsv(bytes(rowsToCsv([header, ...rows, last], separator)));
        const expected = [...rows, last]
          .map((row) => row.map(withoutFormula))
          // A row without content is no row.
          .filter((row) => row.some((text) => text.trim() !== ''));
        expect(file.columns).toEqual(header);
        expect(file.rows.map(({ cells }) => cells)).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });
});
