import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../platform/problem/app-error.ts';
import { readCsv } from '../../../platform/tabular/index.ts';
import type { EntryRow } from '../directory.store.ts';
import { guessPeople } from './guess-people.ts';
import { type Directory, planPeople } from './plan-people.ts';
import { readPeople } from './read-people.ts';

const HEADER = 'matricule;prénom;nom;courriel;service;responsable;site;langue';
const nobody: Directory = { entries: [], addresses: [], units: [] };
const entry = (id: string, facts: Partial<EntryRow> = {}): EntryRow => ({
  ...{ organisationId: 'o', id, number: id, name: `Nom ${id}`, search: '', unitId: null, managerId: null, site: '' },
  ...{ language: null, state: 'active', leftAt: null, createdAt: new Date(0), updatedAt: new Date(0) },
  ...facts,
});
const unit = (id: string, name: string, parentId: string | null = null, code: string | null = null) => ({
  ...{ id, name, parentId, code },
});

function plan(
  rows: string[],
  directory: Partial<Directory> = {},
  options: { creates?: boolean; complete?: boolean } = {},
) {
  const { columns, rows: read } = readCsv(new TextEncoder().encode([HEADER, ...rows].join('\n')));
  const mapping = guessPeople(
    columns,
    read.slice(0, 5).map(({ cells }) => cells),
  );
  let count = 0;
  const newId = () => `new-${++count}`;
  const { creates = true, complete = false } = options;
  return planPeople(
    readPeople(columns, read, mapping),
    { ...nobody, ...directory },
    { createsUnits: creates, isComplete: complete, newId },
  );
}
const brief = ({ rows }: ReturnType<typeof plan>) =>
  [...rows]
    .sort((a, b) => (a.line ?? 1e9) - (b.line ?? 1e9))
    .map(({ line, outcome, fault, value }) => [line, fault ?? outcome, ...(fault === null ? [] : [value])]);

describe('the columns of a list of people', () => {
  it.each([
    [
      ['Matricule', 'Prénom', 'Nom', 'Courriel', 'Service', 'Responsable', 'Site', 'Langue', 'Prénom + Nom'],
      ['Matricule', 'Prénom + Nom', 'Courriel', 'Service', 'Responsable', 'Site', 'Langue'],
    ],
    [
      ['Employee ID', 'Full name', 'Work e-mail', 'Department', 'Manager email', 'Office', 'Language'],
      ['Employee ID', 'Full name', 'Work e-mail', 'Department', 'Manager email', 'Office', 'Language'],
    ],
    [
      ['x', 'y'],
      [null, null, null, null, null, null, null],
    ],
  ])('are guessed from %j', (columns, [number, name, email, unitColumn, manager, site, language]) => {
    const sample = [columns.map((column) => (/mail|courriel/i.test(column) ? 'a@b.example' : 'x'))];
    expect(guessPeople(columns, sample)).toEqual({ number, name, email, unit: unitColumn, manager, site, language });
  });

  it('must say who somebody is, and exist', () => {
    const mapping = {
      number: null,
      name: null,
      email: null,
      unit: 'nowhere',
      manager: null,
      site: null,
      language: null,
    };
    const refused = (() => {
      try {
        return readPeople(['nom'], [], mapping);
      } catch (error) {
        return (error as AppError).fields.map(({ pointer, reason }) => [pointer, reason]);
      }
    })();
    expect(refused).toEqual([
      ['/mapping/unit', 'unknown-value'],
      ['/mapping/name', 'required'],
      ['/mapping/email', 'required'],
    ]);
  });
});

