// The command line as a stranger runs it: another process, which knows nothing of the server.
import { execFile } from 'node:child_process';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '..', '..', 'apps', 'cli', 'src', 'main.ts');
const WITHIN_MS = 90_000;

export interface Verified {
  code: number;
  verdict: string;
}

/** `insigne verify <file> --json`. */
export function verifyFile(file: string, more: string[] = []): Promise<Verified> {
  return new Promise((resolve, reject) => {
    const args = ['--disable-warning=ExperimentalWarning', CLI, 'verify', file, '--json', ...more];
    const child = execFile(process.execPath, args, { timeout: WITHIN_MS }, (_error, stdout, stderr) => {
      try {
        const { verdict } = JSON.parse(stdout) as { verdict: string };
        resolve({ code: child.exitCode ?? -1, verdict });
      } catch {
        reject(new Error(`insigne verify ${file} answered ${child.exitCode}: ${stdout}${stderr}`));
      }
    });
  });
}
