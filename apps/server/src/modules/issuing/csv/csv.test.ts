import { describe, expect, it } from 'vitest';
import { readCsv, type Table } from '../../../platform/tabular/index.ts';
import { type Mapping, mappingSchema } from '../issuing.schema.ts';
import { type CheckOptions, guessMapping, judgeRows, readRows } from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const nobody: CheckOptions = {
  selfEmails: [],
  alreadyHolding: new Set(),
  higher: new Map(),
  toCome: new Set(),
  again: false,
  isUnprepared: () => false,
};
const byColumns = mappingSchema.parse({ email: 'courriel', name: 'nom' });
const DIRECTORY = new Map([
  ['m-1', { name: 'Zoé Durand', email: 'zoe@house.example', language: 'en' as const }],
  ['m-2', { name: 'Sans Adresse', email: null, language: null }],
]);
const checkRows = (file: Table, mapping: Mapping, options: CheckOptions) =>
  judgeRows(readRows(file, mapping, DIRECTORY), options);

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
    expect(guessMapping(columns, [])).toMatchObject({ email, name, language });
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
      number: null,
      particulars: {},
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

  it('finds people by their employee number, and says which it cannot', () => {
    const columns = ['matricule;courriel;nom', 'M-1;;', 'm-1;private@home.example;Zoé', 'M-2;;', 'M-9;;', ';;X'];
    const mapping = mappingSchema.parse({ ...byColumns, number: 'matricule' });
    const rows = checkRows(readCsv(bytes(columns.join('\n'))), mapping, nobody);
    expect(rows.map(({ email, name, language, fault, value }) => [fault ?? email, name, language, value])).toEqual([
      ['zoe@house.example', 'Zoé Durand', 'en', null],
      ['private@home.example', 'Zoé', 'en', null],
      ['number-without-address', '', null, 'M-2'],
      ['number-unknown', '', null, 'M-9'],
      ['email-missing', 'X', null, ''],
    ]);
  });

  it('says what one person did, and refuses what would be no evidence', () => {
    const mapping = mappingSchema.parse({
      ...{ email: 'mail', narrative: 'récit', evidence: 'preuve', evidenceName: 'titre', start: 'du', end: 'au' },
    });
    const read = (row: string) =>
      checkRows(readCsv(bytes(`mail;récit;preuve;titre;du;au\na@b.example;${row}`)), mapping, nobody)[0];
    expect(
      read('A mené **deux** ateliers.;https://x.example/1 https://x.example/2;Compte rendu;3/2/2026;2026-03-31'),
    ).toMatchObject({
      fault: null,
      particulars: {
        narrative: 'A mené **deux** ateliers.',
        evidence: [
          { url: 'https://x.example/1', name: 'Compte rendu' },
          { url: 'https://x.example/2', name: '' },
        ],
        start: '2026-02-03',
        end: '2026-03-31',
      },
    });
    expect(read(';;;;')?.particulars).toEqual({});
    const faults = [
      ';http://x.example/1;;;',
      ';javascript:alert(1);;;',
      ';https://a:b@x.example/;;;',
      `;${'https://x.example/ '.repeat(6)};;;`,
      `${'x'.repeat(2_001)};;;;`,
      'a\u202eb;;;;',
      ';;;31/02/2026;',
      ';;;hier;',
      ';;;2026-02-02;2026-02-01',
    ].map((row) => read(row)?.fault);
    expect(faults).toEqual([
      ...Array.from({ length: 4 }, () => 'evidence-refused'),
      ...['narrative-refused', 'narrative-refused', 'date-malformed', 'date-malformed', 'dates-reversed'],
    ]);
  });

  it('says who is going to get it from another batch', () => {
    expect(check(['a@b.example;A;fr'], { toCome: new Set(['a@b.example']) })[0]?.fault).toBe('already-waiting');
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
