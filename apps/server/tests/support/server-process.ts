import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createVisitor, type Visitor } from './visitor.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');

export interface ServerProcess {
  /** Where it listens, whatever its public address is. */
  url: string;
  dataFolder: string;
  /** Starts the server and resolves when it says that it is ready; answers the lines that it printed. */
  start(): Promise<string[]>;
  /** As a power cut would: no signal handler runs. */
  kill(): Promise<void>;
  /** As the system does at shutdown (or a terminal that closes: SIGHUP); answers the exit code. */
  terminate(signal?: 'SIGTERM' | 'SIGHUP'): Promise<number | null>;
  visitor(): Visitor;
  /** Of the process that runs now. */
  pid(): number | undefined;
  close(): Promise<void>;
}

/** The server as it is started in service, in a process of its own, on a data folder, below `parent`, that outlives it. */
export async function serverProcess(variables: Record<string, string>, parent = tmpdir()): Promise<ServerProcess> {
  const dataFolder = mkdtempSync(join(parent, 'insigne-server-'));
  // Root's PostgreSQL runs as another user, who must be able to pass.
  chmodSync(dataFolder, 0o711);
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const env = { ...process.env, ...variables, PORT: String(port), INSIGNE_DATA: dataFolder, INSIGNE_LIMITS: 'off' };
  let child: ChildProcess | undefined;

  async function end(signal: 'SIGKILL' | 'SIGTERM' | 'SIGHUP'): Promise<number | null> {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return null;
    const gone = new Promise<number | null>((resolve) => child?.once('exit', resolve));
    child.kill(signal);
    return gone;
  }
  const kill = async () => {
    await end('SIGKILL');
  };

  return {
    url: `http://127.0.0.1:${port}`,
    dataFolder,
    start: () =>
      new Promise((resolve, reject) => {
        const started = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
        child = started;
        const lines: string[] = [];
        let errors = '';
        started.stderr.on('data', (chunk) => {
          errors += chunk;
        });
        createInterface({ input: started.stdout }).on('line', (line) => {
          lines.push(line);
          // The operator's line comes last, when there is one.
          if (line.startsWith('open:')) setImmediate(() => resolve(lines));
        });
        started.once('exit', (code, signal) => reject(new Error(`the server ended (${signal ?? code}): ${errors}`)));
      }),
    kill,
    terminate: (signal = 'SIGTERM') => end(signal),
    pid: () => child?.pid,
    visitor: () =>
      createVisitor({ request: (address, init) => fetch(address, { ...init, redirect: 'manual' }) }, baseUrl),
    async close() {
      await kill();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
