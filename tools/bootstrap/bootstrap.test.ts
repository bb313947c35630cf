import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const TOOLS = join(import.meta.dirname, '..');
const CLAIMS = JSON.stringify(join(import.meta.dirname, 'claims.mjs'));
let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'insigne-bootstrap-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function script(source: string): ChildProcess {
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

function launch(args: string[], env: Record<string, string> = {}, node: string[] = []) {
  return spawnSync(process.execPath, [...node, join(folder, 'tools', 'run.mjs'), ...args], { encoding: 'utf8', env });
}

/** A tree in which nothing is installed. */
function plantTree(): void {
  cpSync(TOOLS, join(folder, 'tools'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'planted', allowScripts: {} }));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages: {} }));
}

it('lets one process at a time into what it guards', async () => {
  const counter = join(folder, 'counter');
  writeFileSync(counter, '0');
  const source = `
    import { readFileSync, writeFileSync } from 'node:fs';
    import { alone } from ${CLAIMS};
    for (let i = 0; i < 3; i++) {
      await alone(${JSON.stringify(join(folder, 'lock'))}, () => {}, async () => {
        const before = Number(readFileSync(${JSON.stringify(counter)}, 'utf8'));
        await new Promise((resolve) => setTimeout(resolve, 20));
        writeFileSync(${JSON.stringify(counter)}, String(before + 1));
      });
    }`;
  await Promise.all([1, 2, 3].map(() => ended(script(source))));
  expect(readFileSync(counter, 'utf8')).toBe('9');
});

it('counts the claim of a living process, and no longer once it is killed', async () => {
  const lock = JSON.stringify(join(folder, 'lock'));
  const holder = script(`
    import { claim } from ${CLAIMS};
    claim(${lock}, { what: 'start' });
    process.stdout.write('held');
    setInterval(() => {}, 1000);`);
  await new Promise((resolve) => holder.stdout?.once('data', resolve));
  const ask = () =>
    spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { claimants } from ${CLAIMS}; console.log(JSON.stringify(claimants(${lock})))`,
      ],
      { encoding: 'utf8' },
    ).stdout.trim();
  expect(JSON.parse(ask())).toEqual([{ pid: holder.pid, what: 'start' }]);
  const gone = ended(holder);
  holder.kill('SIGKILL');
  await gone;
  expect(ask()).toBe('[]');
});

it('says in one sentence that Node.js is too old', () => {
  plantTree();
  const pretend = 'Object.defineProperty(process, "versions", { value: { node: "18.20.0" } });';
  const { status, stderr } = launch(['start'], {}, ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`]);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('Insigne needs Node.js 20.19 or newer')]);
  expect(status).toBe(1);
});

it('says in one sentence that npm is missing', () => {
  plantTree();
  const { status, stderr } = launch(['insigne', 'verify', 'badge.png'], { PATH: folder });
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('npm is not on this machine')]);
  expect(status).toBe(69);
});

it('refuses a command that it does not know', () => {
  plantTree();
  expect(launch(['toString'])).toMatchObject({ status: 64, stdout: '' });
});
