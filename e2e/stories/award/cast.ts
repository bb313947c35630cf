// Who and what the story is about, in each of its two languages.
import type { Row } from '../../support/csv.ts';
import type { Language } from '../../support/words.ts';

export const OPERATOR = { name: 'Odile Marchand', email: 'odile@operateur.example' };
export const OWNER = { name: 'Étienne Le Goff', email: 'etienne.legoff@atelier.example' };

export const ORGANISATION: Record<Language, { name: string; handle: string }> = {
  fr: { name: 'Ateliers de l’Œuvre', handle: 'ateliers' },
  en: { name: 'Harbour Workshops', handle: 'harbour' },
};

/** Every text in both languages; the name in the recipient's language is the one that is signed. */
export const BADGE = {
  name: { fr: 'Coopération en équipe', en: 'Teamwork' },
  description: {
    fr: 'Mène un travail commun jusqu’à son terme, en tenant compte de chacun.',
    en: 'Brings shared work to its end, and takes everybody along.',
  },
  criteria: {
    fr: '- Répartit le travail avec l’équipe\n- Tient les autres au courant\n- Aide à régler un désaccord',
    en: '- Shares out the work with the team\n- Keeps the others informed\n- Settles a disagreement',
  },
  alt: { fr: 'Badge Coopération en équipe', en: 'Badge Teamwork' },
};

const FIRST = ['Élodie', 'Noël', 'Maëlle', 'Joëlle', 'François', 'Zoé', 'Anaïs', 'Loïc', 'Chloé', 'Sœur Agnès'];
const LAST = ['Dupré', 'Lefèvre', 'Béranger', 'Çelik', 'Muñoz', 'Guérin'];
const ROWS = 60;

/** Why the row of this index is refused: one of each cause that a real list has. */
const BAD_ROWS = new Map<number, { fault: string; spoil: (row: Row, all: Row[]) => Row }>([
  [5, { fault: 'email-missing', spoil: (row) => ({ ...row, email: '' }) }],
  [16, { fault: 'email-malformed', spoil: (row) => ({ ...row, email: row.email.replace('@', ' at ') }) }],
  [27, { fault: 'duplicate-row', spoil: (row, all) => ({ ...row, email: all[2]?.email.toUpperCase() ?? '' }) }],
  [38, { fault: 'language-unknown', spoil: (row) => ({ ...row, language: 'klingon' }) }],
  [49, { fault: 'award-to-self', spoil: (row) => ({ ...row, email: OWNER.email }) }],
]);

/** The header is line 1 of the file. */
export const BAD_LINES = [...BAD_ROWS].map(([index, { fault }]) => ({ line: index + 2, fault }));
export const READY = ROWS - BAD_ROWS.size;

/** Sixty people of whom five cannot be awarded as they stand. */
export function people(language: Language): Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < ROWS; index += 1) {
    const name = `${FIRST[index % FIRST.length]} ${LAST[index % LAST.length]}`;
    const row = { email: `personne${index + 1}@atelier.example`, name, language };
    rows.push(BAD_ROWS.get(index)?.spoil(row, rows) ?? row);
  }
  return rows;
}

export const HEADER: Record<Language, string[]> = {
  fr: ['Adresse e-mail', 'Prénom et nom', 'Langue'],
  en: ['E-mail address', 'Full name', 'Language'],
};

/** Who is in the list and in the directory alike: the fourth of the list. */
export const AWARDED = { first: 'Joëlle', last: 'Çelik', email: 'personne4@atelier.example' };
export const UNITS = { plant: 'Usine', shop: 'Atelier 3', night: 'Équipe de nuit' };

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
