import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CLEAN_ENVIRONMENT } from './cluster.ts';
import type { DatabaseUser } from './database-user.ts';
import { commandLineOf, startTimeOf } from './process-identity.ts';
import { StartError, startErrorOf } from './start-error.ts';

const POLL_MS = 10;
/** Replaying the log after a crash takes as long as it takes; this ends a start that hangs. */
const READY_WITHIN_MS = 300_000;
/** A fast shutdown writes a checkpoint; after this the shutdown without one, which is replayed at the next start. */
const STOP_WITHIN_MS = 30_000;
const LOG_LIMIT = 5_000_000;

/** Written on the command line, where no configuration file and no ALTER SYSTEM overrides them. */
const DURABLE = ['fsync=on', 'full_page_writes=on', 'synchronous_commit=on'];
const THROWN_AWAY = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  // Statements and the details of errors hold people's names and addresses.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
  // Short queries all: compiling them costs more than it gains.
  'jit=off',
];

export interface PostmasterOptions {
  postgres: string;
  cluster: string;
  logFile: string;
  user: DatabaseUser;
  durable: boolean;
}

export class PortTaken extends Error {}

/** Starts PostgreSQL and waits until it accepts connections. */
export async function startPostmaster(options: PostmasterOptions, port: number): Promise<ChildProcess> {
  const { postgres, cluster, logFile, user, durable } = options;
  const settings = [...SETTINGS, ...(durable ? DURABLE : THROWN_AWAY)].flatMap((setting) => ['-c', setting]);
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  const logStart = statSync(logFile).size;
  const child = spawn(postgres, ['-D', cluster, '-p', String(port), ...settings], {
    ...user,
    cwd: '/',
    env: CLEAN_ENVIRONMENT,
    stdio: ['ignore', log, log],
    // In a session of its own: Ctrl-C reaches the whole group, and the application finishes its work before the database.
    detached: true,
  });
  closeSync(log);
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      const words = readFileSync(logFile).subarray(logStart).toString('utf8').trim();
      const taken = /Address already in use|could not create any TCP\/IP sockets/.test(words);
      reject(taken ? new PortTaken(words) : startErrorOf(cluster, 'PostgreSQL did not start', words));
    });
  });
  await Promise.race([failed, ready(child, cluster)]);
  child.removeAllListeners();
  // Its end is of interest to the supervisor, but is no reason to keep this process alive.
  child.unref();
  return child;
}

async function ready(child: ChildProcess, cluster: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const lines = readPidFile(cluster);
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return;
    await wait(POLL_MS);
  }
  child.kill('SIGQUIT');
  throw new StartError(`PostgreSQL was not ready after ${READY_WITHIN_MS / 1000} s.`);
}

function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * Ends the PostgreSQL that a killed process left behind on this cluster. Whoever calls holds the lock of the folder, so
 * nobody alive is using it.
 */
export async function stopLeftover(cluster: string): Promise<number | undefined> {
  const lines = readPidFile(cluster);
  const pid = Number(lines[0]);
  if (!(pid > 1) || startTimeOf(pid) === undefined) return undefined;
  if (!commandLineOf(pid).includes(`-D ${cluster} `)) {
    // The number went to another program, which PostgreSQL would take for itself. It does take the number of its own
    // parent for a stale one, and goes on to look whether the old shared memory is still in use.
    writeFileSync(join(cluster, 'postmaster.pid'), [process.pid, ...lines.slice(1)].join('\n'));
    return undefined;
  }
  await stopProcess(pid, () => startTimeOf(pid) === undefined);
  return pid;
}

/** Fast shutdown (sessions are ended, a checkpoint is written), then the immediate one when that hangs. */
export async function stopProcess(pid: number, isGone: () => boolean): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (isGone()) return;
    try {
      process.kill(pid, signal);
    } catch {
      // Gone in the meantime, or not ours: the next look tells.
    }
    const deadline = Date.now() + STOP_WITHIN_MS;
    while (Date.now() < deadline && !isGone()) await wait(POLL_MS);
  }
  if (!isGone()) throw new StartError(`PostgreSQL (process ${pid}) does not stop: end it by hand.`);
}

/** A port of 127.0.0.1 that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
