// The short form of `npm run -s fuzz`: the same mutants in each run, so that a fault stays found.
import { expect, it } from 'vitest';
import { fuzz } from './fuzz-run.ts';

const COUNT = 20_000;
const SEED = 20_261_126;

it(`${COUNT} mutants of the vectors (seed ${SEED}): no exception, no hang, no "valid" that says something else`, {
  timeout: 120_000,
}, async () => {
  const { faults, verdicts } = await fuzz({ count: COUNT, seed: SEED });
  expect(faults).toEqual([]);
  // The mutants reach past the readers: every verdict is met.
  expect(Object.keys(verdicts)).toHaveLength(10);
});
