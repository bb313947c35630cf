// `npm run -s bench -- <name> [--json]`: what is claimed about speed, measured beside the peer and the limit in one run.
// With --json the result alone stands on standard output, on one line.
import { closeAll, closeOnSignals } from '../e2e/support/closing.ts';
import type { Measured, Timed } from './support/result.ts';

const BENCHES: Record<string, () => Promise<{ measure: (say: (line: string) => void) => Promise<Measured | Timed> }>> =
  {
    bulk: () => import('./bulk.ts'),
    framework: () => import('./framework.ts'),
    issue: () => import('./issue.ts'),
    page: () => import('./page.ts'),
    verify: () => import('./verify.ts'),
  };

const [name = '', ...flags] = process.argv.slice(2);
const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (load === undefined || flags.some((flag) => flag !== '--json')) {
  process.stderr.write(`Usage: npm run -s bench -- <${Object.keys(BENCHES).join('|')}> [--json]\n`);
  process.exit(64);
}
const json = flags.includes('--json');

closeOnSignals(() => {});
try {
  const { measure } = await load();
  const result = { bench: name, ...(await measure((line) => process.stderr.write(`${line}\n`))) };
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${JSON.stringify(result, null, 2)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
await closeAll();
