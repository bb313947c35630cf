// What the library costs in a browser, as JSON: `npm run budgets` shows it and fails over budget.
import { join } from 'node:path';
import { BUDGET, bundleForBrowser } from './bundler.ts';

const { atOnce, later } = await bundleForBrowser(join(import.meta.dirname, 'src', 'index.ts'));
const sizes = [
  { what: 'library in a browser', kilobytes: atOnce, budget: BUDGET.atOnce },
  { what: 'library, JSON-LD in full when needed', kilobytes: later, budget: BUDGET.later },
];
process.stdout.write(`${JSON.stringify(sizes)}\n`);
