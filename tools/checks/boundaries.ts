// Who may import whom: dependency-cruiser with the rules of boundary-rules.ts, and every module on the ladder.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { LADDER, READING, rulesFor } from './boundary-rules.ts';
import type { Check } from './check.ts';

export interface Violation {
  rule: string;
  from: string;
  to: string;
}

const FOLDERS = ['packages', 'apps', 'tools', 'e2e', 'bench'];

/** Every import of the tree that breaks a rule, and how many files were read. */
export async function findViolations(root: string): Promise<{ violations: Violation[]; read: number }> {
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const outcome = await cruise(folders, {
    ...READING,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: rulesFor(root) },
  } as ICruiseOptions);
  const { summary, modules } = outcome.output as ICruiseResult;
  const violations = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  return { violations, read: modules.length };
}

export const boundaries: Check = {
  name: 'boundaries',
  async findFaults(root) {
    const { violations, read } = await findViolations(root);
    // A parser that reads nothing finds nothing: that is what it does with a TypeScript it does not know.
    if (read === 0) return ['dependency-cruiser read no file'];
    return [
      ...violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
      ...modulesOffTheLadder(root).map((module) => `apps/server/src/modules/${module} is not on the ladder`),
    ];
  },
};

/** Modules that .dependency-cruiser.mjs does not know, and that no rule of the ladder would hold. */
function modulesOffTheLadder(root: string): string[] {
  const folder = join(root, 'apps/server/src/modules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((module) => !Object.hasOwn(LADDER, module));
}
