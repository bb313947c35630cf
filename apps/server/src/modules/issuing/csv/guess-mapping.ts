import { emailColumn, languageColumn, nameColumn } from '../../../platform/tabular/index.ts';
import type { Mapping } from '../issuing.schema.ts';

/**
 * A first proposal for the mapping screen, by the words of the header, and for the address by what the cells look like.
 * @param sample cells of the first rows
 */
export const guessMapping = (columns: string[], sample: string[][]): Mapping => ({
  email: emailColumn(columns, sample) ?? null,
  name: nameColumn(columns) ?? null,
  language: languageColumn(columns) ?? null,
});
