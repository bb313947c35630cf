import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../platform/problem/app-error.ts';
import { SEPARATORS } from './detect-separator.ts';
import { type CheckOptions, checkRows, guessMapping, readCsv, rowsToCsv } from './index.ts';
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
const nobody: CheckOptions = { selfEmails: [], alreadyHolding: new Set<string>(), again: false };
const byColumns = { email: 'courriel', name: 'nom', language: null };

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
    const sample = file.rows.map(({ cells }) => cells);
    const mapping = guessMapping(file.columns, sample);
    expect(mapping).toEqual({ email: 'Courriel', name: 'Prénom + Nom', language: null });
    expect(checkRows(file, mapping, nobody).map(({ name, fault }) => fault ?? name)).toEqual([
      'Zoé Durand',
      'Élodie',
      'too-few-cells',
    ]);
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
    expect(refusal(input)).toEqual({ type: 'csv-unreadable', ...facts });
  });

  it('refuses more rows than a batch takes', () => {
    const list = (count: number) => bytes(`email\n${'a@b.example\n'.repeat(count)}`);
    expect(readCsv(list(50_000)).rows).toHaveLength(50_000);
    expect(refusal(list(50_001))).toEqual({ type: 'csv-too-long', max: 50_000 });
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
          if (outcome !== 'read') expect(outcome.type).toBe('csv-unreadable');
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe('guessing the columns', () => {
  it.each([
    [
      ['Courriel', 'Nom complet', 'Langue'],
      ['Courriel', 'Nom complet', 'Langue'],
    ],
    [
      ['E-mail address', 'Full name', 'Language'],
      ['E-mail address', 'Full name', 'Language'],
    ],
    [
      ['Nom', 'Adresse e-mail'],
      ['Adresse e-mail', 'Nom', null],
    ],
    [
      ['Last name', 'mail', 'service'],
      ['mail', 'Last name', null],
    ],
    [
      ['x', 'y'],
      [null, null, null],
    ],
    [
      ['Adresse', 'Nom'],
      [null, 'Nom', null],
    ],
  ])('by the words of %j', (columns, [email, name, language]) => {
    expect(guessMapping(columns, [])).toEqual({ email, name, language });
  });

  it('by what the cells hold, where the header misleads', () => {
    const columns = ['Adresse', 'Contact', 'Nom'];
    const sample = [
      ['1 rue Haute', 'a@b.example', 'Zoé'],
      ['2 rue Basse', '', 'Max'],
    ];
    expect(guessMapping(columns, sample).email).toBe('Contact');
  });
});

describe('the dry run', () => {
  const check = (rows: string[], options: Partial<CheckOptions> = {}) =>
    checkRows(
      readCsv(bytes(['courriel;nom;langue', ...rows].join('\r\n'))),
      { ...byColumns, language: 'langue' },
      { ...nobody, ...options },
    );

  it('says of each row what would happen', () => {
    const rows = check(
      [
        'Zoe@Person.example; Zoé  ;FR',
        ';Sans adresse;fr',
        'pas une adresse;X;fr',
        'a@@b.example;X;fr',
        '"a@b.example\r\nBcc: x@evil.example";X;fr',
        '"a@b.example,x@evil.example";X;fr',
        'b@person.example;"nom\u202ecaché";fr',
        `c@person.example;${'n'.repeat(121)};fr`,
        'd@person.example;X;klingon',
        'zoe@person.example;Encore Zoé;fr',
        'self@person.example;Moi;en',
        'holder@person.example;Y;English',
        'e@person.example;;',
      ],
      { selfEmails: ['self@person.example'], alreadyHolding: new Set(['holder@person.example']) },
    );
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [2, null],
      [3, 'email-missing'],
      [4, 'email-malformed'],
      [5, 'email-malformed'],
      [6, 'email-malformed'],
      [8, 'email-malformed'],
      [9, 'name-malformed'],
      [10, 'name-malformed'],
      [11, 'language-unknown'],
      [12, 'duplicate-row'],
      [13, 'award-to-self'],
      [14, 'already-awarded'],
      [15, null],
    ]);
    expect(rows[0]).toEqual({
      line: 2,
      state: 'ready',
      email: 'zoe@person.example',
      name: 'Zoé',
      language: 'fr',
      fault: null,
      value: null,
    });
    expect(rows[4]?.value).toBe('a@b.example Bcc: x@evil.example');
    expect(rows[12]).toMatchObject({ state: 'ready', name: '', language: null });
    for (const row of rows) expect(row.state).toBe(row.fault === null ? 'ready' : 'fault');
  });

  it('awards again only when asked, and never twice in one file', () => {
    const holding = { alreadyHolding: new Set(['a@b.example']) };
    const rows = ['a@b.example;A;fr', 'A@B.example;A;fr'];
    expect(check(rows, holding).map(({ fault }) => fault)).toEqual(['already-awarded', 'duplicate-row']);
    expect(check(rows, { ...holding, again: true }).map(({ fault }) => fault)).toEqual([null, 'duplicate-row']);
  });

  it('refuses a mapping to a column that is not there', () => {
    const file = readCsv(bytes('a\nb\n'));
    expect(() => checkRows(file, byColumns, nobody)).toThrow(expect.objectContaining({ type: 'invalid-request' }));
  });

  it('reads and checks fifty thousand rows within a few seconds', () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `person.${index}@person.example;"Élodie ${index}";fr`);
    const start = performance.now();
    const file = readCsv(bytes(['courriel;nom;langue', ...rows].join('\r\n')));
    const checked = checkRows(file, byColumns, nobody);
    expect(checked.filter(({ state }) => state === 'ready')).toHaveLength(50_000);
    expect(checked.at(-1)?.line).toBe(50_001);
    // 1 s on an idle machine; the rest is for the neighbours of a test run.
    expect(performance.now() - start).toBeLessThan(6_000);
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
