// Words of headers in French and English, and how columns are found by them. Pure.
/** Without accents, case and punctuation, so that “E-mail :” and “email” are one. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** Words of headers in French and English, the surest first. */
const EMAIL = [
  ...[
    'courriel',
    'adresse courriel',
    'email',
    'e mail',
    'adresse email',
    'adresse e mail',
    'email address',
    'e mail address',
  ],
  ...['mail', 'adresse mail', 'adresse de messagerie', 'messagerie', 'adresse electronique', 'mel', 'adresse'],
];
const FULL_NAME = [
  ...[
    'nom complet',
    'full name',
    'fullname',
    'nom et prenom',
    'prenom et nom',
    'prenom nom',
    'nom prenom',
    'display name',
  ],
  ...[
    'name',
    'nom affiche',
    'participant',
    'participante',
    'destinataire',
    'beneficiaire',
    'recipient',
    'learner',
    'apprenant',
  ],
];
const FIRST_NAME = ['prenom', 'prenoms', 'first name', 'firstname', 'given name', 'givenname'];
const FAMILY_NAME = [
  'nom',
  'nom de famille',
  'nom d usage',
  'last name',
  'lastname',
  'surname',
  'family name',
  'familyname',
];
const LANGUAGE = ['langue', 'language', 'lang', 'langue preferee', 'preferred language', 'locale'];

const EMAIL_LIKE = /^[^\s@]{1,64}@[^\s@]{1,190}$/;

/** The column whose header is one of the words; the earlier word wins. */
export function named(columns: string[], words: string[]): string | undefined {
  const folded = columns.map(fold);
  for (const word of words) {
    const position = folded.indexOf(word);
    if (position !== -1) return columns[position];
  }
  return undefined;
}

/** First and family name in columns of their own, and the name of the column that joins them; undefined when one is missing. */
export function fullNameColumns(columns: string[]): { first: string; family: string; both: string } | undefined {
  const first = named(columns, FIRST_NAME);
  const family = named(columns, FAMILY_NAME);
  if (first === undefined || family === undefined || named(columns, FULL_NAME.slice(0, 9)) !== undefined)
    return undefined;
  const both = `${first} + ${family}`;
  return columns.includes(both) ? undefined : { first, family, both };
}

/** The column with the name in one piece, or the nearest to it. */
export function nameColumn(columns: string[]): string | undefined {
  const joined = columns.find((column) => {
    const [first = '', family, ...more] = column.split(' + ');
    return (
      family !== undefined &&
      more.length === 0 &&
      FIRST_NAME.includes(fold(first)) &&
      FAMILY_NAME.includes(fold(family))
    );
  });
  return joined ?? named(columns, [...FULL_NAME, ...FAMILY_NAME, ...FIRST_NAME]);
}

export const languageColumn = (columns: string[]): string | undefined => named(columns, LANGUAGE);

/** What the cells hold outweighs what the header says: “Adresse” is often a street. */
export function emailColumn(columns: string[], sample: string[][]): string | undefined {
  const scores = columns.map((_column, position) => {
    const cells = sample.flatMap((row) => (row[position]?.trim() ? [row[position].trim()] : []));
    return cells.length === 0 ? 0 : cells.filter((cell) => EMAIL_LIKE.test(cell)).length / cells.length;
  });
  const likely = columns.filter((_column, position) => (scores[position] ?? 0) >= 0.5);
  const byName = named(columns, EMAIL);
  if (likely.length === 0) return byName !== undefined && fold(byName) !== 'adresse' ? byName : undefined;
  return named(likely, EMAIL) ?? columns[scores.indexOf(Math.max(...scores))];
}
