import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../platform/tabular/index.ts';
import { type CheckOptions, checkRows, guessMapping } from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const nobody: CheckOptions = { selfEmails: [], alreadyHolding: new Set<string>(), again: false };
const byColumns = { email: 'courriel', name: 'nom', language: null };

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
