// What a run has started is ended with it: at its end, on a failure, on Ctrl-C.

/** Grace for everything to end in order; then the groups are killed outright. */
const GRACE_MS = 20_000;

type Close = () => Promise<unknown> | unknown;
const closers: Close[] = [];
const lastResorts: (() => void)[] = [];

/**
 * @param close ends it in order, and is awaited; the last one added goes first.
 * @param lastResort ends it at once when this process ends without having been able to wait.
 */
export function onClose(close: Close, lastResort?: () => void): void {
  closers.push(close);
  if (lastResort) lastResorts.push(lastResort);
}

export async function closeAll(): Promise<void> {
  const timer = setTimeout(() => process.exit(1), GRACE_MS);
  for (let close = closers.pop(); close; close = closers.pop()) {
    try {
      await close();
    } catch (error) {
      process.stderr.write(`while stopping: ${error instanceof Error ? error.message : error}\n`);
    }
  }
  clearTimeout(timer);
}

/** @param say told the name of the signal before everything is ended. */
export function closeOnSignals(say: (signal: string) => void): void {
  process.on('exit', () => {
    for (const end of lastResorts) end();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      say(signal);
      void closeAll().then(() => process.exit(1));
    });
  }
}
