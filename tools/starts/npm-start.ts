import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { delimiter } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Account } from './checkout.ts';

/** A first start downloads half a gigabyte, over whatever network there is. */
const READY_WITHIN_MS = 600_000;
const POLL_MS = 50;

export interface StartOptions {
  port: number;
  account?: Account;
  /** Folders put first on PATH, to start with another Node. */
  path?: string[];
  env?: Record<string, string>;
  /** A program and its arguments that `npm start` is run below, such as `unshare`. */
  below?: string[];
}

export interface Start {
  pid: number;
  output(): string;
  /** Milliseconds until /healthz answered. */
  ready(): Promise<number>;
  /** The exit code. */
  ended(): Promise<number>;
  /** To the whole group, as Ctrl-C in a terminal sends it. */
  signalGroup(signal: NodeJS.Signals): void;
}

/** Runs `npm start` in a checkout as a person would: its own process group, the system's Node, nothing inherited from npm. */
export function npmStart(checkout: string, { port, account, path = [], env, below = [] }: StartOptions): Start {
  const [file = 'npm', ...args] = [...below, 'npm', 'start'];
  const started = Date.now();
  const child = spawn(file, args, {
    ...account,
    cwd: checkout,
    env: { ...cleanEnvironment(path), ...(account ? { HOME: checkout } : {}), ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const exit = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? -1));
  });
  return {
    pid: child.pid ?? -1,
    output: () => output,
    ended: () => within(exit, child, () => output),
    async ready() {
      while (Date.now() - started < READY_WITHIN_MS) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`ended before it was ready:\n${output}`);
        if (await isHealthy(port, below.length > 0 ? child.pid : undefined)) return Date.now() - started;
        await wait(POLL_MS);
      }
      throw new Error(`not ready after ${READY_WITHIN_MS / 1000} s:\n${output}`);
    },
    signalGroup(signal) {
      try {
        if (child.pid) process.kill(-child.pid, signal);
      } catch {
        // Nobody is left in the group.
      }
    },
  };
}

async function within(exit: Promise<number>, child: ChildProcess, output: () => string): Promise<number> {
  const late = new AbortController();
  const timeout = wait(READY_WITHIN_MS, undefined, { signal: late.signal }).then(() => {
    throw new Error(`process ${child.pid} did not end:\n${output()}`);
  });
  timeout.catch(() => {});
  try {
    return await Promise.race([exit, timeout]);
  } finally {
    late.abort();
  }
}

/** Asked from within the network of `namespaceOf` when the server runs in one of its own. */
async function isHealthy(port: number, namespaceOf: number | undefined): Promise<boolean> {
  const url = `http://localhost:${port}/healthz`;
  if (namespaceOf !== undefined) {
    const ask = `fetch('${url}', { redirect: 'manual' }).then((r) => process.exit(r.status === 200 ? 0 : 1), () => process.exit(1))`;
    return spawnSync('nsenter', [`--net=/proc/${namespaceOf}/ns/net`, process.execPath, '-e', ask]).status === 0;
  }
  try {
    return (await fetch(url, { redirect: 'manual' })).status === 200;
  } catch {
    return false;
  }
}

function cleanEnvironment(path: string[]): Record<string, string | undefined> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|INSIGNE_|NODE_OPTIONS$|NODE_ENV$)/i.test(name)),
  );
  const own = (env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return { ...env, PATH: [...path, ...own].join(delimiter), DATABASE_URL: undefined };
}

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

/** The PostgreSQL servers whose database is below one of these folders. */
export function postgresBelow(folders: string[]): string[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const found = lines
    .filter((line) => line.includes('bin/postgres -D') && folders.some((folder) => line.includes(`-D ${folder}`)))
    .map((line) => line.trim().split(/\s+/));
  const pids = new Set(found.map(([pid]) => pid));
  // A process that a server has just made for a new connection still bears its name.
  return found.flatMap(([pid = '', parent = '']) => (pids.has(parent) ? [] : [pid]));
}

/** Waits for something that has to happen soon. */
export async function until(what: string, holds: () => boolean, ms = 15_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`${what}: not within ${ms / 1000} s`);
    await wait(POLL_MS / 5);
  }
}
