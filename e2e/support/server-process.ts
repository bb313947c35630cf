// The product itself, as its users start it: its own process, its own data folder, a free port.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tools/starts/npm-start.ts';
import { onClose } from './closing.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MAIN = join(ROOT, 'apps', 'server', 'src', 'main.ts');
/** A first start makes a database; with the demo it also signs 150 badges on a busy machine. */
const READY_WITHIN_MS = 180_000;
/** Where a root's database lives when its user cannot pass the data folder. */
const SYSTEM_FOLDER = '/var/lib/insigne/';

export interface ServerProcess {
  url: string;
  /** Its data folder. */
  data: string;
  /** What followed `name: ` on a line of its own; waits for it. */
  line(name: string): Promise<string>;
  /** Everything said so far, for the report of a failure. */
  output(): string;
  /** Stops it, and starts it again on the same data with these variables besides, or with other arguments. */
  restart(env: Record<string, string>, args?: string[]): Promise<void>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  args?: string[];
  env?: Record<string, string>;
}

interface Run {
  /** Everything it said so far. */
  output: string;
  isOver(): boolean;
  onOutput(look: () => void): () => void;
  stop(): Promise<void>;
  kill(): void;
}

/** One process of the server, from its start to its end. */
function run(args: string[], env: Record<string, string | undefined>): Run {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C reaches this process, which ends the server in order.
    detached: true,
  });
  const listeners = new Set<() => void>();
  const say = (text: string) => {
    self.output += text;
    for (const look of listeners) look();
  };
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
      say('');
    });
    child.once('error', (error) => {
      resolve();
      say(error.message);
    });
  });
  const self: Run = {
    output: '',
    isOver: () => child.exitCode !== null || child.signalCode !== null,
    onOutput(look) {
      listeners.add(look);
      return () => listeners.delete(look);
    },
    async stop() {
      if (!self.isOver()) child.kill('SIGTERM');
      await ended;
    },
    kill() {
      if (child.pid === undefined || self.isOver()) return;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // Nobody is left in the group.
      }
    },
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', say);
  return self;
}

/** What follows `name: ` on a line of its own. */
function lineOf(one: Run, name: string): Promise<string> {
  return new Promise<string>((found, refuse) => {
    const look = () => {
      const value = new RegExp(`^${name}: (\\S+)\\r?$`, 'm').exec(one.output)?.[1];
      if (value === undefined && !one.isOver()) return;
      clearTimeout(timer);
      forget();
      if (value === undefined) refuse(new Error(`the server ended before it printed “${name}: ”\n${one.output}`));
      else found(value);
    };
    const forget = one.onOutput(look);
    const timer = setTimeout(() => {
      forget();
      refuse(new Error(`the server did not print “${name}: ” within ${READY_WITHIN_MS / 1000} s\n${one.output}`));
    }, READY_WITHIN_MS);
    look();
  });
}

export async function startServer({ args = [], env = {} }: ServerOptions = {}): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'insigne-e2e-'));
  // Root's PostgreSQL runs as another user, who has to pass this folder.
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const begin = (more: Record<string, string> = {}, withArgs = args) =>
    run(withArgs, {
      ...cleanEnvironment(),
      PORT: String(port),
      INSIGNE_DATA: data,
      INSIGNE_BASE_URL: url,
      ...env,
      ...more,
    });
  let current = begin();
  const stop = async () => {
    await current.stop();
    discard(folder, data);
  };
  onClose(stop, () => current.kill());
  return {
    url,
    data,
    line: (name) => lineOf(current, name),
    output: () => current.output,
    async restart(more, withArgs) {
      await current.stop();
      current = begin(more, withArgs);
      await lineOf(current, 'open');
    },
    stop,
  };
}

/** The data folder, and the database that may live outside it. */
function discard(folder: string, data: string): void {
  const record = join(data, 'postgres.json');
  if (existsSync(record)) {
    const { home } = JSON.parse(readFileSync(record, 'utf8')) as { home?: string };
    if (home?.startsWith(SYSTEM_FOLDER)) rmSync(home, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Nothing of the caller's own set-up may change what the story sees. */
function cleanEnvironment(): Record<string, string | undefined> {
  const foreign = /^(INSIGNE_|npm_|NODE_OPTIONS|DATABASE_URL|SMTP_URL|PORT$|HOST$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
