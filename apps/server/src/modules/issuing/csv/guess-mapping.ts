import type { Mapping } from '../issuing.schema.ts';

/** Words of headers in both languages, the surest first; compared without accents, case and punctuation. */
const WORDS: Record<keyof Mapping, string[]> = {
  email: [
    'email',
    'courriel',
    'adresseemail',
    'adressemail',
    'adressecourriel',
    'emailaddress',
    'mail',
    'adresseelectronique',
    'emailpro',
  ],
  name: [
    'nomcomplet',
    'fullname',
    'prenometnom',
    'prenomnom',
    'nomprenom',
    'nometprenom',
    'displayname',
    'name',
    'nom',
    'personne',
    'person',
  ],
  language: ['langue', 'language', 'lang', 'locale'],
};

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** The columns that most likely hold each fact; the person confirms or corrects them. */
export function guessMapping(columns: string[], sample: string[][]): Mapping {
  const folded = columns.map(fold);
  const byWord = (field: keyof Mapping) => {
    const index = WORDS[field].map((word) => folded.indexOf(word)).find((position) => position >= 0);
    return index === undefined ? null : (columns[index] ?? null);
  };
  // No header says it: the first column whose values all look like addresses.
  const byValue = () => {
    const index = columns.findIndex(
      (_, column) => sample.length > 0 && sample.every((cells) => (cells[column] ?? '').includes('@')),
    );
    return index < 0 ? null : (columns[index] ?? null);
  };
  return { email: byWord('email') ?? byValue(), name: byWord('name'), language: byWord('language') };
}
