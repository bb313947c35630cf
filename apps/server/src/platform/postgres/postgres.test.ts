import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { acquireDataFolder, type EmbeddedPostgres, startEmbeddedPostgres } from './index.ts';

const silent = { info() {}, warn() {}, error() {} };
let dataFolder: string;
let running: EmbeddedPostgres[];
let children: ChildProcess[];

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'insigne-postgres-'));
  // As root, PostgreSQL's own user has to pass it; without that the database would live elsewhere.
  chmodSync(folder, 0o755);
  dataFolder = join(folder, 'data');
  running = [];
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const postgres of running) await postgres.stop();
  rmSync(join(dataFolder, '..'), { recursive: true, force: true });
});

async function start(folder = dataFolder): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, logger: silent });
  running.push(postgres);
  return postgres;
}

async function query(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const pidFile = () => join(dataFolder, 'postgres', 'cluster', 'postmaster.pid');

/** Another process that brings the same database up and says so. */
async function startElsewhere(): Promise<ChildProcess> {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'index.ts'))});
    const logger = { info() {}, warn() {}, error() {} };
    await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, logger });
    setInterval(() => {}, 1000);
    process.stdout.write('up');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await new Promise((resolve, reject) => {
    child.stdout?.once('data', resolve);
    child.once('exit', () => reject(new Error('the other process ended')));
  });
  return child;
}

it('gives a role that row-level security binds, on a durable database', async () => {
  const { connectionString } = await start();
  expect(
    await query(
      connectionString,
      'SELECT rolsuper, rolbypassrls, rolcreatedb FROM pg_roles WHERE rolname = current_user',
    ),
  ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false }]);
  const settings = await query(
    connectionString,
    `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages, current_setting('synchronous_commit') AS commits,
       current_setting('data_checksums') AS checksums, current_setting('server_encoding') AS encoding,
       current_setting('listen_addresses') AS addresses`,
  );
  expect(settings).toEqual([
    { fsync: 'on', pages: 'on', commits: 'on', checksums: 'on', encoding: 'UTF8', addresses: '127.0.0.1' },
  ]);
});

it('keeps data, port and passwords over a restart, and the passwords from other users', async () => {
  const first = await start();
  await query(first.connectionString, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  const second = await start();
  expect(second.connectionString).toBe(first.connectionString);
  expect(await query(second.connectionString, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  expect(statSync(join(dataFolder, 'postgres.json')).mode & 0o077).toBe(0);
});

it('refuses a wrong password', async () => {
  const { connectionString } = await start();
  await expect(query(connectionString.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password');
});

it('starts PostgreSQL again on the same port when it dies', async () => {
  const { connectionString, processId } = await start();
  const before = processId();
  process.kill(before ?? 0, 'SIGKILL');
  await vi.waitFor(
    async () => {
      expect(processId()).not.toBe(before);
      expect(await query(connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    },
    { timeout: 15_000, interval: 50 },
  );
});

it('refuses the folder of another living process, and takes it over once that one is killed', async () => {
  const other = await startElsewhere();
  await expect(start()).rejects.toThrow(`in use by another Insigne (process ${other.pid})`);
  const orphan = Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);
  const gone = new Promise((resolve) => other.once('exit', resolve));
  other.kill('SIGKILL');
  await gone;
  const { connectionString, processId } = await start();
  expect(processId()).not.toBe(orphan);
  expect(await query(connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('starts though the number of a dead PostgreSQL went to another program', async () => {
  await (await start()).stop();
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  children.push(bystander);
  const cluster = join(dataFolder, 'postgres', 'cluster');
  writeFileSync(pidFile(), `${bystander.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n\nready\n`);
  const { connectionString } = await start();
  expect(await query(connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
});

it('takes another port when its own is taken', async () => {
  const first = await start();
  await first.stop();
  const elsewhere = await start(join(dataFolder, '..', 'other'));
  const record = join(dataFolder, 'postgres.json');
  writeFileSync(record, JSON.stringify({ ...JSON.parse(readFileSync(record, 'utf8')), port: elsewhere.port }));
  const again = await start();
  expect(again.port).not.toBe(elsewhere.port);
  expect(await query(again.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('makes the database anew when making it was interrupted', async () => {
  const left = join(dataFolder, 'postgres', 'cluster.partial-0123');
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, 'PG_VERSION'), '18\n');
  const { connectionString } = await start();
  expect(existsSync(left)).toBe(false);
  expect(await query(connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('refuses to answer a lost database by an empty one', async () => {
  await (await start()).stop();
  rmSync(join(dataFolder, 'postgres', 'cluster'), { recursive: true });
  await expect(start()).rejects.toThrow('is not there');
  // A refused start gives the folder back.
  (await acquireDataFolder(dataFolder)).release();
});

it('refuses a database whose passwords are lost', async () => {
  await (await start()).stop();
  rmSync(join(dataFolder, 'postgres.json'));
  await expect(start()).rejects.toThrow('postgres.json');
});
