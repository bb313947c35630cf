// Why: one command that says whether the tree holds together. `npm run check`, or `npm run check -- --only catalogues`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { boundaries } from './checks/boundaries.ts';
import { catalogues } from './checks/catalogues.ts';
import type { Check } from './checks/check.ts';
import { fetchUse } from './checks/fetch-use.ts';
import { fileNames } from './checks/file-names.ts';
import { fileSizes } from './checks/file-sizes.ts';
import { forbiddenWords } from './checks/forbidden-words.ts';
import { generatedFiles } from './checks/generated-files.ts';
import { installScripts } from './checks/install-scripts.ts';
import { lockfileSources } from './checks/lockfile-sources.ts';
import { problemPages } from './checks/problem-pages.ts';
import { pureCode } from './checks/pure-code.ts';
import { runTool } from './checks/run-tool.ts';
import { versionFloors } from './checks/version-floors.ts';

/** What a reference machine of two cores runs at once; the tools that take long are processes of their own. */
const AT_ONCE = 2;

const tool = (name: string, script: string, ...args: string[]): Check => ({
  name,
  findFaults: (root) => runTool(root, script, args),
});

/** The native compiler, five times as fast; `typescript` beside it is for the tools that need its interface. */
const TSC = 'node_modules/typescript7/bin/tsc';

/** Longest first. */
const CHECKS: Check[] = [
  tool('types', TSC, '--project', 'tsconfig.json', '--noEmit'),
  {
    name: 'types-web',
    findFaults: async (root) =>
      existsSync(join(root, 'apps/web/tsconfig.json'))
        ? runTool(root, TSC, ['--project', 'apps/web/tsconfig.json', '--noEmit'])
        : [],
  },
  tool('unused', 'node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'),
  tool('biome', 'node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '--max-diagnostics=30'),
  generatedFiles,
  boundaries,
  catalogues,
  versionFloors,
  installScripts,
  lockfileSources,
  problemPages,
  forbiddenWords,
  fetchUse,
  pureCode,
  fileSizes,
  fileNames,
];

const only = readOnly(process.argv.slice(2));
const chosen = CHECKS.filter(({ name }) => only.length === 0 || only.includes(name));
const waiting = [...chosen];
let failed = 0;
await Promise.all(Array.from({ length: AT_ONCE }, work));
process.stdout.write(`${chosen.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

async function work(): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const start = performance.now();
    const faults = await check
      .findFaults(join(import.meta.dirname, '..'))
      .catch((error: Error) => [error.stack ?? error.message]);
    const took = `(${Math.round(performance.now() - start)} ms)`;
    if (faults.length > 0) failed += 1;
    const lines = faults.flatMap((fault) => fault.split('\n')).map((line) => `  ${line}\n`);
    process.stdout.write(
      faults.length > 0 ? `FAIL ${check.name} ${took}\n${lines.join('')}` : `ok ${check.name} ${took}\n`,
    );
  }
}

/** `--only a,b`, several times if wished. */
function readOnly(args: string[]): string[] {
  const names = args.flatMap((arg, at) => (args[at - 1] === '--only' ? arg.split(',') : []));
  const unknown = names.filter((name) => !CHECKS.some((check) => check.name === name));
  if (unknown.length > 0 || args.length !== 2 * args.filter((arg) => arg === '--only').length) {
    process.stderr.write(
      `usage: npm run check -- [--only NAME]; names: ${CHECKS.map(({ name }) => name).join(', ')}\n`,
    );
    process.exit(64);
  }
  return names;
}