describe('the dry run of an import', () => {
  it('names the fault of each row with its cause', () => {
    const directory = {
      entries: [entry('9', { number: 'M9' })],
      addresses: [{ address: 'nine@x.example', entryId: '9' }],
    };
    const rows = [
      'M1;Zoé;Durand;zoe@x.example;Usine > Atelier 3;M2;Lyon;fr',
      'M2;Max;Petit;max@x.example, max@home.example;;;;EN',
      'm1;Deux;Fois;deux@x.example;;;;',
      'M4;Même;Adresse;ZOE@x.example;;;;',
      'M5;;;sans@x.example;;;;',
      ';Sans;Rien;;;;;',
      'M7;Mal;Écrit;pas une adresse;;;;',
      'M8;Prise;Ailleurs;nine@x.example;;;;',
      '=1+1;For;Mule;f@x.example;;;;',
      'M10;Per;Du;p@x.example;;M404;;',
      'M11;Son;Équipe;e@x.example;;M10;;',
      'M12;Moi;Même;m@x.example;;M12;;',
      'M13;Klin;Gon;k@x.example;;;;tlh',
      'M14;Vi;De;v@x.example;Usine >  > Ligne;;;',
      'M15;a;b',
    ];
    expect(brief(plan(rows, directory))).toEqual([
      [2, 'new'],
      [3, 'new'],
      [4, 'number-twice', 'm1'],
      [5, 'email-twice', 'zoe@x.example'],
      [6, 'name-missing', ''],
      [7, 'identity-missing', ''],
      [8, 'email-malformed', 'pas'],
      [9, 'email-taken', 'nine@x.example'],
      [10, 'number-malformed', '=1+1'],
      [11, 'manager-unknown', 'M404'],
      [12, 'manager-unknown', 'M10'],
      [13, 'manager-circle', 'M12'],
      [14, 'language-unknown', 'tlh'],
      [15, 'unit-malformed', 'Usine >  > Ligne'],
      [16, 'too-few-cells', 'M15 | a | b'],
    ]);
  });

  it('says of each known person what would change, from what to what, and writes nothing for the rest', () => {
    const directory = {
      entries: [
        entry('1', { number: 'M1', name: 'Zoé Durand', unitId: 'u1', managerId: '2', site: 'Lyon', language: 'fr' }),
        entry('2', { number: 'M2', name: 'Max Petit' }),
        entry('3', { number: 'M3', name: 'Ana Roux', state: 'left', leftAt: new Date(0) }),
      ],
      addresses: [
        { address: 'zoe@x.example', entryId: '1' },
        { address: 'max@x.example', entryId: '2' },
      ],
      units: [unit('u1', 'Usine'), unit('u2', 'Atelier 3', 'u1', 'A3')],
    };
    const { rows, newUnits } = plan(
      ['M1;Zoé;Durand-Roux;zoe@new.example;a3;;Brest;', ';Max;Petit;max@x.example;;;;', 'M3;Ana;Roux;;;M1;;'],
      directory,
    );
    expect(newUnits).toEqual([]);
    expect(Object.fromEntries(rows.map(({ entryId, outcome, changes }) => [entryId, [outcome, changes]]))).toEqual({
      1: [
        'changed',
        [
          { fact: 'name', from: 'Zoé Durand', to: 'Zoé Durand-Roux' },
          { fact: 'email', from: 'zoe@x.example', to: 'zoe@new.example' },
          { fact: 'unit', from: 'Usine', to: 'Usine > Atelier 3' },
          { fact: 'site', from: 'Lyon', to: 'Brest' },
        ],
      ],
      2: ['unchanged', []],
      3: [
        'changed',
        [
          { fact: 'manager', from: '', to: 'Zoé Durand' },
          { fact: 'state', from: 'left', to: 'active' },
        ],
      ],
    });
  });

  it('finds a unit by path, by code or by a name that is the only one, and makes what is missing only when wanted', () => {
    const units = [
      unit('u1', 'Usine'),
      unit('u2', 'Ligne', 'u1'),
      unit('u3', 'Bureau'),
      unit('u4', 'Ligne', 'u3', 'L2'),
    ];
    const rows = ['usine>ligne', 'l2', 'BUREAU', 'Ligne', 'Siège > Paie', 'siège'].map(
      (text, n) => `M${n};A;B;;${text};;;`,
    );
    const wanted = plan(rows, { units });
    expect(wanted.newUnits).toEqual(['Siège', 'Siège > Paie']);
    expect(wanted.rows.map(({ facts, fault }) => fault ?? facts.unit)).toEqual([
      ...['Usine > Ligne', 'Bureau > Ligne', 'Bureau', 'unit-ambiguous', 'Siège > Paie', 'Siège'],
    ]);
    const unwanted = plan(rows, { units }, { creates: false });
    expect(unwanted.newUnits).toEqual([]);
    expect(unwanted.rows.map(({ fault }) => fault).slice(4)).toEqual(['unit-unknown', 'unit-unknown']);
  });

  it('puts managers before those who answer to them, and refuses circles with those in the directory too', () => {
    const ordered = plan(['M1;A;A;;;M2;;', 'M2;B;B;;;M3;;', 'M3;C;C;;;;;']);
    expect(ordered.rows.map(({ line }) => line)).toEqual([4, 3, 2]);
    const directory = { entries: [entry('1', { number: 'M1' }), entry('2', { number: 'M2', managerId: '1' })] };
    expect(brief(plan(['M1;A;A;;;M2;;', 'M5;E;E;;;M1;;'], directory))).toEqual([
      [2, 'manager-circle', 'M2'],
      [3, 'new'],
    ]);
    // Turned round within one list, the same two people are no circle.
    expect(brief(plan(['M1;A;A;;;M2;;', 'M2;B;B;;;M3;;', 'M3;C;C;;;;;'], directory)).map(([, what]) => what)).toEqual([
      ...['changed', 'changed', 'new'],
    ]);
    expect(brief(plan(['M1;A;A;;;M2;;', 'M2;B;B;;;M1;;', 'M3;C;C;;;M2;;']))).toEqual([
      [2, 'manager-circle', 'M2'],
      [3, 'manager-circle', 'M1'],
      [4, 'manager-unknown', 'M2'],
    ]);
  });

  it('lets only those leave whom a complete list names nowhere, not even in a row at fault', () => {
    const directory = {
      entries: ['1', '2', '3', '4', '5'].map((id) =>
        entry(id, { number: `M${id}`, ...(id === '5' && { state: 'left' as const }) }),
      ),
      addresses: [{ address: 'three@x.example', entryId: '3' }],
    };
    const rows = ['M1;A;A;;;;;', 'M2;;;;;;;', ';;;three@x.example;;;;xx'];
    expect(brief(plan(rows, directory)).filter(([, what]) => what === 'leaves')).toEqual([]);
    const { rows: planned } = plan(rows, directory, { complete: true });
    expect(planned.filter(({ outcome }) => outcome === 'leaves')).toMatchObject([{ entryId: '4', line: null }]);
  });

  it('plans fifty thousand rows within seconds, also when everybody answers to the one before', () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, n) => `M${n};A;B;p${n}@x.example;Usine > Atelier ${n % 40};${n === 0 ? '' : `M${n - 1}`};;`,
    );
    const start = performance.now();
    const { rows: planned } = plan(rows);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(planned.every(({ outcome }) => outcome === 'new')).toBe(true);
    expect(planned.at(-1)?.line).toBe(50_001);
  });
});
