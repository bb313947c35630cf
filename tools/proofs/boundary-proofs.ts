// Every rule of the walls, seen red.
import { deepStrictEqual, ok } from 'node:assert';
import { join } from 'node:path';
import { boundaries, findViolations } from '../checks/boundaries.ts';
import { LADDER, rulesFor } from '../checks/boundary-rules.ts';
import { listFiles } from '../checks/source-files.ts';
import { LAWFUL, PLANTS, type Plant } from './boundary-plants.ts';
import { PlantedTree } from './planted-tree.ts';
import type { Proof } from './proof.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The lawful tree under our own manifests, so that the front doors are the real ones. */
function lawfulTree(): PlantedTree {
  const tree = new PlantedTree(LAWFUL);
  for (const path of listFiles(ROOT)) {
    if (/^((packages|apps)\/[^/]+\/)?package\.json$/.test(path)) tree.copy(ROOT, path);
  }
  tree.borrowPackages(ROOT);
  return tree;
}

const redByItsRule = ({ rule, title, files }: Plant): Proof => ({
  title: `${rule}: ${title}`,
  async prove() {
    using tree = lawfulTree();
    tree.write(files);
    const { violations } = await findViolations(tree.root);
    deepStrictEqual([...new Set(violations.map((violation) => violation.rule))], [rule]);
  },
});

export const boundaryProofs: Proof[] = [
  {
    title: 'the lawful tree breaks no rule, and all of it is read',
    async prove() {
      using tree = lawfulTree();
      const { violations, read } = await findViolations(tree.root);
      deepStrictEqual(violations, []);
      ok(read >= Object.keys(LAWFUL).length, `${read} files were read`);
    },
  },
  {
    title: 'every rule has its plant',
    async prove() {
      const planted = new Set(PLANTS.map(({ rule }) => rule));
      const unproved = rulesFor(ROOT).map(({ name }) => name);
      deepStrictEqual(
        unproved.filter((name) => !planted.has(name ?? '')),
        [],
      );
    },
  },
  {
    title: 'the ladder itself only leads down',
    async prove() {
      const climb = (module: string, above: string[]): void => {
        ok(!above.includes(module), `${[...above, module].join(' → ')} is a circle`);
        for (const below of LADDER[module] ?? []) climb(below, [...above, module]);
      };
      for (const module of Object.keys(LADDER)) climb(module, []);
    },
  },
  {
    title: 'a module that is not on the ladder',
    async prove() {
      using tree = lawfulTree();
      tree.write({ 'apps/server/src/modules/surprises/index.ts': 'export const surprise = 1;\n' });
      deepStrictEqual(await boundaries.findFaults(tree.root), [
        'apps/server/src/modules/surprises is not on the ladder',
      ]);
    },
  },
  ...PLANTS.map(redByItsRule),
];
