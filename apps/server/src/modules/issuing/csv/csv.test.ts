import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../platform/problem/app-error.ts';
import { checkRows, guessMapping, readCsv, rowsToCsv } from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const rules = { selfEmails: ['moi@a.example'], alreadyHolding: new Set(['deja@a.example']), again: false };
const problem = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return { type: error.type, ...error.facts };
    throw error;
  }
  return undefined;
};

describe('readCsv', () => {
  it('reads Windows-1252 with semicolons, as spreadsheet programs write it', () => {
    const file = readCsv(latin('Pr\u00e9nom;Courriel\r\nMa\u00eblle;m@a.example\r\n'));
    expect(file).toMatchObject({ encoding: 'windows-1252', separator: ';', columns: ['Prénom', 'Courriel'] });
    expect(file.rows).toEqual([{ line: 2, cells: ['Maëlle', 'm@a.example'] }]);
  });

  it.each([',', ';', '\t'])('finds the separator %j and leaves those inside quotes alone', (separator) => {
    const file = readCsv(bytes(`\ufeffnom${separator}e-mail\n"Le ${separator} Goff"${separator}a@b.example\n`));
    expect(file).toMatchObject({ encoding: 'utf-8', separator, columns: ['nom', 'e-mail'] });
    expect(file.rows[0]?.cells[0]).toBe(`Le ${separator} Goff`);
  });

  it('counts lines of the file, also after a cell of two lines', () => {
    const { rows } = readCsv(bytes('a,b\n"one\ntwo",x\nthree,y\n'));
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('says the line of a broken quote', () => {
    expect(problem(() => readCsv(bytes('a,b\nx,y\n"open,z\n')))).toMatchObject({ type: 'csv-unreadable' });
  });

  it('refuses an XLSX, a file without rows and more than 50,000 rows', () => {
    expect(problem(() => readCsv(Uint8Array.of(0x50, 0x4b, 3, 4, 0)))?.type).toBe('csv-unreadable');
    expect(problem(() => readCsv(bytes('a,b\n')))?.type).toBe('csv-unreadable');
    expect(problem(() => readCsv(bytes(`a\n${'x\n'.repeat(50_001)}`)))).toEqual({ type: 'csv-too-long', max: 50_000 });
  });

  it('makes header names distinct', () => {
    expect(readCsv(bytes('nom,nom,\na,b,c\n')).columns).toEqual(['nom', 'nom (2)', '#3']);
  });
});

describe('guessMapping', () => {
  it('knows the words of both languages', () => {
    expect(guessMapping(['Nom complet', 'Adresse e-mail', 'Langue'], [])).toEqual({
      email: 'Adresse e-mail',
      name: 'Nom complet',
      language: 'Langue',
    });
    expect(guessMapping(['E-mail', 'Full name', 'Language'], [])).toEqual({
      email: 'E-mail',
      name: 'Full name',
      language: 'Language',
    });
  });
  it('finds addresses by their look when no header says it', () => {
    expect(guessMapping(['x', 'y'], [['Zoé', 'z@a.example']]).email).toBe('y');
  });
});

describe('checkRows', () => {
  const check = (rows: string[]) =>
    checkRows(
      readCsv(bytes(['email,nom,langue', ...rows, ''].join('\n'))),
      { email: 'email', name: 'nom', language: 'langue' },
      rules,
    );

  it('tells each row what stands against it', () => {
    const rows = [
      'a@a.example,Ana,fr',
      'A@a.example ,Ana,fr',
      ',Vide,fr',
      'x@@a.example,X,fr',
      'moi@a.example,Moi,fr',
      'deja@a.example,D,fr',
      'b@a.example,B,klingon',
      'c@a.example,C',
      'd@a.example,D,en,more',
    ];
    expect(check(rows).map(({ fault }) => fault)).toEqual([
      null,
      'duplicate-row',
      'email-missing',
      'email-malformed',
      'award-to-self',
      'already-awarded',
      'language-unknown',
      'too-few-cells',
      'too-many-cells',
    ]);
  });

  it.each(['a@b.example\r\nBcc: x@y.example', 'a@b.example,c@d.example', '"a b"@c.example', 'a@b.example\u202e'])(
    'refuses the header injection %j',
    (address) => {
      const [row] = checkRows(
        readCsv(bytes(`email\n"${address.replaceAll('"', '""')}"\n`)),
        { email: 'email', name: null, language: null },
        rules,
      );
      expect(row?.fault).toBe('email-malformed');
    },
  );
});

describe('rowsToCsv', () => {
  it('lets no cell become a formula, full-width forms included', () => {
    const text = rowsToCsv([['=1+1', '＝1', '@x', '-2', '+3', 'plain']]);
    expect(text).toContain("'=1+1,'＝1,'@x,'-2,'+3,plain");
  });
  it('gives back every cell that is no formula', () => {
    const cell = fc
      .string({ minLength: 1 })
      .filter((text) => /^[a-z]/i.test(text) && !text.includes('\0') && text.isWellFormed());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const file = readCsv(bytes(rowsToCsv([['one', 'two'], ...rows])));
        expect(file.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});
