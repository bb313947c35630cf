// Every proof that a check can fail: run by tools/prove-boundaries.ts on demand and by its test in `npm test`.
import { boundaryProofs } from './boundary-proofs.ts';
import { budgetProofs } from './budget-proofs.ts';
import { catalogueProofs } from './catalogue-proofs.ts';
import { catalogueTypeProofs } from './catalogue-type-proofs.ts';
import type { Proof } from './proof.ts';
import { treeProofs } from './tree-proofs.ts';

export const ALL_PROOFS: Proof[] = [
  ...boundaryProofs,
  ...catalogueProofs,
  ...catalogueTypeProofs,
  ...treeProofs,
  ...budgetProofs,
];
