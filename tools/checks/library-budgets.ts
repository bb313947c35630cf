// What the credential library costs a browser, as its own script puts it together.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { overBudget, type Size } from './sizes.ts';

const SCRIPT = 'packages/credentials/size.ts';

export function readLibrarySizes(root: string): Size[] {
  return JSON.parse(execFileSync(process.execPath, [join(root, SCRIPT)], { encoding: 'utf8' })) as Size[];
}

export const libraryBudgets: Check = {
  name: 'library-budgets',
  async findFaults(root) {
    return overBudget(readLibrarySizes(root));
  },
};
