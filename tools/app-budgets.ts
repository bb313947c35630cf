// `npm run -s budgets`: builds the web app when it is not built, says what it and the credential library weigh, fails over budget.
import { join } from 'node:path';
import { readSizes } from './checks/app-budgets.ts';
import { readLibrarySizes } from './checks/library-budgets.ts';
import { overBudget } from './checks/sizes.ts';

/** Below this share of its budget a part is not worth a line. */
const WORTH_A_LINE = 0.25;

const root = join(import.meta.dirname, '..');
const sizes = [...readLibrarySizes(root), ...readSizes(root)];
const faults = overBudget(sizes);
for (const { what, kilobytes, budget } of sizes) {
  if (kilobytes >= WORTH_A_LINE * budget) process.stdout.write(`${what}: ${kilobytes.toFixed(1)} of ${budget} kB\n`);
}
for (const fault of faults) process.stdout.write(`FAIL ${fault}\n`);
process.stdout.write(`${sizes.length - faults.length} passed, ${faults.length} failed\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
