import { emailColumn, languageColumn, nameColumn, named } from '../../../platform/tabular/index.ts';
import type { PeopleMapping } from '../directory-import.schema.ts';

/** Words of headers in French and English, the surest first. */
const NUMBER = [
  ...[
    'matricule',
    'numero de matricule',
    'n matricule',
    'no matricule',
    'numero d employe',
    'numero employe',
    'numero',
  ],
  ...['employee number', 'employee id', 'employee no', 'staff number', 'staff id', 'personnel number', 'number'],
  ...['identifiant', 'id'],
];
const UNIT = [
  ...['unite', 'service', 'equipe', 'departement', 'direction', 'entite', 'affectation', 'atelier', 'pole'],
  ...['unit', 'team', 'department', 'division', 'organisational unit', 'organizational unit', 'org unit'],
];
const MANAGER = [
  ...['responsable', 'matricule du responsable', 'matricule responsable', 'courriel du responsable', 'manager', 'n 1'],
  ...['responsable hierarchique', 'superieur', 'superieur hierarchique', 'encadrant', 'chef', 'manager number'],
  ...['manager id', 'manager email', 'manager e mail', 'line manager', 'supervisor', 'reports to'],
];
const SITE = ['site', 'lieu', 'lieu de travail', 'etablissement', 'implantation', 'location', 'office', 'workplace'];

/** A first proposal for the mapping screen. @param sample cells of the first rows */
export function guessPeople(columns: string[], sample: string[][]): PeopleMapping {
  const manager = named(columns, MANAGER) ?? null;
  // The manager's address looks like an address too.
  const others = columns.map((column, at) => ({ column, at })).filter(({ column }) => column !== manager);
  const email = emailColumn(
    others.map(({ column }) => column),
    sample.map((cells) => others.map(({ at }) => cells[at] ?? '')),
  );
  return {
    number: named(columns, NUMBER) ?? null,
    name: nameColumn(columns) ?? null,
    email: email ?? null,
    unit: named(columns, UNIT) ?? null,
    manager,
    site: named(columns, SITE) ?? null,
    language: languageColumn(columns) ?? null,
  };
}
