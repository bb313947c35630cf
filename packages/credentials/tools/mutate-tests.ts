/**
 * The few words of vitest that the library's tests use, run in this process: a mutant needs some milliseconds, where a vitest of
 * its own would take seconds. `expect` is vitest's.
 */
import { expect } from 'vitest';

type Body = () => unknown;
interface Group {
  before: Body[];
  tests: { name: string; run: Body }[];
  groups: Group[];
}

const newGroup = (): Group => ({ before: [], tests: [], groups: [] });
let current = newGroup();

function it(name: string, ...rest: unknown[]): void {
  current.tests.push({ name, run: rest.find((part) => typeof part === 'function') as Body });
}

function describe(_name: string, body: Body): void {
  const outer = current;
  current = newGroup();
  outer.groups.push(current);
  body();
  current = outer;
}

const spread = (row: unknown): unknown[] => (Array.isArray(row) ? row : [row]);
it.each =
  (rows: readonly unknown[]) =>
  (name: string, ...rest: unknown[]): void => {
    const body = rest.find((part) => typeof part === 'function') as (...row: unknown[]) => unknown;
    for (const row of rows) it(name, () => body(...spread(row)));
  };
describe.each = (rows: readonly unknown[]) => (name: string, body: (...row: unknown[]) => unknown) => {
  for (const row of rows) describe(name, () => body(...spread(row)));
};
const beforeAll = (body: Body): void => {
  current.before.push(body);
};

export { beforeAll, describe, expect, it };

/** Runs what a test file registers when it is loaded, until the first failure. @returns the name of the test that failed */
export async function firstFailure(load: () => Promise<unknown>): Promise<string | undefined> {
  current = newGroup();
  const root = current;
  try {
    await load();
  } catch (error) {
    return `does not load: ${error}`;
  }
  return runGroup(root);
}

async function runGroup({ before, tests, groups }: Group): Promise<string | undefined> {
  let name = 'before all';
  try {
    for (const body of before) await body();
    for (const test of tests) {
      ({ name } = test);
      await test.run();
    }
  } catch (error) {
    return `${name}: ${error}`;
  }
  for (const group of groups) {
    const failed = await runGroup(group);
    if (failed !== undefined) return failed;
  }
  return undefined;
}
