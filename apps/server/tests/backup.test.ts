import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendMailJob } from '../src/modules/notices/notices.schema.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { startEmbeddedPostgres } from '../src/platform/postgres/index.ts';
import { sendJob } from '../src/platform/queue/queue.store.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { awardTo, publishedBadge, signInOperator } from './support/factory.ts';
import type { Visitor } from './support/visitor.ts';

const SRC = join(import.meta.dirname, '../src');
const KEY = Buffer.alloc(32, 7).toString('hex');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const folder = mkdtempSync(join(tmpdir(), 'insigne-backup-'));
const source = mkdtempSync(join(tmpdir(), 'insigne-test-'));
const target = mkdtempSync(join(tmpdir(), 'insigne-test-'));
const file = join(folder, 'one.tar.gz');
let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let test: TestApp;
let owner: Visitor;
let badgeId: string;

async function run(script: 'backup' | 'restore', args: string[], data: string, more: Record<string, string> = {}) {
  const env = {
    ...process.env,
    INSIGNE_DATA: data,
    INSIGNE_MASTER_KEY: KEY,
    INSIGNE_BASE_URL: 'http://localhost:3999',
    ...more,
  };
  const child = spawn(process.execPath, [join(SRC, `${script}.ts`), ...args], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, said };
}

/** Every table with its count and a digest of its rows, read by the superuser, whom no wall stops. */
async function contents(adminUrl: string): Promise<Record<string, string>> {
  const url = new URL(adminUrl);
  url.pathname = '/insigne';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely_%' order by 1",
    );
    const found: Record<string, string> = {};
    for (const { name } of rows) {
      const { rows: digest } = await client.query<{ count: string; md5: string }>(
        `select count(*), md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as md5 from "${name}" t`,
      );
      found[name] = `${digest[0]?.count} ${digest[0]?.md5}`;
    }
    return found;
  } finally {
    await client.end();
  }
}

async function contentsOf(data: string) {
  const opened = await startEmbeddedPostgres({ dataFolder: data, logger: silent });
  try {
    return await contents(opened.adminConnectionString);
  } finally {
    await opened.stop();
  }
}

beforeAll(async () => {
  postgres = await startEmbeddedPostgres({ dataFolder: source, logger: silent });
  await migrate(postgres.connectionString);
  test = await openTestApp({ databaseUrl: postgres.connectionString });
  owner = await signInOperator(test);
  for (const handle of ['atelier', 'fabrique'])
    await owner.ask('POST', '/api/organisations', { handle, name: `Maison ${handle}` });
  badgeId = (await publishedBadge(owner, 'atelier')).id;
  for (let n = 0; n < 5; n++) await awardTo(owner, 'atelier', badgeId, `person${n}@people.example`);
  await test.context.db.within({}, (tx) => sendJob(tx, sendMailJob, { mailId: badgeId }, { key: 'kept-job' }));
}, 120_000);
afterAll(async () => {
  await test?.close();
  await postgres?.stop();
  for (const one of [folder, source, target]) {
    const record = join(one, 'postgres.json');
    if (existsSync(record)) rmSync(JSON.parse(readFileSync(record, 'utf8')).home, { recursive: true, force: true });
    rmSync(one, { recursive: true, force: true });
  }
});

describe('backup and restore', () => {
  let before: Record<string, string>;

  it('writes every row of every table while the server runs, and never over a file that is there', async () => {
    before = await contents(postgres.adminConnectionString);
    const { code, said } = await run('backup', [file], source);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('master key is not in it') });
    expect((await run('backup', [file], source)).said).toMatch(/exists already/);
    expect(readdirSync(folder)).toEqual(['one.tar.gz']);
    const text = gunzipSync(readFileSync(file)).toString('latin1');
    expect(text).not.toContain(KEY);
    // What came after the backup is not in it.
    await awardTo(owner, 'atelier', badgeId, 'later@people.example');
  });

  it('refuses while a server runs on the data folder', async () => {
    // The lock of a data folder is shared inside one process: another process must be refused.
    const { code, said } = await run('restore', [file, '--replace'], source);
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringMatching(/in use by another Insigne/) });
  });

  it('refuses another master key, a changed file, a cut file and what is no backup, and says which', async () => {
    const other = { INSIGNE_MASTER_KEY: 'ab'.repeat(32) };
    expect((await run('restore', [file], target, other)).said).toMatch(/another master key/);
    const none = await run('restore', [file], target, { INSIGNE_MASTER_KEY: '' });
    expect(none.said).toMatch(/master key is missing/);
    const bytes = readFileSync(file);
    const changed = gunzipSync(bytes);
    const at = changed.indexOf('person3@people.example');
    expect(at).toBeGreaterThan(0);
    changed.write('person9', at);
    writeFileSync(join(folder, 'changed.tar.gz'), gzipSync(changed));
    expect((await run('restore', [join(folder, 'changed.tar.gz')], target)).said).toMatch(/was changed/);
    writeFileSync(join(folder, 'cut.tar.gz'), bytes.subarray(0, bytes.length - 900));
    expect((await run('restore', [join(folder, 'cut.tar.gz')], target)).said).toMatch(/ends too early/);
    copyFileSync(join(SRC, 'main.ts'), join(folder, 'text.tar.gz'));
    expect((await run('restore', [join(folder, 'text.tar.gz')], target)).code).toBe(1);
    expect((await run('restore', [], target)).code).toBe(64);
  }, 60_000);

  it('puts every row back into a new folder, checks signatures, trails and references, and keeps waiting jobs', async () => {
    const { code, said } = await run('restore', [file], target);
    expect(code, said).toBe(0);
    expect(said).toMatch(/self-check: 5 of 5 signed badges verified/);
    expect(await contentsOf(target)).toEqual(before);
    const opened = await startEmbeddedPostgres({ dataFolder: target, logger: silent });
    const client = new pg.Client({ connectionString: opened.connectionString });
    await client.connect();
    const { rows } = await client.query('select key from graphile_worker._private_jobs');
    expect(rows).toEqual([{ key: 'kept-job' }]);
    // The wall and the guards stand as before.
    expect((await client.query('select 1 from awards')).rows).toEqual([]);
    const { rows: open } = await client.query(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and not relforcerowsecurity",
    );
    expect(open).toEqual([]);
    const { rows: asleep } = await client.query("select tgname from pg_trigger where tgenabled = 'D'");
    expect(asleep).toEqual([]);
    await client.end();
    await opened.stop();
  }, 120_000);

  it('refuses a database that is not empty unless it is given up, and leaves it as it was', async () => {
    const { code, said } = await run('restore', [file], target);
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringMatching(/not empty/) });
    const again = await run('restore', [file, '--replace'], target);
    expect(again.code, again.said).toBe(0);
    expect(await contentsOf(target)).toEqual(before);
  }, 120_000);

  it('changes nothing when it is killed in the middle', async () => {
    const env = { ...process.env, INSIGNE_DATA: target, INSIGNE_MASTER_KEY: KEY };
    const child = spawn(process.execPath, [join(SRC, 'restore.ts'), file, '--replace'], { env });
    await new Promise<void>((done) => child.stdout.on('data', (chunk) => String(chunk).includes('loaded:') && done()));
    child.kill('SIGKILL');
    await new Promise((done) => child.once('close', done));
    expect(await contentsOf(target)).toEqual(before);
    const again = await run('restore', [file, '--replace'], target);
    expect(again.code, again.said).toBe(0);
  }, 120_000);
});
