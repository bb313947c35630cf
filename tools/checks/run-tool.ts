// Runs an installed tool (Biome, tsc, knip) as a process of its own and answers what it said when it failed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Enough to act on; the rest comes by calling the tool itself. */
const LONGEST_REPORT = 12_000;

/** Runs a script with this Node. @returns its output as one fault, or nothing when it ended well */
export function runTool(root: string, script: string, args: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve([]);
      const report = said.trim();
      resolve([
        report.length > LONGEST_REPORT ? `${report.slice(0, LONGEST_REPORT)}\n…` : report || `exit code ${code}`,
      ]);
    });
  });
}
