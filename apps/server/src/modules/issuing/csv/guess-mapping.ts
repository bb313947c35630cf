import { emailColumn, languageColumn, nameColumn, named } from '../../../platform/tabular/index.ts';
import type { Mapping } from '../issuing.schema.ts';

/** Words of headers, as `named` folds them, the surest first. */
const WORDS = {
  number: ['matricule', 'numero de matricule', 'employee number', 'employee id', 'staff number', 'personnel number'],
  narrative: ['recit', 'narrative', 'commentaire', 'comment', 'ce qui a ete fait', 'story'],
  evidence: ['preuve', 'preuves', 'evidence', 'lien de preuve', 'adresse de la preuve', 'evidence url', 'proof'],
  evidenceName: ['nom de la preuve', 'intitule de la preuve', 'evidence name', 'evidence title'],
  start: ['debut', 'date de debut', 'du', 'start', 'start date', 'activity start'],
  end: ['fin', 'date de fin', 'au', 'end', 'end date', 'activity end'],
};

/**
 * A first proposal for the mapping screen, by the words of the header, and for the address by what the cells look like.
 * @param sample cells of the first rows
 */
export function guessMapping(columns: string[], sample: string[][]): Mapping {
  const by = (field: keyof typeof WORDS) => named(columns, WORDS[field]) ?? null;
  return {
    email: emailColumn(columns, sample) ?? null,
    number: by('number'),
    name: nameColumn(columns) ?? null,
    language: languageColumn(columns) ?? null,
    narrative: by('narrative'),
    evidence: by('evidence'),
    evidenceName: by('evidenceName'),
    start: by('start'),
    end: by('end'),
  };
}
