// Beyond the verdict: what each of the checks says of each vector. After a change that is meant: tools/vector-reports.ts.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { vectorReports } from './vector-reports.ts';

it('every check says of every vector what it is known to say', async () => {
  const known = JSON.parse(readFileSync(new URL('../../../vectors/reports.json', import.meta.url), 'utf8'));
  expect(await vectorReports()).toEqual(known);
});
