import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runStage } from './stages.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'insigne-stages-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const stage = (source: string) => runStage(folder, ['-e', source]);

it('takes the counts of the last line that holds some', async () => {
  const source = 'console.log("1 passed, 9 failed\\n3 passed, 2 failed\\nbye"); process.exitCode = 1';
  expect(await stage(source)).toEqual({ passed: 3, failed: 2 });
});

it('counts a failing exit code that no count tells of', async () => {
  expect(await stage('console.log("3 passed, 0 failed"); process.exitCode = 1')).toEqual({ passed: 3, failed: 1 });
});

it('counts a stage that ran nothing as a failure', async () => {
  expect(await stage('console.log("all is well")')).toEqual({ passed: 0, failed: 1 });
  expect(await stage('console.log("0 passed, 0 failed")')).toEqual({ passed: 0, failed: 1 });
});

it('ends what a stage left running', async () => {
  const beat = join(folder, 'alive');
  const left = `process.on("SIGTERM", () => { require("node:fs").rmSync(${JSON.stringify(beat)}); process.exit(); });
    require("node:fs").writeFileSync(${JSON.stringify(beat)}, ""); setInterval(() => {}, 1000);`;
  await stage(`
    const child = require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(left)}], { stdio: "inherit" });
    child.unref();
    const look = () => (require("node:fs").existsSync(${JSON.stringify(beat)}) ? console.log("1 passed, 0 failed") : setTimeout(look, 10));
    look();`);
  await vi.waitFor(() => expect(existsSync(beat)).toBe(false), { timeout: 5_000 });
});
