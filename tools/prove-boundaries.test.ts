import { describe, it } from 'vitest';
import { ALL_PROOFS } from './proofs/all-proofs.ts';

describe('each check goes red on its planted violation', () => {
  for (const { title, prove } of ALL_PROOFS) it(title, prove);
});
