// The short form of `npm run -s fuzz`: the same mutants in each run, so that a fault stays found. In a process of its own: inside of
// vitest each exception costs a trace through its source maps, which doubles the time.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const COUNT = 20_000;
const SEED = 20_261_126;

it(`${COUNT} mutants of the vectors (seed ${SEED}): no exception, no hang, no "valid" that says something else`, {
  timeout: 120_000,
}, async () => {
  const script = fileURLToPath(new URL('./fuzz.ts', import.meta.url));
  const run = promisify(execFile)(process.execPath, [script, String(COUNT), '--seed', String(SEED)]);
  const { stdout, stderr } = await run.catch((failed: { stdout: string; stderr: string }) => failed);
  expect(stderr).toBe('');
  const { inputs, faults, verdicts } = JSON.parse(stdout);
  expect({ inputs, faults }).toEqual({ inputs: COUNT, faults: 0 });
  // The mutants reach past the readers: every verdict is met.
  expect(Object.keys(verdicts)).toHaveLength(10);
});
