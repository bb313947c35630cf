import { type ChildProcess, spawn } from 'node:child_process';

export interface Outcome {
  passed: number;
  failed: number;
}

const running = new Set<ChildProcess>();

/** Twice what the longest takes on two busy cores: a stage that stands still ends, and is a failure. */
const LONGEST_MS = 10 * 60_000;
/** What does not end when it is asked to is ended after this. */
const GRACE_MS = 10_000;

/**
 * Runs one program with this Node, its output shown as it comes. Its outcome is what `count` answers, else what its last
 * line of the form `N passed, N failed` says; a failing exit code is never passed over.
 */
export function runStage(cwd: string, args: string[], count?: () => Outcome): Promise<Outcome> {
  return new Promise((resolve) => {
    // In a group of its own, so that whatever a stage started ends with it.
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    running.add(child);
    const over = setTimeout(() => {
      process.stdout.write(`not at its end after ${LONGEST_MS / 60_000} minutes, so it is stopped\n`);
      endGroup(child, 'SIGTERM');
      setTimeout(() => endGroup(child, 'SIGKILL'), GRACE_MS).unref();
    }, LONGEST_MS);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      process.stdout.write(chunk);
      output += chunk;
    });
    child.on('error', (error) => {
      process.stdout.write(`${error.message}\n`);
      resolve({ passed: 0, failed: 1 });
    });
    child.on('exit', (code) => {
      clearTimeout(over);
      endGroup(child, 'SIGTERM');
      running.delete(child);
      // Not on 'close': something left behind by the stage may hold its output open for ever.
      setImmediate(() => {
        child.stdout.destroy();
        const outcome = count?.() ?? lastCount(output) ?? { passed: 0, failed: 0 };
        const said = outcome.passed + outcome.failed > 0;
        const silentFailure = (code !== 0 || !said) && outcome.failed === 0;
        resolve(silentFailure ? { ...outcome, failed: 1 } : outcome);
      });
    });
  });
}

/** Ends the stages that run, and what they started. */
export function stopStages(): void {
  for (const child of running) endGroup(child, 'SIGTERM');
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!child.pid) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}

function lastCount(output: string): Outcome | undefined {
  const [line] = output.match(/^\d+ passed, \d+ failed$/gm)?.slice(-1) ?? [];
  const [passed, failed] = line?.match(/\d+/g)?.map(Number) ?? [];
  return passed === undefined || failed === undefined ? undefined : { passed, failed };
}
