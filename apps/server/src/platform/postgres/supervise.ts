import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, PortTaken, type PostmasterOptions, startPostmaster, stopProcess } from './postmaster.ts';

const FIRST_ATTEMPTS = 8;
/** After a crash of PostgreSQL its last processes hold the shared memory for a moment. */
const BACKOFF_MS = [100, 200, 400, 800, 1_600, 3_200, 5_000];
/** Having run this long, the next death is a new one and is met without delay. */
const STEADY_MS = 60_000;

/** The part of a pino logger that is spoken to. */
export interface PostgresLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface Supervised {
  port: number;
  /** Undefined while PostgreSQL is down. */
  processId(): number | undefined;
  stop(): Promise<void>;
}

/** Keeps one PostgreSQL running, on one port, until `stop`: whoever lost a connection finds it again at the same address. */
export async function supervise(
  options: PostmasterOptions,
  wantedPort: number | undefined,
  logger: PostgresLogger,
): Promise<Supervised> {
  const first = await startOnFreePort(options, wantedPort);
  const port = first.port;
  let current: Running | undefined = watch(first.child);
  let stopping = false;
  let restart: Promise<void> = Promise.resolve();

  const follow = (running: Running) => {
    running.child.once('exit', (code, signal) => {
      running.release();
      current = undefined;
      if (stopping) return;
      logger.error({ code, signal }, 'PostgreSQL stopped by itself: starting it again');
      restart = startAgain(Date.now() - running.since > STEADY_MS ? 0 : running.attempts);
    });
  };

  const startAgain = async (attempts: number) => {
    for (let attempt = attempts; !stopping; attempt++) {
      await wait(BACKOFF_MS[Math.min(attempt, BACKOFF_MS.length - 1)]);
      if (stopping) return;
      try {
        current = { ...watch(await startPostmaster(options, port)), attempts: attempt + 1 };
        follow(current);
        logger.info({ port, pid: current.child.pid }, 'PostgreSQL runs again');
        return;
      } catch (error) {
        logger.error({ err: error, attempt }, 'PostgreSQL did not start again');
      }
    }
  };

  follow(current);
  // The last resort when the process leaves without `stop`: PostgreSQL ends itself in order.
  const atExit = () => current?.child.kill('SIGINT');
  process.once('exit', atExit);

  return {
    port,
    processId: () => current?.child.pid,
    async stop() {
      stopping = true;
      await restart;
      const running = current;
      if (running?.child.pid) {
        running.child.ref();
        await stopProcess(
          running.child.pid,
          () => running.child.exitCode !== null || running.child.signalCode !== null,
        );
      }
      process.off('exit', atExit);
    },
  };
}

async function startOnFreePort(options: PostmasterOptions, wanted: number | undefined) {
  let port = wanted ?? (await freePort());
  for (let attempt = 1; ; attempt++) {
    try {
      return { port, child: await startPostmaster(options, port) };
    } catch (error) {
      const busyMemory = error instanceof Error && error.message.includes('shared memory block');
      if (attempt === FIRST_ATTEMPTS || !(error instanceof PortTaken || busyMemory)) throw error;
      if (error instanceof PortTaken) port = await freePort();
      else await wait(BACKOFF_MS[attempt]);
    }
  }
}

interface Running {
  child: ChildProcess;
  since: number;
  attempts: number;
  release(): void;
}

/**
 * Beside each PostgreSQL a shell waits for the end of a pipe that only we hold: when we are killed outright, it ends
 * PostgreSQL in order instead of leaving it behind.
 */
function watch(child: ChildProcess): Running {
  const script = 'read -r line; kill -INT "$1" 2>/dev/null';
  const guard = spawn('/bin/sh', ['-c', script, 'insigne-guard', String(child.pid)], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  if (guard.stdin && 'unref' in guard.stdin && typeof guard.stdin.unref === 'function') guard.stdin.unref();
  // Without a shell we are merely back to the lock, which ends what was left behind at the next start.
  guard.on('error', () => {});
  return { child, since: Date.now(), attempts: 0, release: () => guard.kill('SIGKILL') };
}
