// The texts of the product: complete in French and English, well set, and all of them used.
import { compareLanguages } from '../catalogues/compare-languages.ts';
import { findUnusedAndUnknown } from '../catalogues/find-uses.ts';
import { readCatalogues } from '../catalogues/read-catalogues.ts';
import type { Check } from './check.ts';

export const catalogues: Check = {
  name: 'catalogues',
  async findFaults(root) {
    const read = readCatalogues(root);
    return [...read.faults, ...compareLanguages(read), ...findUnusedAndUnknown(root, read.areas.fr)];
  },
};
