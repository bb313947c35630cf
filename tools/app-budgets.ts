// `npm run -s budgets`: builds the web app when it is not built, says what it weighs, and fails over budget.
import { join } from 'node:path';
import { appBudgets, readSizes } from './checks/app-budgets.ts';

/** Below this share of its budget a part is not worth a line. */
const WORTH_A_LINE = 0.25;

const root = join(import.meta.dirname, '..');
const sizes = readSizes(root);
const faults = await appBudgets.findFaults(root);
for (const { what, kilobytes, budget } of sizes) {
  if (kilobytes >= WORTH_A_LINE * budget) process.stdout.write(`${what}: ${kilobytes.toFixed(1)} of ${budget} kB\n`);
}
for (const fault of faults) process.stdout.write(`FAIL ${fault}\n`);
process.stdout.write(`${sizes.length - faults.length} passed, ${faults.length} failed\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
