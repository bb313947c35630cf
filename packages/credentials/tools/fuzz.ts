/**
 * `npm run -s fuzz -- [count] [--seed N] [--from N]`: mutants of the vectors through every reader and `verifyBadge`.
 * A fault is an exception, more than two seconds, or a `valid` that says something else than a good vector. Exit code 1 on any.
 */
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz-run.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, from: { type: 'string' } },
});
const count = Number(positionals[0] ?? 20_000);
const seed = Number(values.seed ?? 1);
const begin = performance.now();
const { faults, verdicts, slowestMs } = await fuzz({ count, seed, from: Number(values.from ?? 0) });
for (const fault of faults.slice(0, 20)) process.stderr.write(`${JSON.stringify(fault)}\n`);
process.stdout.write(
  `${JSON.stringify({
    inputs: count,
    seed,
    faults: faults.length,
    verdicts,
    slowestMs: Math.round(slowestMs),
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
    seconds: Math.round((performance.now() - begin) / 1000),
  })}\n`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
