/**
 * Writes the library as it is published: `node packages/credentials/build-package.ts [folder]`, then `npm publish <folder>`.
 * The workspace itself stays as it is, private and unbuilt: its doors lead to src, those of the written package to lib.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { bundleFullPath } from './bundler.ts';

const ROOT = import.meta.dirname;
const PAPERS = ['README.md', 'API.md', 'LICENSE'];
/** The oldest line of Node that is maintained; all vectors were verified with its first release. */
const OLDEST_NODE = '>=22.12';

interface Manifest {
  exports: Record<string, string>;
  imports: Record<string, Record<string, string>>;
  [member: string]: unknown;
}

/** What only the workspace needs; the two libraries stand inside the full path. */
const WORKSPACE_ONLY = ['private', 'devDependencies', 'dependencies'];

const built = (source: string, ending: string) => source.replace(/^\.\/src\//, './lib/').replace(/\.ts$/, ending);

function publishedManifest(): Manifest {
  const workspace = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
  const kept = Object.fromEntries(Object.entries(workspace).filter(([member]) => !WORKSPACE_ONLY.includes(member)));
  const doors = Object.entries(workspace.exports).map(([door, source]) => [
    door,
    { types: built(source, '.d.ts'), default: built(source, '.js') },
  ]);
  const inner = Object.entries(workspace.imports).map(([name, conditions]) => [
    name,
    Object.fromEntries(Object.entries(conditions).map(([condition, source]) => [condition, built(source, '.js')])),
  ]);
  return {
    ...kept,
    engines: { node: OLDEST_NODE },
    exports: Object.fromEntries(doors),
    imports: Object.fromEntries(inner),
  };
}

function compile(lib: string): void {
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript7/package.json')), 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', lib], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The library does not compile:\n${stdout}`);
  for (const path of readdirSync(lib, { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.d.ts')) rewriteDeclaration(join(lib, path));
  }
}

/** The compiler leaves the endings of imports in declarations as they are written. */
function rewriteDeclaration(path: string): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/((?:from|import\()\s*['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2'));
}

/** @param folder emptied first */
export async function buildPackage(folder: string): Promise<void> {
  const lib = join(folder, 'lib');
  rmSync(folder, { recursive: true, force: true });
  compile(lib);
  const { code, licences } = await bundleFullPath();
  writeFileSync(join(lib, 'canon', 'full-path.js'), code);
  writeFileSync(join(folder, 'LICENSES-OF-OTHERS.txt'), licences);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(publishedManifest(), null, 2)}\n`);
  for (const paper of PAPERS) copyFileSync(join(ROOT, paper), join(folder, paper));
}

if (import.meta.main) await buildPackage(resolve(process.argv[2] ?? join(ROOT, 'dist')));
