// Which script each npm command runs, and what it needs before: everything installed, sometimes the web app built.
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { Refusal, run } from './process.mjs';
import { ensureWebBuilt } from './web.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Type stripping, on which every script here relies, is without a flag and without warnings from here on. */
const NODE_MAJOR = 24;
/** sysexits.h EX_UNAVAILABLE: the codes of `insigne verify` say something about a badge, this one does not. */
const UNAVAILABLE = 69;

/**
 * `quiet` commands print their result alone, so the bootstrap says nothing but failures. `here` ones stay in the folder
 * they were called from, because their arguments name files.
 */
const COMMANDS = {
  start: { script: 'apps/server/src/main.ts', web: true },
  test: { script: 'tools/test.ts' },
  check: { script: 'tools/check.ts' },
  insigne: { script: 'apps/cli/src/main.ts', quiet: true, here: true, failure: UNAVAILABLE },
  backup: { script: 'apps/server/src/backup.ts', quiet: true, here: true },
  restore: { script: 'apps/server/src/restore.ts', quiet: true, here: true },
  journey: { script: 'e2e/journey.ts', web: true, quiet: true },
  budgets: { script: 'tools/app-budgets.ts', web: true },
  fuzz: { script: 'packages/credentials/tools/fuzz.ts', quiet: true },
  mutate: { script: 'packages/credentials/tools/mutate.ts', quiet: true },
  coverage: {
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--config', 'packages/credentials/tools/coverage.config.ts'],
  },
  bench: { script: 'bench/main.ts', web: true, quiet: true },
  screenshots: { script: 'e2e/screenshots.ts', web: true },
  starts: { script: 'tools/prove-starts.ts' },
  format: { script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '--write'] },
};

/** Runs one command and answers its exit code. */
export async function launch(name, args) {
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
  if (!command) {
    process.stderr.write(`Unknown command: one of ${Object.keys(COMMANDS).join(', ')}.\n`);
    return 64;
  }
  const say = (line) => {
    if (!command.quiet) process.stderr.write(`${line}\n`);
  };
  try {
    const register = await ensureInstalled(ROOT, name, say);
    const node = await findNode();
    if (command.web) await ensureWebBuilt(ROOT, node, say);
    const script = join(ROOT, command.script);
    if (!existsSync(script)) throw new Refusal(`This version has no ${command.script}.`);
    const { code } = await run(
      node,
      ['--disable-warning=ExperimentalWarning', script, ...(command.args ?? []), ...args],
      { cwd: command.here ? process.cwd() : ROOT, env: environment(node), inherit: true, onSpawn: register },
    );
    return code;
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
    return command.failure ?? 1;
  }
}

/** This Node when it is new enough, else the one that npm brought. */
async function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  const brought = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const { code } = await run(brought, ['--version'], { cwd: ROOT, env: process.env }).catch(() => ({ code: -1 }));
  if (code !== 0) {
    throw new Refusal(
      `The Node.js ${NODE_MAJOR} that npm brought does not run on this machine: install Node.js ${NODE_MAJOR} or newer yourself.`,
    );
  }
  return brought;
}

/** What scripts start by name (node, vite, biome) is the Node and the tools of this folder. */
function environment(node) {
  const path = [dirname(node), join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path };
}
