// What every proof is: a fault is planted, and the check that guards against it must go red for that reason alone.
import { deepStrictEqual } from 'node:assert';
import type { Check } from '../checks/check.ts';
import { type Files, PlantedTree } from './planted-tree.ts';

export interface Proof {
  title: string;
  prove(): Promise<void>;
}

/** Plants `files` over the clean tree: the check finds nothing before, and afterwards each expected fault, and no other. */
export function goesRed(check: Check, clean: Files, title: string, files: Files, ...expected: RegExp[]): Proof {
  return {
    title: `${check.name}: ${title}`,
    async prove() {
      using tree = new PlantedTree(clean);
      deepStrictEqual(await check.findFaults(tree.root), [], 'the clean tree is red');
      tree.write(files);
      const faults = await check.findFaults(tree.root);
      const unexpected = faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
      const unseen = expected.filter((pattern) => !faults.some((fault) => pattern.test(fault))).map(String);
      deepStrictEqual({ unexpected, unseen }, { unexpected: [], unseen: [] });
    },
  };
}

/** The check must stay silent: a rule that is always red proves nothing either. */
export function staysGreen(check: Check, clean: Files, title: string, files: Files): Proof {
  return {
    title: `${check.name}: ${title}`,
    async prove() {
      using tree = new PlantedTree({ ...clean, ...files });
      deepStrictEqual(await check.findFaults(tree.root), []);
    },
  };
}
